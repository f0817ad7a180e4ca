package dev.rotops.engine.dataflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A value in one call of a method.
 *
 * @param value the value
 * @param scope the call
 */
public record Bound(Value value, Scope scope) {

    private static final int DEEPEST = 50;

    /**
     * Goes back to where the value comes from: through variables, parameters, constants, and methods of the application.
     *
     * @return what it may be, at least one value, none of them with alternatives
     */
    public List<Bound> origins() {
        Set<Bound> origins = new LinkedHashSet<>();
        collect(origins, 0);
        return origins.size() > Slot.MOST_ALTERNATIVES
                ? List.of(scope.bind(new Value.Unknown()))
                : List.copyOf(origins);
    }

    private void collect(Set<Bound> into, int depth) {
        if (depth > DEEPEST
                || into.size() > Slot.MOST_ALTERNATIVES
                || !scope.classes().mayAsk(1)) {
            into.add(scope.bind(new Value.Unknown()));
            return;
        }
        for (Value alternative : value.alternatives()) {
            Bound one = scope.bind(alternative);
            List<Bound> before = one.before();
            if (before.isEmpty()) {
                into.add(one);
            }
            before.forEach(earlier -> earlier.collect(into, depth + 1));
        }
    }

    /** What it is a mere name of. */
    private List<Bound> before() {
        if (value instanceof Value.Parameter parameter) {
            return scope.argument(parameter.index()).stream().toList();
        }
        if (value instanceof Value.StaticField field) {
            return scope.classes().initial(field).stream().toList();
        }
        return madeBy().filter(Step.Call.class::isInstance).flatMap(call -> scope.enter((Step.Call) call)).stream()
                .flatMap(inner -> inner.method().returned().stream().map(inner::bind))
                .toList();
    }

    /**
     * Tells which instruction made the value.
     *
     * @return the instruction
     */
    public Optional<Step> madeBy() {
        return scope.method().step(value);
    }

    /**
     * Tells what an array holds.
     *
     * @return its elements; nothing where they are not known
     */
    public Optional<List<Bound>> elements() {
        return madeBy().filter(Step.Array.class::isInstance)
                .map(array -> ((Step.Array) array)
                        .elements().stream().map(scope::bind).toList());
    }
}

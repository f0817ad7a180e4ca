package dev.rotops.engine.dataflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call of a method: its code, with what it was called with. */
public final class Scope {

    private static final int DEEPEST = 20;

    private final ClassFlows classes;
    private final MethodFlow method;
    private final Optional<Scope> caller;
    private final List<Bound> arguments;

    Scope(ClassFlows classes, MethodFlow method, Optional<Scope> caller, List<Bound> arguments) {
        this.classes = classes;
        this.method = method;
        this.caller = caller;
        this.arguments = List.copyOf(arguments);
    }

    static Scope empty(ClassFlows classes) {
        return new Scope(classes, new MethodFlow("", Map.of(), List.of(), Map.of()), Optional.empty(), List.of());
    }

    /**
     * Returns the code.
     *
     * @return that of the method
     */
    public MethodFlow method() {
        return method;
    }

    /**
     * Says in which call a value is met.
     *
     * @param value a value of the code
     * @return the value, with this call
     */
    public Bound bind(Value value) {
        return new Bound(value, this);
    }

    /**
     * Follows a call into a method of the application.
     *
     * @param className name of the class of the method
     * @param id its name and descriptor
     * @param values what this code calls it with, as far as that is known
     * @return the call; nothing where the code cannot be understood, or calls itself
     */
    public Optional<Scope> enter(String className, String id, List<Value> values) {
        List<Bound> bound = values.stream().map(this::bind).toList();
        return classes.flow(className, id)
                .filter(flow -> !isWithin(flow))
                .map(flow -> new Scope(classes, flow, Optional.of(this), bound));
    }

    /** Only where it is sure which method is called. */
    Optional<Scope> enter(Step.Call call) {
        String owner = call.instruction().owner();
        String id = call.instruction().id();
        return classes.of(owner)
                .filter(type -> type.hasOneBody(id))
                .flatMap(type -> enter(owner, id, call.arguments()));
    }

    private boolean isWithin(MethodFlow flow) {
        Optional<Scope> scope = Optional.of(this);
        for (int depth = 0; scope.isPresent(); depth++) {
            if (depth >= DEEPEST || scope.get().method.name().equals(flow.name())) {
                return true;
            }
            scope = scope.get().caller;
        }
        return false;
    }

    ClassFlows classes() {
        return classes;
    }

    Optional<Bound> argument(int index) {
        return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
    }
}

package dev.rotops.engine.dataflow;

import dev.rotops.engine.classfile.ClassFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The code of the classes of an application, read where somebody asks; for one thread. */
public final class ClassFlows {

    /** No code that people write comes near it; made-up code shall not keep anybody waiting. */
    private static final int MOST_QUESTIONS = 200_000;

    private final Function<String, Optional<ClassFile>> files;
    private final Map<String, Optional<ClassFlow>> known = new HashMap<>();
    private int questions;

    /**
     * Begins to read.
     *
     * @param files finds the class file of a class of the application by its name
     */
    public ClassFlows(Function<String, Optional<ClassFile>> files) {
        this.files = files;
    }

    /**
     * Looks into a method about whose arguments nothing is known.
     *
     * @param className name of its class
     * @param method its name and descriptor
     * @return the method; nothing where its code cannot be understood
     */
    public Optional<Scope> method(String className, String method) {
        return flow(className, method).map(flow -> new Scope(this, flow, Optional.empty(), List.of()));
    }

    /**
     * Tells whether classes that stand in the same source, inside or around the class, call one of its methods.
     *
     * @param className name of the class
     * @param method name and descriptor of the method
     * @return whether a call of it was found in one of them
     */
    public boolean isCalledFromInsideOrAround(String className, String method) {
        return of(className).stream()
                .flatMap(type -> type.neighbours().stream())
                .anyMatch(name ->
                        of(name).filter(other -> other.calls(className, method)).isPresent());
    }

    /**
     * Tells whether there is time for more questions.
     *
     * @param number how many
     * @return false where too much would have been asked
     */
    public boolean mayAsk(int number) {
        questions = Math.min(MOST_QUESTIONS, questions + number);
        return questions < MOST_QUESTIONS;
    }

    Optional<MethodFlow> flow(String className, String method) {
        return of(className).flatMap(type -> type.method(method));
    }

    Optional<ClassFlow> of(String className) {
        // Not by computeIfAbsent: who finds a class file may well ask for another one.
        Optional<ClassFlow> flow = known.get(className);
        if (flow == null) {
            flow = files.apply(className).flatMap(ClassFlow::read);
            known.put(className, flow);
        }
        return flow;
    }

    /** What a static field that never changes is set to. */
    Optional<Bound> initial(Value.StaticField field) {
        return of(field.owner())
                .filter(type -> type.isConstant(field.name()))
                .flatMap(type -> type.constant(field.name())
                        .map(constant -> new Bound(new Value.Known(constant), Scope.empty(this)))
                        .or(() -> assigned(field)));
    }

    private Optional<Bound> assigned(Value.StaticField field) {
        return method(field.owner(), "<clinit>()V")
                .flatMap(scope -> Optional.ofNullable(scope.method().assigned().get(field.name()))
                        .map(scope::bind));
    }
}

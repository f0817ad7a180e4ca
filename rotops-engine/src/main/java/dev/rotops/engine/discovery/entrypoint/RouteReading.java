package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledMethod;
import dev.rotops.engine.classfile.Instruction;
import dev.rotops.engine.classfile.Instruction.Operation;
import dev.rotops.engine.dataflow.Bound;
import dev.rotops.engine.dataflow.ClassFlows;
import dev.rotops.engine.dataflow.Scope;
import dev.rotops.engine.dataflow.Step;
import dev.rotops.engine.dataflow.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the routes that the methods of one class register. Methods that only the class itself can call are read where it
 * calls them, and the bodies of functions where the functions are handed over.
 */
final class RouteReading {

    /** A function that may register routes, in the place where it is made. */
    private record Made(Step.Function function, Scope scope, List<RoutePredicate> around) {}

    private static final int MOST_CALLS_IN_A_ROW = 20;

    private final CompiledClass type;
    private final RoutingMethods routing;
    private final ClassFlows flows;
    private final ModuleScan scan;
    private final Set<String> nestedClasses;
    private final Set<String> openClasses;
    private final List<RegisteredRoute> found = new ArrayList<>();
    private final Set<String> followed = new HashSet<>();
    private final Set<String> nested = new HashSet<>();
    private final Map<String, RoutePredicate> doubtful = new LinkedHashMap<>();
    private final Deque<Made> functions = new ArrayDeque<>();
    private boolean isUntraced;

    private RouteReading(
            CompiledClass type,
            RoutingMethods routing,
            ClassFlows flows,
            ModuleScan scan,
            Set<String> nestedClasses,
            Set<String> openClasses) {
        this.type = type;
        this.routing = routing;
        this.flows = flows;
        this.scan = scan;
        this.nestedClasses = nestedClasses;
        this.openClasses = openClasses;
    }

    /**
     * Reads a class.
     *
     * @param routing its methods that have to do with routes
     */
    static ClassRoutes of(CompiledClass type, RoutingMethods routing, ModuleScan scan) {
        ClassFlows flows = new ClassFlows(name -> scan.module().find(name).map(CompiledClass::file));
        Set<String> nestedClasses = new HashSet<>();
        List<RegisteredRoute> routes = new RouteReading(type, routing, flows, scan, nestedClasses, new HashSet<>())
                .read(List.of(RoutePredicate.ANYTHING));
        return new ClassRoutes(routes, nestedClasses);
    }

    /** Only after a first round is it known of everything whether it is put below a path somewhere. */
    private List<RegisteredRoute> read(List<RoutePredicate> around) {
        readOnce(around);
        if (!followed.isEmpty() || !nested.isEmpty() || isUntraced) {
            found.clear();
            doubtful.clear();
            readOnce(around);
        }
        return found;
    }

    private void readOnce(List<RoutePredicate> around) {
        List<CompiledMethod> methods =
                type.methods().stream().filter(routing::contains).toList();
        methods.stream().filter(this::isOpen).forEach(method -> readAlone(method, around));
        followFunctions();
        for (Access access : Access.values()) {
            for (CompiledMethod method : methods) {
                if (!isOpen(method) && Access.of(method) == access && !followed.contains(method.id())) {
                    readAlone(method, around);
                }
            }
            followFunctions();
        }
        readDoubtful(methods, around);
    }

    /** Where anybody may call it, or a framework does. */
    private boolean isOpen(CompiledMethod method) {
        return !method.isSynthetic()
                && (method.isPublic() || !scan.annotations().of(method).isEmpty());
    }

    /** Who can call a method that need not be called by others: the fewer, the later it is read by itself. */
    private enum Access {
        NEIGHBOURS,
        OWN_CLASS,
        COMPILER;

        static Access of(CompiledMethod method) {
            return method.isSynthetic() ? COMPILER : method.isPrivate() ? OWN_CLASS : NEIGHBOURS;
        }
    }

    private void readDoubtful(List<CompiledMethod> methods, List<RoutePredicate> around) {
        for (CompiledMethod method : methods) {
            if (method.isPrivate()
                    && !method.isSynthetic()
                    && followed.contains(method.id())
                    && flows.isCalledFromInsideOrAround(type.name(), method.id())) {
                doubtful.putIfAbsent(method.id(), RoutePredicate.UNCERTAIN);
            }
        }
        Set<String> done = new HashSet<>();
        while (done.size() < doubtful.size()) {
            new LinkedHashMap<>(doubtful).forEach((id, outer) -> {
                if (done.add(id)) {
                    type.method(id)
                            .ifPresent(method -> readAlone(method, RoutePredicates.below(around, List.of(outer))));
                }
            });
            followFunctions();
        }
    }

    private void readAlone(CompiledMethod method, List<RoutePredicate> around) {
        flows.method(type.name(), method.id())
                .ifPresentOrElse(scope -> read(method, scope, around), () -> readCallsAlone(method, around));
    }

    private void read(CompiledMethod method, Scope scope, List<RoutePredicate> around) {
        RouteNesting nesting = new RouteNesting(scope, scan, around);
        scope.method().steps().forEach((at, step) -> {
            if (step instanceof Step.Call call) {
                Optional<RouteCall> route = RouteCall.of(call.instruction(), scan);
                if (nesting.isMount(at)) {
                    return;
                }
                if (route.isPresent() && isMount(route.get(), call) && !nesting.hasRoutes(at)) {
                    register(route.get(), call, method, scope, nesting.around(at));
                } else if (route.isPresent()) {
                    apply(route.get(), call, method, scope, nesting.around(at));
                } else {
                    follow(call, scope, nesting.around(at));
                }
            } else if (step instanceof Step.Function function) {
                if (own(function.instruction()).isPresent()) {
                    functions.add(new Made(function, scope, around));
                } else {
                    addHandedOver(function.instruction(), method, around);
                }
            }
        });
    }

    private void apply(
            RouteCall route, Step.Call call, CompiledMethod method, Scope scope, List<RoutePredicate> around) {
        if (route.role() == RouteCall.Role.REGISTER) {
            register(route, call, method, scope, around);
        } else if (route.role() == RouteCall.Role.NEST_FUNCTION) {
            List<RoutePredicate> longer =
                    RoutePredicates.below(around, new RoutePredicates(scan).of(route, call, scope));
            for (int i = 0; i < call.types().size(); i++) {
                if (RouteCall.isFunction(call, i)) {
                    scope.bind(call.arguments().get(i)).origins().forEach(function -> nestEach(function, longer));
                }
            }
        }
    }

    /** Such as {@code router.mountSubRouter("/eventbus", routes)}: if a library made these, that is all that is known. */
    private static boolean isMount(RouteCall route, Step.Call call) {
        return route.role() == RouteCall.Role.NEST_ROUTES
                && !call.types().isEmpty()
                && RouteCall.isRouter(call.types().get(0));
    }

    private void register(
            RouteCall route, Step.Call call, CompiledMethod method, Scope scope, List<RoutePredicate> around) {
        RoutePredicates.below(around, new RoutePredicates(scan).of(route, call, scope))
                .forEach(predicate -> add(route, method, predicate, call.instruction()));
    }

    private void add(RouteCall route, CompiledMethod method, RoutePredicate predicate, Instruction call) {
        found.add(new RegisteredRoute(route.rule(), type, method, predicate, call.line()));
    }

    /** Which routes a function registers that is the registering call itself, only who calls the function knows. */
    private void addHandedOver(Instruction function, CompiledMethod method, List<RoutePredicate> around) {
        RouteCall.registering(function, scan).ifPresent(route -> addUnknown(route, method, function, around));
    }

    private void nestEach(Bound functions, List<RoutePredicate> around) {
        functions.elements().orElse(List.of(functions)).stream()
                .flatMap(element -> element.origins().stream())
                .forEach(function -> nest(function, around));
    }

    private void nest(Bound function, List<RoutePredicate> around) {
        Optional<Step> step = function.madeBy();
        if (step.isPresent() && step.get() instanceof Step.Function made) {
            if (made.instruction().name().equals("<init>")) {
                nest(made.instruction().owner(), around);
            }
            own(made.instruction()).ifPresent(method -> {
                nested.add(method.id());
                follow(method, made.captured(), function.scope(), around);
            });
        } else if (step.isPresent() && step.get() instanceof Step.Creation creation) {
            nest(creation.type(), around);
        } else if (!isOfALibrary(function, 0)) {
            isUntraced = true;
        }
    }

    private void nest(String className, List<RoutePredicate> around) {
        scan.module().own(className).ifPresent(object -> nest(object, around));
    }

    /** What a library makes of nothing but texts has no routes of the application. */
    private boolean isOfALibrary(Bound object, int depth) {
        if (object.value() instanceof Value.Known) {
            return true;
        }
        return depth < MOST_CALLS_IN_A_ROW
                && object.madeBy().orElse(null) instanceof Step.Call call
                && scan.module().find(call.instruction().owner()).isEmpty()
                && call.arguments().stream()
                        .flatMap(argument -> object.scope().bind(argument).origins().stream())
                        .allMatch(argument -> isOfALibrary(argument, depth + 1));
    }

    private void nest(CompiledClass object, List<RoutePredicate> around) {
        RoutingMethods methods = RoutingMethods.of(object, scan);
        if (!methods.isEmpty() && flows.mayAsk(object.methods().size()) && openClasses.add(object.name())) {
            nestedClasses.add(object.name());
            found.addAll(new RouteReading(object, methods, flows, scan, nestedClasses, openClasses).read(around));
            openClasses.remove(object.name());
        }
    }

    private Optional<CompiledMethod> own(Instruction instruction) {
        return instruction.owner().equals(type.name())
                ? type.method(instruction.id()).filter(routing::contains)
                : Optional.empty();
    }

    /** Others may call an open method in other ways; below a path, it is followed nevertheless. */
    private void follow(Step.Call call, Scope scope, List<RoutePredicate> around) {
        own(call.instruction())
                .filter(method -> !method.isInitializer())
                .filter(method -> isOnlyForItsClass(method) || !around.equals(List.of(RoutePredicate.ANYTHING)))
                .ifPresent(method -> follow(method, call.arguments(), scope, around));
    }

    private boolean isOnlyForItsClass(CompiledMethod method) {
        return !isOpen(method) && Access.of(method) != Access.NEIGHBOURS;
    }

    private void follow(CompiledMethod method, List<Value> values, Scope scope, List<RoutePredicate> around) {
        Optional<Scope> inner = scope.enter(type.name(), method.id(), values)
                .filter(called -> flows.mayAsk(called.method().steps().size()));
        if (inner.isPresent()) {
            followed.add(method.id());
            read(method, inner.get(), around);
        } else {
            doubtful.putIfAbsent(method.id(), RoutePredicate.UNCERTAIN);
        }
    }

    /** Functions that nothing is known to put below a path register their routes where they are made. */
    private void followFunctions() {
        while (!functions.isEmpty()) {
            Made made = functions.remove();
            own(made.function.instruction())
                    .filter(method -> !nested.contains(method.id()))
                    .filter(method -> method.isSynthetic() || method.isPrivate())
                    .ifPresent(method -> {
                        List<RoutePredicate> around = isUntraced ? RoutePredicates.NOTHING_KNOWN : made.around;
                        follow(method, made.function.captured(), made.scope, around);
                    });
        }
    }

    /** Where the code cannot be understood, its calls tell that there are routes, and which methods may have more. */
    private void readCallsAlone(CompiledMethod method, List<RoutePredicate> around) {
        Set<Operation> below = EnumSet.noneOf(Operation.class);
        for (Instruction instruction : method.body()) {
            if (instruction.operation() == Operation.FUNCTION) {
                addHandedOver(instruction, method, around);
            }
            RouteCall.of(instruction, scan)
                    .filter(route -> instruction.operation() == Operation.CALL)
                    .ifPresent(route -> {
                        switch (route.role()) {
                            case REGISTER -> addUnknown(route, method, instruction, around);
                            case NEST_FUNCTION -> below.add(Operation.FUNCTION);
                            case NEST_ROUTES -> below.add(Operation.CALL);
                            default -> {}
                        }
                    });
        }
        for (Instruction instruction : method.body()) {
            own(instruction)
                    .filter(other -> !isOpen(other) && !other.isInitializer())
                    .ifPresent(other -> {
                        boolean isNested = below.contains(instruction.operation());
                        followed.add(other.id());
                        doubtful.put(other.id(), isNested ? RoutePredicate.UNKNOWN : RoutePredicate.UNCERTAIN);
                    });
        }
    }

    private void addUnknown(RouteCall route, CompiledMethod method, Instruction call, List<RoutePredicate> around) {
        String path = RoutePredicate.UNKNOWN.path();
        RoutePredicate predicate = new RoutePredicate(route.verb(call.name()), path, false);
        RoutePredicates.below(around, List.of(predicate)).forEach(longer -> add(route, method, longer, call));
    }
}

package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.dataflow.MethodFlow;
import dev.rotops.engine.dataflow.Scope;
import dev.rotops.engine.dataflow.Step;
import dev.rotops.engine.dataflow.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of the routes that a method makes as values it puts below a path, or hands to others that may. */
final class RouteNesting {

    private static final int DEEPEST = 100;

    private final Scope scope;
    private final ModuleScan scan;
    private final List<RoutePredicate> around;
    private final Map<Integer, Set<Integer>> nests = new HashMap<>();
    private final Map<Integer, List<RoutePredicate>> ofNests = new HashMap<>();
    private final Map<Value, List<Integer>> ofBuilder = new HashMap<>();
    private final Set<Integer> mounts = new HashSet<>();

    /** @param around what all routes of the method are below */
    RouteNesting(Scope scope, ModuleScan scan, List<RoutePredicate> around) {
        this.scope = scope;
        this.scan = scan;
        this.around = around;
        scope.method().steps().forEach((at, step) -> {
            if (step instanceof Step.Call call && isOfBuilder(call)) {
                for (Value builder : call.arguments().get(0).alternatives()) {
                    ofBuilder.computeIfAbsent(builder, key -> new ArrayList<>()).add(at);
                }
            }
        });
        scope.method().steps().forEach((at, step) -> {
            if (step instanceof Step.Call call && RouteCall.takesRoutes(call)) {
                handedOver(call).forEach(routes -> addNest(at, routes));
                if (isNest(call) && hasRoutes(at)) {
                    addMounts(call);
                }
            }
        });
    }

    private static boolean isOfBuilder(Step.Call call) {
        return !call.types().isEmpty()
                && !call.arguments().isEmpty()
                && call.types().get(0).equals(call.instruction().owner())
                && (call.instruction().owner().endsWith("Builder")
                        || RouteCall.isRouter(call.instruction().owner())
                        || RouteCall.isRegistered(call.instruction().owner()));
    }

    /** What a call puts below a path, or what code of the application does anything with. */
    private List<Value> handedOver(Step.Call call) {
        List<Value> routes = new ArrayList<>();
        boolean nest = isNest(call);
        if (nest || scan.module().find(call.instruction().owner()).isPresent()) {
            for (int i = nest ? call.types().size() - 1 : 0; i < call.types().size(); i++) {
                String type = call.types().get(i);
                if (RouteCall.isRoutes(type) || (nest && RouteCall.isRouter(type))) {
                    routes.add(call.arguments().get(i));
                }
            }
        }
        return routes;
    }

    private boolean isNest(Step.Call call) {
        return route(call)
                .filter(route -> route.role() == RouteCall.Role.NEST_ROUTES)
                .isPresent();
    }

    private Optional<RouteCall> route(Step.Call call) {
        return RouteCall.of(call.instruction(), scan);
    }

    /** What {@code route("/x/*").subRouter(routes)} is called on is the path of a nest, no route of its own. */
    private void addMounts(Step.Call call) {
        if (call.types().isEmpty() || !RouteCall.isRegistered(call.types().get(0))) {
            return;
        }
        for (Value route : call.arguments().get(0).alternatives()) {
            if (route instanceof Value.Made made
                    && mounts.add(made.instruction())
                    && scope.method().step(route).orElse(null) instanceof Step.Call earlier) {
                addMounts(earlier);
            }
        }
    }

    /** Whether what a call puts below a path is known to be, or to come from, code of the application. */
    boolean hasRoutes(int nest) {
        return nests.entrySet().stream()
                .filter(entry -> entry.getValue().contains(nest))
                .map(entry -> (Step.Call) scope.method().steps().get(entry.getKey()))
                .anyMatch(this::isOfApplication);
    }

    private boolean isOfApplication(Step.Call call) {
        return route(call).isPresent()
                || scan.module().find(call.instruction().owner()).isPresent();
    }

    boolean isMount(int at) {
        return mounts.contains(at);
    }

    private void addNest(int nest, Value routes) {
        MethodFlow method = scope.method();
        Set<Integer> seen = new HashSet<>();
        Deque<Value> open = new ArrayDeque<>(routes.alternatives());
        while (!open.isEmpty()) {
            Value value = open.pop();
            Optional<Step> step = method.step(value);
            if (step.isEmpty() || !(step.get() instanceof Step.Call call)) {
                continue;
            }
            int at = ((Value.Made) value).instruction();
            if (at == nest || !seen.add(at)) {
                continue;
            }
            nests.computeIfAbsent(at, key -> new LinkedHashSet<>()).add(nest);
            int end = isNest(call)
                    ? call.arguments().size() - 1
                    : call.arguments().size();
            call.arguments().subList(0, end).forEach(argument -> open.addAll(argument.alternatives()));
            ofBuilder.getOrDefault(value, List.of()).forEach(other -> open.add(new Value.Made(other)));
        }
    }

    /** What the routes of a call are below, one for each alternative. */
    List<RoutePredicate> around(int at) {
        return around(at, new HashSet<>());
    }

    private List<RoutePredicate> around(int at, Set<Integer> inside) {
        Set<Integer> outer = nests.getOrDefault(at, Set.of());
        if (outer.isEmpty()) {
            return around;
        }
        if (inside.size() >= DEEPEST || !inside.add(at)) {
            return RoutePredicates.NOTHING_KNOWN;
        }
        Set<RoutePredicate> found = new LinkedHashSet<>();
        for (int nest : outer) {
            found.addAll(RoutePredicates.below(around(nest, inside), predicates(nest)));
        }
        inside.remove(at);
        return RoutePredicates.distinct(found);
    }

    private List<RoutePredicate> predicates(int nest) {
        return ofNests.computeIfAbsent(nest, this::read);
    }

    private List<RoutePredicate> read(int nest) {
        Step.Call call = (Step.Call) scope.method().step(new Value.Made(nest)).orElseThrow();
        return route(call)
                .filter(route -> route.role() == RouteCall.Role.NEST_ROUTES)
                .map(route -> new RoutePredicates(scan).of(route, call, scope))
                .orElse(List.of(RoutePredicate.UNCERTAIN));
    }
}

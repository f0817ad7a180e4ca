package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.dataflow.Bound;
import dev.rotops.engine.dataflow.Scope;
import dev.rotops.engine.dataflow.Step;
import dev.rotops.engine.dataflow.Text;
import dev.rotops.engine.dataflow.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads which requests calls are about, off what they are called with. */
final class RoutePredicates {

    private static final int MOST = 64;
    private static final int DEEPEST = 100;
    private static final List<String> VERBS = List.of("HttpMethod", "HandlerType", "io.helidon.http.Method");
    private static final String HANDLER = "com.sun.net.httpserver.HttpHandler";
    static final List<RoutePredicate> NOTHING_KNOWN = List.of(RoutePredicate.UNKNOWN);

    private final ModuleScan scan;

    RoutePredicates(ModuleScan scan) {
        this.scan = scan;
    }

    /** One for each alternative. */
    List<RoutePredicate> of(RouteCall route, Step.Call call, Scope scope) {
        return of(route, call, scope, 0);
    }

    private List<RoutePredicate> of(RouteCall route, Step.Call call, Scope scope, int depth) {
        String name = call.instruction().name();
        List<List<RoutePredicate>> operands = new ArrayList<>();
        boolean pathTaken = !route.takesPath(name);
        String verb = route.verb(name);
        for (int i = 0; i < call.types().size(); i++) {
            String type = call.types().get(i);
            Bound argument = scope.bind(call.arguments().get(i));
            if (RouteCall.isPredicate(type)) {
                operands.add(predicates(argument, depth + 1));
            } else if (type.equals(HANDLER)) {
                operands.add(distinct(TestedVerbs.of(argument)));
            } else if (type.endsWith("PathMatcher")) {
                operands.add(NOTHING_KNOWN);
            } else if (i == 0 && RouteCall.isRegistered(type)) {
                operands.add(registered(argument, depth + 1));
            } else if (verb.isEmpty() && VERBS.stream().anyMatch(kind -> isOne(type, kind))) {
                operands.add(each(type, argument, RoutePredicates::verbs));
            } else if (isOne(type, "java.lang.String") && !pathTaken) {
                operands.add(each(type, argument, RoutePredicates::paths));
                pathTaken = route.role() != RouteCall.Role.PREDICATE;
            }
        }
        return switch (name) {
            case "or" -> distinct(operands.stream().flatMap(List::stream).toList());
            case "negate", "not" ->
                distinct(all(operands).stream().map(RoutePredicate::negated).toList());
            default -> {
                operands.add(0, List.of(new RoutePredicate(verb, "", true)));
                yield all(operands);
            }
        };
    }

    private static boolean isOne(String type, String name) {
        String element = type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
        return element.equals(name) || element.endsWith("." + name);
    }

    private static List<RoutePredicate> each(
            String type, Bound argument, Function<Bound, List<RoutePredicate>> reading) {
        if (!type.endsWith("[]")) {
            return reading.apply(argument);
        }
        List<RoutePredicate> predicates = new ArrayList<>();
        for (Bound origin : argument.origins()) {
            Optional<List<Bound>> elements = origin.elements();
            elements.ifPresentOrElse(
                    known -> known.forEach(element -> predicates.addAll(reading.apply(element))),
                    () -> predicates.addAll(reading.apply(origin)));
        }
        return distinct(predicates);
    }

    private static List<RoutePredicate> paths(Bound argument) {
        return Text.of(argument).stream()
                .map(text -> new RoutePredicate("", text.text(), text.isKnown()))
                .toList();
    }

    private static List<RoutePredicate> verbs(Bound argument) {
        List<RoutePredicate> verbs = new ArrayList<>();
        for (Bound origin : argument.origins()) {
            String verb = origin.value() instanceof Value.StaticField field ? Wordings.verbOf(field.name()) : "";
            boolean known = !verb.isEmpty() && !verb.equals("ANY");
            verbs.add(new RoutePredicate(known ? verb : "", "", known));
        }
        return distinct(verbs);
    }

    /** What was said when a route was registered, of which more is said. */
    private List<RoutePredicate> registered(Bound argument, int depth) {
        List<RoutePredicate> predicates = new ArrayList<>();
        for (Bound origin : argument.origins()) {
            boolean readable = depth <= DEEPEST && origin.madeBy().orElse(null) instanceof Step.Call;
            predicates.addAll(
                    readable ? registered((Step.Call) origin.madeBy().get(), origin.scope(), depth) : NOTHING_KNOWN);
        }
        return distinct(predicates);
    }

    private List<RoutePredicate> registered(Step.Call call, Scope scope, int depth) {
        Optional<RouteCall> route = RouteCall.of(call.instruction(), scan);
        if (route.isPresent()) {
            return of(route.get(), call, scope, depth);
        }
        boolean saysMore =
                !call.types().isEmpty() && RouteCall.isRegistered(call.types().get(0));
        return saysMore ? registered(scope.bind(call.arguments().get(0)), depth + 1) : NOTHING_KNOWN;
    }

    private List<RoutePredicate> predicates(Bound argument, int depth) {
        List<RoutePredicate> predicates = new ArrayList<>();
        for (Bound origin : argument.origins()) {
            predicates.addAll(predicate(origin, depth));
        }
        return distinct(predicates);
    }

    private List<RoutePredicate> predicate(Bound origin, int depth) {
        Optional<Step> step = origin.madeBy();
        if (depth > DEEPEST || step.isEmpty() || !(step.get() instanceof Step.Call call)) {
            return NOTHING_KNOWN;
        }
        return RouteCall.of(call.instruction(), scan)
                .filter(route -> route.role() == RouteCall.Role.PREDICATE)
                .map(route -> of(route, call, origin.scope(), depth))
                .orElse(NOTHING_KNOWN);
    }

    private static List<RoutePredicate> all(List<List<RoutePredicate>> operands) {
        List<RoutePredicate> all = List.of(RoutePredicate.ANYTHING);
        for (List<RoutePredicate> operand : operands) {
            List<RoutePredicate> more = new ArrayList<>();
            for (RoutePredicate one : all) {
                operand.forEach(other -> more.add(one.and(other)));
            }
            all = distinct(more);
        }
        return all;
    }

    /** The requests of routes that are put below others, one for each pair of alternatives. */
    static List<RoutePredicate> below(List<RoutePredicate> around, List<RoutePredicate> inner) {
        Set<RoutePredicate> below = new LinkedHashSet<>();
        around.forEach(outer -> inner.forEach(predicate -> below.add(outer.before(predicate))));
        return List.copyOf(below);
    }

    /** Each once; nothing is known where there are too many. */
    static List<RoutePredicate> distinct(Collection<RoutePredicate> predicates) {
        Set<RoutePredicate> distinct = new LinkedHashSet<>(predicates);
        return distinct.size() > MOST ? NOTHING_KNOWN : List.copyOf(distinct);
    }
}

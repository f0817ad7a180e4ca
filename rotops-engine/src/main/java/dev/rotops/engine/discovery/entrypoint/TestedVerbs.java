package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.dataflow.Bound;
import dev.rotops.engine.dataflow.Scope;
import dev.rotops.engine.dataflow.Step;
import dev.rotops.engine.dataflow.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The verbs with which a handler of the JDK's HTTP server, and what it hands the exchange to, compare that of the request. */
final class TestedVerbs {

    private static final String EXCHANGE = "com.sun.net.httpserver.HttpExchange";
    private static final String HANDLE = "handle(Lcom/sun/net/httpserver/HttpExchange;)V";
    private static final Value.Known REFUSAL = new Value.Known(405);
    private static final Set<String> BESIDES = Set.of("OPTIONS", "HEAD");
    private static final int DEEPEST = 4;
    private static final int MOST_METHODS = 50;

    private final Set<String> verbs = new LinkedHashSet<>();
    private boolean isRefusing;
    private int methods;

    private TestedVerbs() {}

    /** Those of each handler that it may be; any other verb too, where it does not seem to refuse the rest. */
    static List<RoutePredicate> of(Bound handler) {
        List<RoutePredicate> predicates = new ArrayList<>();
        for (Bound origin : handler.origins()) {
            TestedVerbs tested = new TestedVerbs();
            body(origin).ifPresent(scope -> tested.read(scope, 0));
            predicates.addAll(tested.predicates());
        }
        return predicates;
    }

    private static Optional<Scope> body(Bound handler) {
        Step made = handler.madeBy().orElse(null);
        if (made instanceof Step.Function function) {
            return handler.scope()
                    .enter(
                            function.instruction().owner(),
                            function.instruction().id(),
                            function.captured());
        }
        return made instanceof Step.Creation creation
                ? handler.scope().enter(creation.type(), HANDLE, List.of())
                : Optional.empty();
    }

    private List<RoutePredicate> predicates() {
        List<RoutePredicate> predicates = new ArrayList<>();
        verbs.forEach(verb -> predicates.add(new RoutePredicate(verb, "", true)));
        long chosen = verbs.stream().filter(verb -> !BESIDES.contains(verb)).count();
        if (chosen == 0 || (chosen == 1 && !isRefusing)) {
            predicates.add(RoutePredicate.ANYTHING);
        }
        return predicates;
    }

    private void read(Scope scope, int depth) {
        methods++;
        for (Step step : scope.method().steps().values()) {
            if (step instanceof Step.Call call) {
                isRefusing |= call.arguments().contains(REFUSAL);
                if (call.instruction().name().startsWith("equals")) {
                    compared(call, scope);
                } else if (call.types().contains(EXCHANGE) && depth < DEEPEST && methods < MOST_METHODS) {
                    scope.enter(call.instruction().owner(), call.instruction().id(), call.arguments())
                            .ifPresent(inner -> read(inner, depth + 1));
                }
            }
        }
    }

    private void compared(Step.Call call, Scope scope) {
        List<Bound> sides = call.arguments().stream()
                .flatMap(side -> scope.bind(side).origins().stream())
                .toList();
        if (sides.stream().anyMatch(TestedVerbs::isVerbOfRequest)) {
            for (Bound side : sides) {
                if (side.value() instanceof Value.Known known
                        && known.constant() instanceof String text
                        && Wordings.isVerb(text)) {
                    verbs.add(text);
                }
            }
        }
    }

    private static boolean isVerbOfRequest(Bound value) {
        return value.madeBy().orElse(null) instanceof Step.Call call
                && call.instruction().owner().equals(EXCHANGE)
                && call.instruction().name().equals("getRequestMethod");
    }
}

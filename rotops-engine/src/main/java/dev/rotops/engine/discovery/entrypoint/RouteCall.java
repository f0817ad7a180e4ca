package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.Instruction;
import dev.rotops.engine.dataflow.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A call that has to do with routes.
 *
 * @param rule the rule that is about it
 * @param role what it does
 */
record RouteCall(TableRule rule, Role role) {

    /** What a call does. */
    enum Role {
        /** Registers a route. */
        REGISTER,
        /** Makes a predicate. */
        PREDICATE,
        /** Puts routes that it takes below a path. */
        NEST_ROUTES,
        /** Puts the routes that a function registers below a path. */
        NEST_FUNCTION,
        /** Makes what registers routes. */
        NOTHING
    }

    private static final String PREDICATE = ".RequestPredicate";
    private static final String ROUTES = ".RouterFunction";
    private static final String ROUTER = ".ext.web.Router";
    private static final String ROUTE = ".ext.web.Route";

    static Optional<RouteCall> of(Instruction instruction, ModuleScan scan) {
        return Calls.rule(instruction, scan)
                .flatMap(rule -> rule.rule().route().map(word -> new RouteCall(rule, role(word, instruction))));
    }

    /** Whether an instruction registers a route, or makes a function that does. */
    static Optional<RouteCall> registering(Instruction instruction, ModuleScan scan) {
        return of(instruction, scan).filter(route -> route.role() == Role.REGISTER);
    }

    private static Role role(String word, Instruction call) {
        String descriptor = call.descriptor();
        boolean nests = word.equals("nest")
                || (descriptor.contains("RequestPredicate;")
                        && call.name().toLowerCase(Locale.ROOT).endsWith("nest"));
        if (nests) {
            String taken = descriptor.substring(0, descriptor.indexOf(')') + 1);
            boolean takesRoutes = taken.contains("RouterFunction;") || taken.contains("/ext/web/Router;");
            return takesRoutes ? Role.NEST_ROUTES : Role.NEST_FUNCTION;
        }
        if (descriptor.endsWith("RequestPredicate;")) {
            return Role.PREDICATE;
        }
        boolean takesNothingNew = descriptor.startsWith("()") || descriptor.contains("Route;)");
        return takesNothingNew ? Role.NOTHING : Role.REGISTER;
    }

    /** Verbs are methods of that name; {@code headers("/x")} takes no path. */
    boolean takesPath(String name) {
        return !rule.rule().route().equals(Optional.of("predicate"))
                || List.of("path", "and", "or", "not").contains(name)
                || !Wordings.verbOf(name).equals("ANY");
    }

    /** The verb that the rule has the name of the call mean; empty for any. */
    String verb(String name) {
        String word = rule.rule().wording().verb().isPresent() ? Wordings.verbOf(name) : "ANY";
        return word.equals("ANY") ? "" : word;
    }

    static boolean isPredicate(String type) {
        return type.endsWith(PREDICATE);
    }

    static boolean isRoutes(String type) {
        return type.endsWith(ROUTES);
    }

    /** What routes are added to, step by step. */
    static boolean isRouter(String type) {
        return type.endsWith(ROUTER);
    }

    /** What a router returns for a route that was registered, to say more of it. */
    static boolean isRegistered(String type) {
        return type.endsWith(ROUTE);
    }

    static boolean takesRoutes(Step.Call call) {
        return call.types().stream().anyMatch(type -> isRoutes(type) || isRouter(type));
    }

    /** What is neither the object of the call nor what says which requests. */
    static boolean isFunction(Step.Call call, int argument) {
        String type = call.types().get(argument);
        boolean isObject = argument == 0 && type.equals(call.instruction().owner());
        return !isObject && !isPredicate(type) && !type.startsWith("java.lang.String");
    }
}

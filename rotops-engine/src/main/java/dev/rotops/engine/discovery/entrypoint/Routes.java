package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledMethod;
import dev.rotops.engine.classfile.Instruction;
import dev.rotops.engine.classfile.Instruction.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the routes that code registers: verb and path of requests are constants among its instructions.
 *
 * <p>What is read is what such code looks like: predicates are made, combined and handed on in the order in which they are
 * written, as on a stack.
 */
final class Routes implements Detector {

    @Override
    public void look(CompiledClass type, ModuleScan scan) {
        Set<String> nested = new HashSet<>();
        for (CompiledMethod method : type.methods()) {
            if (!method.isSynthetic() && !method.body().isEmpty()) {
                new Reading(type, scan, nested).read(method, "", 0);
            }
        }
        for (CompiledMethod method : type.methods()) {
            boolean open = method.isSynthetic() && !method.isBridge() && !nested.contains(method.id());
            if (open && !method.body().isEmpty()) {
                new Reading(type, scan, nested).read(method, "", 0);
            }
        }
    }

    /** Verb and path of requests. */
    private record Predicate(String verb, String path) {
        static final Predicate ANYTHING = new Predicate("", "");

        Predicate and(Predicate other) {
            return new Predicate(
                    verb.isEmpty() ? other.verb : verb,
                    path.isEmpty() || other.path.isEmpty() ? path + other.path : HttpPath.join(path, other.path));
        }
    }

    private record Route(Predicate predicate, TableRule rule, int line) {
        Route under(Predicate outer) {
            return new Route(outer.and(predicate), rule, line);
        }
    }

    /** What the instructions of one method amount to so far. */
    private static final class Reading {
        private static final int DEEPEST = 20;
        private static final String PREDICATE = "RequestPredicate";

        private final CompiledClass type;
        private final ModuleScan scan;
        private final Set<String> nested;
        private final Deque<Predicate> predicates = new ArrayDeque<>();
        private final Deque<Integer> routesBefore = new ArrayDeque<>();
        private final List<String> texts = new ArrayList<>();
        private final List<Instruction> functions = new ArrayList<>();
        private final List<Route> routes = new ArrayList<>();
        private String verb = "";

        Reading(CompiledClass type, ModuleScan scan, Set<String> nested) {
            this.type = type;
            this.scan = scan;
            this.nested = nested;
        }

        void read(CompiledMethod method, String prefix, int depth) {
            for (Instruction instruction : method.body()) {
                switch (instruction.operation()) {
                    case TEXT -> texts.add(instruction.name());
                    case CONSTANT -> verb = instruction.name();
                    case FUNCTION -> functions.add(instruction);
                    case CALL -> call(instruction, prefix, depth);
                    default -> {}
                }
            }
            SourceMethod source = scan.sources().of(type, method);
            for (Route route : routes) {
                String word = route.predicate().verb().isEmpty()
                        ? "ANY"
                        : route.predicate().verb();
                String path = HttpPath.join(prefix, route.predicate().path());
                scan.addRoute(route.rule(), source, word + " " + path, route.line());
            }
        }

        private void call(Instruction call, String prefix, int depth) {
            Optional<TableRule> rule = Calls.rule(call, scan);
            Optional<String> role = rule.flatMap(found -> found.rule().route());
            if (role.isEmpty()) {
                return;
            }
            switch (role.get()) {
                case "predicate" -> predicate(rule.get(), call);
                case "nest" -> nest(call, prefix, depth);
                default -> register(rule.get(), call);
            }
        }

        private void predicate(TableRule rule, Instruction call) {
            switch (call.name()) {
                case "and", "or" -> push(pop().and(pop()));
                case "negate", "not" -> {}
                case "method" -> push(new Predicate(Wordings.verbOf(verb), ""));
                default -> push(new Predicate(verb(rule, call), takesPath(call) ? takePath() : ""));
            }
            texts.removeIf(text -> !looksLikePath(text));
        }

        private static boolean takesPath(Instruction call) {
            return call.name().equals("path") || !Wordings.verbOf(call.name()).equals("ANY");
        }

        private String verb(TableRule rule, Instruction call) {
            String word = rule.rule().wording().verb().isPresent() ? Wordings.verbOf(call.name()) : "ANY";
            String said = word.equals("ANY") && call.descriptor().contains("HttpMethod") ? Wordings.verbOf(verb) : word;
            return said.equals("ANY") ? "" : said;
        }

        private void register(TableRule rule, Instruction call) {
            boolean predicated = call.descriptor().contains(PREDICATE);
            if (call.descriptor().startsWith("()")) {
                return;
            }
            if (predicated && call.name().toLowerCase(Locale.ROOT).endsWith("nest")) {
                int first = routesBefore.isEmpty() ? 0 : routesBefore.peek();
                Predicate outer = pop();
                routes.subList(Math.min(first, routes.size()), routes.size()).replaceAll(route -> route.under(outer));
                return;
            }
            Predicate outer = predicated ? pop() : Predicate.ANYTHING;
            for (String path : takePaths(call)) {
                routes.add(new Route(outer.and(new Predicate(verb(rule, call), path)), rule, call.line()));
            }
        }

        private void nest(Instruction call, String prefix, int depth) {
            String path = call.descriptor().contains(PREDICATE) ? pop().path() : takePath();
            String longer = HttpPath.join(prefix, path);
            for (Instruction function : functions) {
                Optional<CompiledMethod> body = type.method(function.id());
                if (body.isPresent()
                        && function.operation() == Operation.FUNCTION
                        && function.owner().equals(type.name())
                        && depth < DEEPEST
                        && nested.add(function.id())) {
                    new Reading(type, scan, nested).read(body.get(), longer, depth + 1);
                }
            }
            functions.clear();
        }

        private void push(Predicate predicate) {
            predicates.push(predicate);
            routesBefore.push(routes.size());
        }

        private Predicate pop() {
            if (predicates.isEmpty()) {
                return Predicate.ANYTHING;
            }
            routesBefore.pop();
            return predicates.pop();
        }

        /** One path, or as many as the call takes. */
        private List<String> takePaths(Instruction call) {
            List<String> paths = texts.stream().filter(Reading::looksLikePath).toList();
            boolean several = call.descriptor().contains("[Ljava/lang/String;") && paths.size() > 1;
            String first = takePath();
            texts.clear();
            functions.clear();
            return several ? paths : List.of(first);
        }

        /** The first text that looks like a path, as others may be messages; else the last text. */
        private String takePath() {
            for (int i = 0; i < texts.size(); i++) {
                if (looksLikePath(texts.get(i))) {
                    return texts.remove(i);
                }
            }
            return texts.isEmpty() ? "" : texts.remove(texts.size() - 1);
        }

        private static boolean looksLikePath(String text) {
            return text.startsWith("/") || text.startsWith("{}");
        }
    }
}

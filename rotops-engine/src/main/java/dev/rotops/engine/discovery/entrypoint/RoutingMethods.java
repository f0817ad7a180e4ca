package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledMethod;
import dev.rotops.engine.classfile.Instruction;
import dev.rotops.engine.classfile.Instruction.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The methods of a class that have to do with routes: by calls of theirs, or by what those of its methods do that they call or
 * make functions of.
 *
 * @param ids names and descriptors of the methods
 */
record RoutingMethods(Set<String> ids) {

    static RoutingMethods of(CompiledClass type, ModuleScan scan) {
        Deque<String> open = new ArrayDeque<>();
        for (CompiledMethod method : type.methods()) {
            if (isAboutRoutes(method, scan)) {
                open.add(method.id());
            }
        }
        if (open.isEmpty()) {
            return new RoutingMethods(Set.of());
        }
        Map<String, List<String>> users = users(type);
        Set<String> ids = new HashSet<>();
        while (!open.isEmpty()) {
            String id = open.remove();
            if (ids.add(id)) {
                open.addAll(users.getOrDefault(id, List.of()));
            }
        }
        return new RoutingMethods(ids);
    }

    private static boolean isAboutRoutes(CompiledMethod method, ModuleScan scan) {
        for (Instruction instruction : method.body()) {
            Optional<RouteCall> route = instruction.operation() == Operation.CALL
                    ? RouteCall.of(instruction, scan)
                    : RouteCall.registering(instruction, scan);
            if (route.isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, List<String>> users(CompiledClass type) {
        Map<String, List<String>> users = new HashMap<>();
        for (CompiledMethod method : type.methods()) {
            for (Instruction instruction : method.body()) {
                if (instruction.owner().equals(type.name())) {
                    users.computeIfAbsent(instruction.id(), id -> new ArrayList<>())
                            .add(method.id());
                }
            }
        }
        return users;
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    boolean contains(CompiledMethod method) {
        return ids.contains(method.id()) && !method.isBridge();
    }
}

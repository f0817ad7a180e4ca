package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the code of a class registers.
 *
 * @param routes the routes
 * @param nestedClasses names of the classes whose objects it puts below a path; their routes are among its own
 */
record ClassRoutes(List<RegisteredRoute> routes, Set<String> nestedClasses) {

    static final ClassRoutes NONE = new ClassRoutes(List.of(), Set.of());

    ClassRoutes {
        routes = List.copyOf(routes);
        nestedClasses = Set.copyOf(nestedClasses);
    }

    /** The classes whose routes are among those of others, which nobody else puts below a path. */
    static Set<String> nestedInOthers(Map<String, ClassRoutes> byClass) {
        Set<String> inner = new HashSet<>();
        byClass.forEach((name, routes) -> routes.nestedClasses.stream()
                .filter(other -> !other.equals(name))
                .forEach(inner::add));
        Set<String> nested = new HashSet<>();
        byClass.forEach((name, routes) -> {
            if (!inner.contains(name)) {
                nested.addAll(routes.nestedClasses);
            }
        });
        nested.removeIf(name -> !inner.contains(name));
        return nested;
    }

    static ClassRoutes of(CompiledClass type, ModuleScan scan) {
        RoutingMethods routing = RoutingMethods.of(type, scan);
        return routing.isEmpty() ? NONE : RouteReading.of(type, routing, scan);
    }
}

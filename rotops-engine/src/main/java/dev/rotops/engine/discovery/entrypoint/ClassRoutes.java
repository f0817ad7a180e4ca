package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import java.util.List;
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

    static ClassRoutes of(CompiledClass type, ModuleScan scan) {
        RoutingMethods routing = RoutingMethods.of(type, scan);
        return routing.isEmpty() ? NONE : RouteReading.of(type, routing, scan);
    }
}

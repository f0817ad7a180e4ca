package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.MethodReference;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the routes that code registers. Verb and path of requests are what the registering calls are called with; what is not
 * known of them is said to be unknown.
 */
final class Routes implements Detector {

    @Override
    public void look(CompiledClass type, ModuleScan scan) {
        RoutingMethods routing = RoutingMethods.of(type, scan);
        if (!routing.isEmpty() && !isReadWithWhatIsAround(type, scan)) {
            RouteReading.of(type, routing, scan, new HashSet<>()).forEach(scan::add);
        }
    }

    /** Objects of anonymous and local classes can be functions that a class around them puts below a path. */
    private static boolean isReadWithWhatIsAround(CompiledClass type, ModuleScan scan) {
        Optional<CompiledClass> outer =
                type.enclosing().map(MethodReference::className).flatMap(scan.module()::find);
        if (outer.isEmpty()) {
            return false;
        }
        RoutingMethods routing = RoutingMethods.of(outer.get(), scan);
        Set<String> nested = new HashSet<>();
        if (!routing.isEmpty()) {
            RouteReading.of(outer.get(), routing, scan, nested);
        }
        return nested.contains(type.name());
    }
}

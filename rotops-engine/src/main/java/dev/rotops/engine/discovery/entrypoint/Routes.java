package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;

/**
 * Finds the routes that code registers. Verb and path of requests are what the registering calls are called with; what is not
 * known of them is said to be unknown.
 */
final class Routes implements Detector {

    @Override
    public void look(CompiledClass type, ModuleScan scan) {
        if (!RoutingMethods.of(type, scan).isEmpty()) {
            scan.add(type, ClassRoutes.of(type, scan));
        }
    }
}

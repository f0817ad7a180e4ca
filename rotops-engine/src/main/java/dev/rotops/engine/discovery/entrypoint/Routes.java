package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.MethodReference;

/**
 * Finds the routes that code registers. Verb and path of requests are what the registering calls are called with; what is not
 * known of them is said to be unknown.
 */
final class Routes implements Detector {

    @Override
    public void look(CompiledClass type, ModuleScan scan) {
        if (!RoutingMethods.of(type, scan).isEmpty() && !isReadWithWhatIsAround(type, scan)) {
            scan.routes(type).routes().forEach(scan::add);
        }
    }

    /** Objects of anonymous and local classes can be functions that a class around them puts below a path. */
    private static boolean isReadWithWhatIsAround(CompiledClass type, ModuleScan scan) {
        return type.enclosing()
                .map(MethodReference::className)
                .flatMap(scan.module()::find)
                .filter(outer -> scan.routes(outer).nestedClasses().contains(type.name()))
                .isPresent();
    }
}

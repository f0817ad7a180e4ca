package dev.rotops.engine.discovery;

import dev.rotops.engine.model.DiscoveryPolicy;
import java.util.Optional;

/** Looks for entry points in compiled classes when, and if, they are wanted. */
@FunctionalInterface
public interface EntryPointScan {

    /** Where nothing is compiled. */
    EntryPointScan NONE = policy -> EntryPoints.NONE;

    /**
     * Scans the classes.
     *
     * @param policy the discovery policy, which may know more entry points than discovery itself
     * @return what was found
     */
    EntryPoints scan(Optional<DiscoveryPolicy> policy);
}

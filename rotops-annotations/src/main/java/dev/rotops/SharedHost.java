package dev.rotops;

import dev.rotops.spi.CapabilityDemand;
import dev.rotops.spi.Gatekeeper;
import java.util.Collection;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Recognizes tests that would run beside others against a system that keeps global state. JUnit 5.12 and later lock it for
 * them; before, only the test's own annotation can.
 */
final class SharedHost {

    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";
    private static final boolean CAN_LOCK = ReflectionSupport.tryToLoadClass(
                    "org.junit.jupiter.api.parallel.ResourceLocksProvider", SharedHost.class.getClassLoader())
            .toOptional()
            .isPresent();

    private SharedHost() {}

    static boolean isThreatened(ExtensionContext context, Collection<CapabilityDemand> demands) {
        return !CAN_LOCK
                && context.getConfigurationParameter(PARALLEL)
                        .map(Boolean::parseBoolean)
                        .orElse(false)
                && demands.stream().anyMatch(demand -> Gatekeeper.installed().isSerial(demand.profile()))
                && !locksItself(context);
    }

    private static boolean locksItself(ExtensionContext context) {
        Optional<ExtensionContext> level = Optional.of(context);
        while (level.isPresent()) {
            boolean locked =
                    AnnotationSupport.findRepeatableAnnotations(level.get().getElement(), ResourceLock.class).stream()
                            .anyMatch(lock -> lock.value().equals(RequiresCapability.HOST)
                                    && lock.mode() == ResourceAccessMode.READ_WRITE);
            if (locked) {
                return true;
            }
            level = level.get().getParent();
        }
        return false;
    }

    static AssertionError failure() {
        return new AssertionError(
                "The test runs in parallel, and its capability is of a system that keeps global state.\n"
                        + "  do     Annotate it with @ResourceLock(RequiresCapability.HOST), or use JUnit 5.12 or newer.");
    }
}

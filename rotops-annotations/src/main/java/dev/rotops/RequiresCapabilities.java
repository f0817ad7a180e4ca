package dev.rotops;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Holds repeated {@link RequiresCapability} annotations; the compiler writes it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(CapabilityCondition.class)
@ResourceLock(value = RequiresCapability.HOST, mode = ResourceAccessMode.READ, providers = SerialCapabilityLocks.class)
public @interface RequiresCapabilities {

    /**
     * The repeated requirements.
     *
     * @return the requirements, in source order; all of them must be met
     */
    RequiresCapability[] value();
}

package dev.rotops;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Runs a test only against a system under test that advertises an optional capability.
 *
 * <p>The capability is a profile of {@code testops/runtime-capabilities.json}, which says where in the system's capability
 * document it is advertised:
 *
 * <pre>{@code
 * @Test
 * @RequiresCapability("conversations")
 * @RuntimeBehavior(value = "conversations.reply", outcomes = "success")
 * void repliesInTurn() { … }
 *
 * @Test
 * @RequiresCapability(value = "conversations", advertised = false)
 * @RuntimeBehavior(value = "conversations.refuse", outcomes = "not_found")
 * void refusesWhatItDoesNotAdvertise() { … }
 * }</pre>
 *
 * <p>Where the capability is not advertised, the test is skipped and its behaviors count as gated, never as proven; with
 * {@code rotops.require-behavior=true} it fails. A capability document that cannot be read fails the test, and so does a
 * profile that nobody has written: neither is ever a reason to skip.
 *
 * <p>On a class, every test of the class and of its {@code @Nested} classes is gated, and those of subclasses are. On an
 * annotation type, it makes a composed annotation. Repeated, every one of the capabilities is required.
 *
 * <p>It works with JUnit Jupiter and needs no configuration there. For other test engines, and in the middle of a test,
 * there is {@link Capabilities}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(RequiresCapabilities.class)
@ExtendWith(CapabilityCondition.class)
@ResourceLock(value = RequiresCapability.HOST, mode = ResourceAccessMode.READ, providers = SerialCapabilityLocks.class)
public @interface RequiresCapability {

    /**
     * Key of the JUnit resource that stands for the system under test.
     *
     * <p>Gated tests read it; those of a profile with {@code "serial": true} have it to themselves. Before JUnit 5.12, a
     * test of such a profile has to say so itself: {@code @ResourceLock(RequiresCapability.HOST)}.
     */
    String HOST = "dev.rotops.capability.host";

    /**
     * Id of the required profile.
     *
     * @return the {@code id} of a profile of {@code runtime-capabilities.json}
     */
    String value();

    /**
     * Whether the test is about systems that advertise the capability, or about those that do not.
     *
     * @return {@code false} for a test that shows how the capability is refused where it is not advertised
     */
    boolean advertised() default true;
}

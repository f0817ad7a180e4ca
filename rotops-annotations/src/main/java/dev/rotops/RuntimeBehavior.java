package dev.rotops;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Claims that the annotated test proves one or more reviewed runtime behaviors.
 *
 * <p>The ids are those of the behavior units in {@code testops/runtime-control-plane.json}. An id that the control plane
 * does not know is reported as a failing test.
 *
 * <pre>{@code
 * @Test
 * @RuntimeBehavior(value = "orders.place", outcomes = "validation_error", evidence = "response")
 * void rejectsAnEmptyOrder() { … }
 * }</pre>
 *
 * <p>On a method, the claim is made by that test. On a class, it is made by every test of the class, and it is inherited
 * by subclasses and valid for the tests of its {@code @Nested} classes. On an annotation type, it makes a composed
 * annotation: whatever carries that annotation makes the claim. It may be repeated, so that one test can show different
 * outcomes of different behaviors.
 *
 * <p>The annotation has no effect on how the test runs and works with every test engine.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(RuntimeBehaviors.class)
public @interface RuntimeBehavior {

    /**
     * Ids of the claimed behavior units, such as {@code "orders.place"}.
     *
     * @return one or more ids of the form {@code [a-z0-9.-]+}
     */
    String[] value();

    /**
     * Outcome classes of the behavior that this test shows, such as {@code "success"} or {@code "validation_error"}.
     *
     * <p>As soon as one claim on a behavior names an outcome class, the claims on that behavior must together name every
     * outcome class that was reviewed for it. Where no claim names any, the reviewed declaration stands unchecked.
     *
     * @return outcome classes in the control plane's words; empty when the claim does not say
     */
    String[] outcomes() default {};

    /**
     * Evidence kinds that this test observes, such as {@code "response"} or {@code "storage_write"}.
     *
     * @return evidence kinds in the control plane's words; empty when the claim does not say
     */
    String[] evidence() default {};
}

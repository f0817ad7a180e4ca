package dev.rotops;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the class at which RotOps reports the completeness of the module's runtime model.
 *
 * <p>The class needs no content. It is optional: without one, RotOps anchors its report at an existing test class. With
 * one, people can run completeness on its own, from an IDE or with {@code -Dtest=}:
 *
 * <pre>{@code
 * @RuntimeCompleteness
 * class OrdersCompletenessTest {}
 * }</pre>
 *
 * <p>At most one class of a module carries it. Its name should match what the build tool takes for a test class
 * ({@code *Test} for Surefire), or the build tool will never ask for it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuntimeCompleteness {

    /**
     * Path of the control plane, where it is not {@code testops/runtime-control-plane.json}.
     *
     * @return a path relative to the root of the model (the module's base directory unless {@code rotops.root} says
     *     otherwise), with {@code /} as the separator; empty for the default. The other artifacts are looked for beside
     *     it.
     */
    String controlPlane() default "";
}

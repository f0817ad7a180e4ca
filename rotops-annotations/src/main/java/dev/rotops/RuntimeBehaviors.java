package dev.rotops;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Holds repeated {@link RuntimeBehavior} annotations; the compiler writes it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RuntimeBehaviors {

    /**
     * The repeated claims.
     *
     * @return the claims, in source order
     */
    RuntimeBehavior[] value();
}

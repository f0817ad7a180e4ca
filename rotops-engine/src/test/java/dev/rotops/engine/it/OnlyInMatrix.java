package dev.rotops.engine.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * On tests that take long, and of which every build tries the like: they run with {@code -Pmatrix}, and so whenever
 * {@code .ci/run} does.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "dev.rotops.engine.it.Matrix#isFull", disabledReason = "mvn verify -Pmatrix runs it")
public @interface OnlyInMatrix {}

package dev.rotops.engine.platform;

import dev.rotops.RuntimeBehavior;
import dev.rotops.RuntimeCompleteness;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Tells of a loaded class whether the report may turn out to be made at it.
 *
 * <p>Where Surefire chooses the classes for several forks, the choice of one anchor is not known yet: that needs all of
 * the module's class files. A class too many does no harm there.
 */
final class PossibleAnchor {

    private PossibleAnchor() {}

    static boolean is(Class<?> type) {
        try {
            return withNested(type).anyMatch(PossibleAnchor::saysSomething);
        } catch (RuntimeException | LinkageError e) {
            // Something that the class refers to is not there; no engine can run it.
            return false;
        }
    }

    private static Stream<Class<?>> withNested(Class<?> type) {
        return Stream.concat(
                Stream.of(type), Stream.of(type.getDeclaredClasses()).flatMap(PossibleAnchor::withNested));
    }

    private static boolean saysSomething(Class<?> type) {
        List<?> claiming =
                ReflectionSupport.findMethods(type, PossibleAnchor::claims, HierarchyTraversalMode.BOTTOM_UP);
        return type.isAnnotationPresent(RuntimeCompleteness.class) || claims(type) || !claiming.isEmpty();
    }

    private static boolean claims(AnnotatedElement element) {
        return !AnnotationSupport.findRepeatableAnnotations(element, RuntimeBehavior.class)
                .isEmpty();
    }
}

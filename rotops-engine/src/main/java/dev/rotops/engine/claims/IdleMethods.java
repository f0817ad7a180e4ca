package dev.rotops.engine.claims;

import io.github.classgraph.ClassInfo;
import io.github.classgraph.MethodInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Methods of one class that make claims and that no engine runs, mostly as somebody forgot {@code @Test}.
 *
 * <p>Only what is certain counts: a method that no annotation but RotOps' own marks, and no name, where the class has
 * methods that an annotation makes tests, or where no engine could call it at all.
 */
final class IdleMethods {

    private final boolean takesUnmarked;
    private final List<String> uncallable = new ArrayList<>();
    private final List<String> unmarked = new ArrayList<>();

    IdleMethods(Collection<ClassInfo> lineage) {
        this.takesUnmarked = lineage.stream().anyMatch(type -> type.hasAnnotation(TestAnnotations.TESTNG));
    }

    /** Adds a method that makes claims and that no known annotation makes a test, if nothing else can make it one. */
    void add(MethodInfo method) {
        if (!TestAnnotations.makeNoTest(method.getAnnotationInfo()) || TestAnnotations.isNamedTest(method)) {
            return;
        }
        (method.isPrivate() || method.isStatic() ? uncallable : unmarked).add(method.getName());
    }

    /** Names of the methods, those left out of which one with the same name is a test. */
    List<String> beside(Collection<String> tests) {
        List<String> idle = new ArrayList<>(uncallable);
        if (!tests.isEmpty() && !takesUnmarked) {
            idle.addAll(unmarked);
        }
        idle.removeAll(tests);
        return idle.stream().distinct().toList();
    }
}

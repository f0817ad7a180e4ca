package dev.rotops.engine.claims;

import io.github.classgraph.ClassInfo;
import io.github.classgraph.MethodInfo;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells of a class that no engine can find a test in it.
 *
 * <p>What makes a test is for engines to say, and not all of them are known: an annotation of theirs on a class, a method or
 * a field, a class or an interface of theirs above it, a name that begins with {@code test}. Only a class that has nothing of
 * the kind, and of which nothing lies outside the scan, is certain to be without.
 */
final class IsWithoutTests implements Predicate<ClassInfo> {

    @Override
    public boolean test(ClassInfo type) {
        return Stream.concat(Stream.of(type), type.getInnerClasses().stream())
                .allMatch(member -> Stream.of(
                                Stream.of(member), member.getSuperclasses().stream(), member.getInterfaces().stream())
                        .flatMap(above -> above)
                        .allMatch(IsWithoutTests::declaresNone));
    }

    private static boolean declaresNone(ClassInfo type) {
        return !type.isExternalClass()
                && TestAnnotations.makeNoTest(type.getAnnotationInfo())
                && type.getDeclaredFieldInfo().stream()
                        .allMatch(field -> TestAnnotations.makeNoTest(field.getAnnotationInfo()))
                && type.getDeclaredMethodInfo().stream().allMatch(IsWithoutTests::isNone);
    }

    private static boolean isNone(MethodInfo method) {
        return TestAnnotations.makeNoTest(method.getAnnotationInfo()) && !TestAnnotations.isNamedTest(method);
    }
}

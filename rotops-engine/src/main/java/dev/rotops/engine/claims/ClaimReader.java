package dev.rotops.engine.claims;

import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.AnnotationInfoList;
import io.github.classgraph.AnnotationParameterValue;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.MethodInfoList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads off one class which claims its tests make, with what it inherits from classes and interfaces. */
final class ClaimReader {

    /** An interface has more interfaces above it than each of those has. */
    private static final Comparator<ClassInfo> EXTENDING_FIRST =
            Comparator.comparing(type -> -type.getInterfaces().size());

    private static final IsWithoutTests IS_WITHOUT_TESTS = new IsWithoutTests();

    /** A behavior claimed at one place of the code, before it is known which tests make the claim. */
    private record Mark(String behavior, List<String> outcomes, List<String> evidence) {}

    Optional<TestClass> read(ClassInfo type) {
        if (type.isAnnotation()) {
            return Optional.empty();
        }
        boolean isAbstract = type.isAbstract() || type.isInterface();
        List<ClassInfo> lineage = lineage(type);
        List<Claim> claims = new ArrayList<>();
        Set<String> tests = new LinkedHashSet<>();
        IdleMethods idle = new IdleMethods(lineage);
        Set<String> overridden = new HashSet<>();
        for (ClassInfo declaring : lineage) {
            MethodInfoList methods = declaring.getDeclaredMethodInfo();
            for (MethodInfo method : methods) {
                if (method.isSynthetic() || !overridden.add(signature(method))) {
                    continue;
                }
                boolean isTest = isTest(method.getAnnotationInfo(), new HashSet<>());
                if (isTest) {
                    tests.add(displayName(method));
                }
                List<Mark> marks = marks(method.getAnnotationInfo());
                if (!isTest && !marks.isEmpty()) {
                    idle.add(method);
                }
                for (Mark mark : marks) {
                    claims.add(claim(mark, type, declaring, displayName(method), method.getMinLineNum()));
                }
            }
            methods.filter(method -> isBridgeOfOneOf(methods, method))
                    .forEach(bridge -> overridden.add(signature(bridge)));
        }
        for (ClassInfo declaring : lineage) {
            for (Mark mark : marks(declaring.getAnnotationInfo())) {
                claims.add(claim(mark, type, declaring, "", 0));
            }
        }
        Optional<String> completeness = completeness(type);
        if (claims.isEmpty() && tests.isEmpty() && completeness.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TestClass(
                type.getName(),
                ClassFileNames.sourceOf(type),
                isAbstract,
                List.copyOf(tests),
                tests.isEmpty() && IS_WITHOUT_TESTS.test(type),
                idle.beside(tests),
                completeness,
                isAbstract ? List.of() : claims));
    }

    private static Claim claim(Mark mark, ClassInfo type, ClassInfo declaring, String method, int line) {
        return new Claim(
                mark.behavior(),
                mark.outcomes(),
                mark.evidence(),
                new TestReference(
                        type.getName(),
                        method,
                        ClassFileNames.sourceOf(type),
                        ClassFileNames.sourceOf(declaring),
                        Math.max(line, 0)));
    }

    /** The class, its superclasses and their interfaces: whatever overrides stands before what it overrides. */
    private static List<ClassInfo> lineage(ClassInfo type) {
        List<ClassInfo> lineage = new ArrayList<>();
        lineage.add(type);
        lineage.addAll(type.getSuperclasses());
        type.getInterfaces().stream().sorted(EXTENDING_FIRST).forEach(lineage::add);
        return lineage;
    }

    private static String signature(MethodInfo method) {
        return method.getName() + method.getTypeDescriptorStr();
    }

    /**
     * A method that overrides one of other types comes with a bridge that has those. A bridge that stands alone overrides
     * nothing: it makes a public method of a package-private class accessible.
     */
    private static boolean isBridgeOfOneOf(MethodInfoList methods, MethodInfo bridge) {
        return bridge.isBridge()
                && methods.get(bridge.getName()).stream()
                        .anyMatch(method -> !method.isSynthetic()
                                && method.getParameterInfo().length == bridge.getParameterInfo().length);
    }

    private static List<Mark> marks(AnnotationInfoList annotations) {
        List<Mark> marks = new ArrayList<>();
        collect(annotations, marks, new HashSet<>());
        return marks;
    }

    private static void collect(AnnotationInfoList annotations, List<Mark> marks, Set<String> seen) {
        for (AnnotationInfo annotation : annotations.directOnly()) {
            String name = annotation.getName();
            if (name.equals(TestAnnotations.BEHAVIOR)) {
                addMarks(annotation, marks);
            } else if (name.equals(TestAnnotations.BEHAVIORS)) {
                for (Object repeated : array(annotation, "value")) {
                    if (repeated instanceof AnnotationInfo info) {
                        addMarks(info, marks);
                    }
                }
            } else if (annotation.getClassInfo() != null && seen.add(name)) {
                collect(annotation.getClassInfo().getAnnotationInfo(), marks, seen);
            }
        }
    }

    private static void addMarks(AnnotationInfo annotation, List<Mark> marks) {
        List<String> outcomes = strings(annotation, "outcomes");
        List<String> evidence = strings(annotation, "evidence");
        List<String> behaviors = strings(annotation, "value");
        for (String behavior : behaviors.isEmpty() ? List.of("") : behaviors) {
            marks.add(new Mark(behavior, outcomes, evidence));
        }
    }

    private static boolean isTest(AnnotationInfoList annotations, Set<String> path) {
        for (AnnotationInfo annotation : annotations.directOnly()) {
            String name = annotation.getName();
            if (TestAnnotations.isTest(name)) {
                return true;
            }
            if (annotation.getClassInfo() != null
                    && path.add(name)
                    && isTest(annotation.getClassInfo().getAnnotationInfo(), path)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> completeness(ClassInfo type) {
        AnnotationInfo annotation = type.getAnnotationInfo().directOnly().get(TestAnnotations.COMPLETENESS);
        if (annotation == null) {
            return Optional.empty();
        }
        Object path = parameter(annotation, "controlPlane");
        return Optional.of(path instanceof String text ? text : "");
    }

    /** Spock compiles a feature to a method of a made-up name and keeps the author's in an annotation. */
    private static String displayName(MethodInfo method) {
        AnnotationInfo feature = method.getAnnotationInfo().get(TestAnnotations.SPOCK_FEATURE);
        return feature != null && parameter(feature, "name") instanceof String name ? name : method.getName();
    }

    private static List<String> strings(AnnotationInfo annotation, String parameter) {
        List<String> strings = new ArrayList<>();
        for (Object element : array(annotation, parameter)) {
            strings.add(String.valueOf(element));
        }
        return strings;
    }

    private static Object[] array(AnnotationInfo annotation, String parameter) {
        Object value = parameter(annotation, parameter);
        if (value == null) {
            return new Object[0];
        }
        return value instanceof Object[] elements ? elements : new Object[] {value};
    }

    /** Reads only what was written: the default values stand in a jar that is not scanned. */
    private static @Nullable Object parameter(AnnotationInfo annotation, String name) {
        for (AnnotationParameterValue value : annotation.getParameterValues(false)) {
            if (value.getName().equals(name)) {
                return value.getValue();
            }
        }
        return null;
    }
}

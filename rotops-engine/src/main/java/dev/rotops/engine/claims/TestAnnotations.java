package dev.rotops.engine.claims;

import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.AnnotationInfoList;
import io.github.classgraph.MethodInfo;
import java.util.List;
import java.util.Set;

/** The annotations that are looked for in class files, by name. */
final class TestAnnotations {

    static final String BEHAVIOR = "dev.rotops.RuntimeBehavior";
    static final String BEHAVIORS = "dev.rotops.RuntimeBehaviors";
    static final String COMPLETENESS = "dev.rotops.RuntimeCompleteness";
    static final String SPOCK_FEATURE = "org.spockframework.runtime.model.FeatureMetadata";

    /** TestNG takes every public method of such a class for a test. */
    static final String TESTNG = "org.testng.annotations.Test";

    /** What the engines of the field take for a test; only the choice of an anchor depends on it. */
    private static final Set<String> TESTS = Set.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.api.TestTemplate",
            "org.junit.jupiter.api.RepeatedTest",
            "org.junit.jupiter.params.ParameterizedTest",
            "org.junit.Test",
            TESTNG,
            "net.jqwik.api.Property",
            "net.jqwik.api.Example",
            SPOCK_FEATURE);

    /** Annotations by which no engine takes anything for a test. */
    private static final List<String> MEANINGLESS = List.of(
            "dev.rotops.Runtime",
            "java.lang.",
            "kotlin.Metadata",
            "kotlin.jvm.",
            "org.junit.jupiter.api.Disabled",
            "org.junit.jupiter.api.DisplayName",
            "org.junit.jupiter.api.Order",
            "org.junit.jupiter.api.Tag",
            "org.junit.jupiter.api.Timeout");

    private TestAnnotations() {}

    /** Whether nothing that carries only these annotations is a test because of them, for engines known and unknown. */
    static boolean makeNoTest(AnnotationInfoList annotations) {
        return annotations.directOnly().stream()
                .map(AnnotationInfo::getName)
                .allMatch(name -> MEANINGLESS.stream().anyMatch(name::startsWith));
    }

    /** Whether engines may take it for a test by its name alone. */
    static boolean isNamedTest(MethodInfo method) {
        return method.getName().startsWith("test");
    }

    static boolean isTest(String annotation) {
        return TESTS.contains(annotation);
    }
}

package dev.rotops.engine.claims;

import java.util.Set;

/** The annotations that are looked for in class files, by name. */
final class TestAnnotations {

    static final String BEHAVIOR = "dev.rotops.RuntimeBehavior";
    static final String BEHAVIORS = "dev.rotops.RuntimeBehaviors";
    static final String COMPLETENESS = "dev.rotops.RuntimeCompleteness";
    static final String SPOCK_FEATURE = "org.spockframework.runtime.model.FeatureMetadata";

    /** What the engines of the field take for a test; only the choice of an anchor depends on it. */
    private static final Set<String> TESTS = Set.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.api.TestTemplate",
            "org.junit.jupiter.api.RepeatedTest",
            "org.junit.jupiter.params.ParameterizedTest",
            "org.junit.Test",
            "org.testng.annotations.Test",
            "net.jqwik.api.Property",
            "net.jqwik.api.Example",
            SPOCK_FEATURE);

    private TestAnnotations() {}

    static boolean isTest(String annotation) {
        return TESTS.contains(annotation);
    }
}

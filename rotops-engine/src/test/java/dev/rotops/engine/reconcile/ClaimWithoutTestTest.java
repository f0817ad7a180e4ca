package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.model.ArtifactFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A claim of a class, or of a method, in which no engine finds a test. */
class ClaimWithoutTestTest {

    private static final String TEST = "src/test/java/shop/NightCloseTest.java";

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@RuntimeBehavior(\"night.close\") class NightCloseTest {}",
                "@RuntimeBehavior(\"night.close\") class NightCloseTest { int orders; void closes() {} }",
                "@RuntimeBehavior(\"night.close\") @Deprecated class NightCloseTest { @Deprecated void closes() {} }",
                "class NightCloseTest { @RuntimeBehavior(\"night.close\") void closes() {} }",
                "@RuntimeBehavior(\"night.close\") class NightCloseTest extends Base {} class Base { void closes() {} }",
                "@RuntimeBehavior(\"night.close\") class NightCloseTest { class Inner { void closes() {} } }",
                "class NightCloseTest { @Test void opens() {} @RuntimeBehavior(\"night.close\") void closes() {} }",
                "class NightCloseTest { @Test void opens() {} @RuntimeBehavior(\"night.close\") @DisplayName(\"\") void closes() {} }",
                "class NightCloseTest { @Test void opens() {} @RuntimeBehavior(\"night.close\") static void closes() {} }",
                "class NightCloseTest { @RuntimeBehavior(\"night.close\") private void closes() {} }",
                "class NightCloseTest extends Base { @RuntimeBehavior(\"night.close\") @Override void closes() {} } class Base { @Test void opens() {} @Test void closes() {} }",
            })
    void owns_nothing_and_is_reported_where_it_stands(String declaration) {
        GovernedModule.shop(root)
                .write(
                        TEST,
                        "package shop;\nimport dev.rotops.*;\nimport org.junit.jupiter.api.*;\n" + declaration + "\n")
                .compileTests();

        List<Finding> findings = reconcile().findings();

        assertThat(findings)
                .extracting(finding -> finding.code().word())
                .containsExactlyInAnyOrder("owner-test-unannotated", "claim-without-test");
        assertThat(findings).last().satisfies(finding -> {
            assertThat(finding.subject().ids()).containsEntry("behavior", "night.close");
            assertThat(finding.location().file()).isEqualTo(TEST);
            assertThat(finding.message()).endsWith("claims \"night.close\", but no test engine finds a test there.");
        });
    }

    /** What an engine that nobody has heard of may take for a test. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@RuntimeBehavior(\"night.close\") @Scenario class NightCloseTest {}",
                "@RuntimeBehavior(\"night.close\") class NightCloseTest { @Scenario void closes() {} }",
                "@RuntimeBehavior(\"night.close\") class NightCloseTest { @Scenario static final Object CLOSES = 1; }",
                "@RuntimeBehavior(\"night.close\") class NightCloseTest { @Scenario private void closes() {} }",
                "@RuntimeBehavior(\"night.close\") class NightCloseTest { public void testCloses() {} }",
                "@RuntimeBehavior(\"night.close\") class NightCloseTest extends java.util.ArrayList<String> {}",
                "@RuntimeBehavior(\"night.close\") class NightCloseTest implements java.io.Serializable {}",
                "@RuntimeBehavior(\"night.close\") class NightCloseTest extends Base {} class Base { @Scenario void closes() {} }",
                "@RuntimeBehavior(\"night.close\") class NightCloseTest implements Base {} interface Base { @Scenario default void closes() {} }",
                "@RuntimeBehavior(\"night.close\") class NightCloseTest { class Inner { @Scenario void closes() {} } }",
                "class NightCloseTest { @Jupiter void opens() {} @RuntimeBehavior(\"night.close\") @Scenario void closes() {} }",
                "class NightCloseTest { @Jupiter void opens() {} @RuntimeBehavior(\"night.close\") @Scenario static void closes() {} }",
                "class NightCloseTest { @Jupiter void opens() {} @RuntimeBehavior(\"night.close\") void testCloses() {} }",
                "class NightCloseTest { @Jupiter void closes() {} @RuntimeBehavior(\"night.close\") void closes(int times) {} }",
                "@org.testng.annotations.Test class NightCloseTest { @Jupiter void opens() {} @RuntimeBehavior(\"night.close\") void closes() {} }",
            })
    void is_not_suspected_of_what_an_unknown_engine_may_run(String declaration) {
        GovernedModule.shop(root)
                .replace(
                        "testops/runtime-control-plane.json",
                        "\"ownerTests\": [\"shop.NightCloseTest#closes\"]",
                        "\"ownerTests\": [\"shop.NightCloseTest\"]")
                .write(
                        "src/test/java/shop/Scenario.java",
                        "package shop;\nimport java.lang.annotation.*;\n@Retention(RetentionPolicy.RUNTIME) @interface Scenario {}\n")
                .write(
                        "src/test/java/shop/Jupiter.java",
                        "package shop;\nimport java.lang.annotation.*;\n@org.junit.jupiter.api.Test @Retention(RetentionPolicy.RUNTIME) @interface Jupiter {}\n")
                .write(
                        "src/test/java/org/testng/annotations/Test.java",
                        "package org.testng.annotations;\nimport java.lang.annotation.*;\n@Retention(RetentionPolicy.RUNTIME) public @interface Test {}\n")
                .write(TEST, "package shop;\nimport dev.rotops.*;\n" + declaration + "\n")
                .compileTests();

        assertThat(reconcile().findings()).isEmpty();
    }

    @Test
    void does_not_hide_that_its_behavior_is_unknown() {
        GovernedModule.shop(root)
                .write(TEST, "package shop;\n@dev.rotops.RuntimeBehavior(\"night.clothe\") class NightCloseTest {}\n")
                .compileTests();

        assertThat(reconcile().findings())
                .extracting(finding -> finding.code().word())
                .contains("claim-unknown-behavior", "claim-without-test");
    }

    private Reconciliation reconcile() {
        return new Reconciler(true)
                .reconcile(
                        new ArtifactFiles(root, Map.of()),
                        new ClassPathScanner(List.of(root.resolve("target/test-classes")), root).scan(),
                        EntryPointScan.NONE);
    }
}

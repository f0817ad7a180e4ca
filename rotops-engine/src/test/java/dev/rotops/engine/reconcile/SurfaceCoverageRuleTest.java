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

class SurfaceCoverageRuleTest {

    private static final String FILE = "src/test/java/shop/NightShopTest.java";

    @TempDir
    Path root;

    @Test
    void the_class_of_the_report_owns_nothing_and_need_not() {
        write("@dev.rotops.RuntimeCompleteness class NightShopTest {}");

        assertThat(reconcile().findings()).isEmpty();
        assertThat(reconcile().summary().orElseThrow().surfaces())
                .allSatisfy(surface -> assertThat(surface.unreferencedTests()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@dev.rotops.RuntimeCompleteness class NightShopTest { @org.junit.jupiter.api.Test void opens() {} }",
                "@dev.rotops.RuntimeCompleteness class NightShopTest {"
                        + " @org.junit.jupiter.api.Nested class Late { @org.junit.jupiter.api.Test void opens() {} } }",
                "@dev.rotops.RuntimeCompleteness class NightShopTest {}"
                        + " class LateTest { @org.junit.jupiter.api.Test void opens() {} }",
                "class NightShopTest {}"
            })
    void any_other_test_of_a_surface_owns_a_behavior(String source) {
        write(source);

        assertThat(reconcile().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.SURFACE_UNREFERENCED_TEST);
            assertThat(finding.location()).hasToString(FILE);
        });
    }

    private void write(String source) {
        GovernedModule.shop(root).write(FILE, "package shop; " + source + "\n").compileTests();
    }

    private Reconciliation reconcile() {
        GovernedModule module = GovernedModule.empty(root);
        return new Reconciler(true)
                .reconcile(
                        new ArtifactFiles(root, Map.of()),
                        new ClassPathScanner(List.of(module.testClasses()), root).scan(),
                        EntryPointScan.NONE);
    }
}

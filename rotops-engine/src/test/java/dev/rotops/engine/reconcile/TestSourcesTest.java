package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.model.ArtifactFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSourcesTest {

    @TempDir
    Path root;

    @Test
    void are_what_findings_of_claims_outside_every_surface_point_to() {
        GovernedModule.shop(root)
                .write("src/test/java/shop/late/ExtraTest.java", """
                        package shop.late;

                        import dev.rotops.RuntimeBehavior;

                        class ExtraTest {
                            @org.junit.jupiter.api.Test
                            @RuntimeBehavior("orders.place")
                            void places() {
                                System.out.println();
                            }

                            @org.junit.jupiter.api.Test
                            @RuntimeBehavior("night.open")
                            void opens() {
                                System.out.println();
                            }
                        }
                        """)
                .compileTests();

        assertThat(findings())
                .extracting(Finding::code, finding -> finding.location().toString())
                .contains(
                        tuple(FindingCode.OWNER_TEST_OUTSIDE_SURFACE, "src/test/java/shop/late/ExtraTest.java:9"),
                        tuple(FindingCode.CLAIM_UNKNOWN_BEHAVIOR, "src/test/java/shop/late/ExtraTest.java:15"));
    }

    @Test
    void are_what_the_finding_of_a_second_anchor_points_to() {
        GovernedModule.shop(root)
                .write("src/test/java/FirstTest.java", "@dev.rotops.RuntimeCompleteness class FirstTest {}")
                .write("src/test/java/SecondTest.java", "@dev.rotops.RuntimeCompleteness class SecondTest {}")
                .compileTests();

        assertThat(findings())
                .filteredOn(finding -> finding.code() == FindingCode.SEVERAL_ANCHORS)
                .singleElement()
                .satisfies(finding -> assertThat(finding.location()).hasToString("src/test/java/SecondTest.java"));
    }

    @Test
    void lie_in_usual_and_in_declared_directories_of_all_modules() {
        GovernedModule.empty(root)
                .write("pom.xml", "<project><modules><module>desk</module><module>shop</module></modules></project>")
                .write(
                        "desk/pom.xml",
                        "<project><build><testSourceDirectory>checks</testSourceDirectory></build></project>")
                .write("desk/checks/desk/DeskTest.java", "")
                .write("shop/pom.xml", "<project/>")
                .write("shop/src/integrationTest/kotlin/shop/OrdersTest.kt", "")
                .write("shop/src/main/java/shop/Orders.java", "");

        TestSources sources = new TestSources(SourceTree.of(root));

        assertThat(sources.fileOf("desk/DeskTest.java")).contains("desk/checks/desk/DeskTest.java");
        assertThat(sources.fileOf("shop/OrdersTest.kt")).contains("shop/src/integrationTest/kotlin/shop/OrdersTest.kt");
        assertThat(sources.fileOf("shop/Orders.java")).isEmpty();
        assertThat(sources.fileOf("")).isEmpty();
    }

    private List<Finding> findings() {
        GovernedModule module = GovernedModule.empty(root);
        return new Reconciler(true)
                .reconcile(
                        new ArtifactFiles(root, Map.of()),
                        new ClassPathScanner(List.of(module.testClasses()), root).scan(),
                        EntryPointScan.NONE)
                .findings();
    }
}

package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactNameRuleTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "runtime-discovery-polcy.json,  discovery-policy, runtime-discovery-policy.json",
        "runtime_quality_policy.json,   quality-policy,   runtime-quality-policy.json",
        "runtime-self-checks-policy.json, self-check-policy, runtime-self-check-policy.json",
        "runtime-retrospektive.json,    retrospective,    runtime-retrospective.json",
    })
    void a_file_whose_name_is_nearly_that_of_a_missing_artifact_is_an_error(
            String name, String artifact, String meant) {
        GovernedModule.shop(root).write("testops/" + name, "{}");

        List<Finding> findings = reconcile(Map.of());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.ERROR);
            assertThat(finding.code()).isEqualTo(FindingCode.ARTIFACT_MISNAMED);
            assertThat(finding.subject().ids()).containsExactly(Map.entry("artifact", artifact));
            assertThat(finding.message()).isEqualTo("testops/" + name + " is not read, as no artifact has that name.");
            assertThat(finding.remedy()).isEqualTo("Rename it to " + meant + ".");
        });
    }

    @Test
    void beside_the_artifact_itself_it_is_a_warning() {
        GovernedModule.shop(root).write("testops/runtime-inventory2.json", "{}");

        assertThat(reconcile(Map.of()))
                .extracting(finding -> finding.level() + " " + finding.remedy())
                .containsExactly(
                        "WARNING Remove it, or give it a name of its own; what counts is testops/runtime-inventory.json.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runtime-inventory.schema.json",
                "runtime-discovery-policy.schema.json",
                "runtime-self-check-policy.schema.json",
                "runtime-inventory.proposed.json",
                "runtime-control-plane.report.json",
                "runtime-control-plane.report.md",
                "runtime-inventory.json~",
                "strict-fidelity-policy.json",
                "notes.json",
                ".keep",
            })
    void a_file_with_a_name_of_its_own_is_left_alone(String name) {
        GovernedModule.shop(root).write("testops/" + name, "{}");

        assertThat(reconcile(Map.of())).isEmpty();
    }

    @Test
    void an_artifact_that_is_named_by_a_parameter_may_have_any_name() {
        GovernedModule module = GovernedModule.shop(root);
        module.write("testops/runtime-inventori.json", module.read("testops/runtime-inventory.json"))
                .delete("testops/runtime-inventory.json");

        assertThat(reconcile(Map.of(ArtifactKind.INVENTORY, "testops/runtime-inventori.json")))
                .isEmpty();
    }

    private List<Finding> reconcile(Map<ArtifactKind, String> named) {
        return new Reconciler(true)
                .reconcile(
                        new ArtifactFiles(root, named),
                        new ClassPathScanner(List.of(root.resolve("target/test-classes")), root).scan(),
                        EntryPointScan.NONE)
                .findings();
    }
}

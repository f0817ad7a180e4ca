package dev.rotops.report.doctor;

import static dev.rotops.report.doctor.SampleRepository.ENGINE;
import static dev.rotops.report.doctor.SampleRepository.SUREFIRE;
import static dev.rotops.report.doctor.SampleRepository.dependencies;
import static dev.rotops.report.doctor.SampleRepository.pom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.report.cli.CommandRun;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorTest {

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void write() {
        repository = new SampleRepository(root).withArtifacts();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<plugins>%s</plugins>",
                "<pluginManagement><plugins>%s</plugins></pluginManagement><plugins>"
                        + "<plugin><groupId>dev.rotops</groupId><artifactId>rotops-report</artifactId></plugin></plugins>"
            })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void a_build_that_judges_what_ran_is_complete(String build) {
        String plugin =
                "<plugin><groupId>dev.rotops</groupId><artifactId>rotops-report</artifactId><executions><execution>"
                        + "<goals><goal>verify</goal></goals></execution></executions></plugin>";
        repository
                .withCompiledTest()
                .with("pom.xml", pom(dependencies(ENGINE), "<build>" + build.formatted(plugin) + "</build>"));

        assertThat(repository.notes()).noneMatch(note -> note.contains("binds the goal verify"));
    }

    @Test
    @RuntimeBehavior(
            value = {
                "doctor.report",
                "doctor.engine",
                "doctor.compiled-tests",
                "doctor.surefire",
                "doctor.claims",
                "doctor.artifacts"
            },
            outcomes = "success",
            evidence = "derived_view")
    void a_project_that_is_wired_in_is_clean() {
        repository.withCompiledTest().with("pom.xml", pom(dependencies(ENGINE), SUREFIRE));

        Report report = repository.examined();

        assertThat(repository.issues()).isEmpty();
        assertThat(repository.notes())
                .containsExactly(
                        "no project file binds the goal verify of rotops-report, so the build does not judge whether"
                                + " the owners of behaviors ran; docs/verify.md shows how to bind it");
        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(report.lines())
                .containsExactly(
                        "RotOps is wired in",
                        "  .  rotops-engine 1.2.3 in test, Surefire 3.6.1, 1 claims in 1 compiled test classes",
                        "note: " + repository.notes().get(0));
        assertThat(report.json())
                .containsEntry("controlArtifactsChecked", 8)
                .containsKeys("requestedPackageSpec", "installedPackageVersion", "installedPackagePath", "modules");
    }

    @Test
    @RuntimeBehavior(value = "doctor.report", outcomes = "success", evidence = "derived_view")
    void modules_are_reported_with_what_was_found() {
        repository.withCompiledTest().with("pom.xml", pom(dependencies(ENGINE), SUREFIRE));

        Map<String, Object> module = SampleRepository.maps(
                        repository.examined().json().get("modules"))
                .get(0);

        assertThat(module)
                .containsEntry("module", ".")
                .containsEntry("build", "maven")
                .containsEntry("testSources", 1)
                .containsEntry("claimingTestSources", 1)
                .containsEntry("claims", 1L);
    }

    @Test
    @RuntimeBehavior(
            value = "doctor.report",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void it_writes_its_files_and_fails_on_errors() throws Exception {
        repository.without("testops/runtime-surfaces.json");

        CommandRun run = CommandRun.in(root, "doctor");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("1 error, 0 warnings\n")
                .contains("testops/runtime-surfaces.json  missing-artifact")
                .endsWith("testops/runtime-doctor.report.json\ntestops/runtime-doctor.report.md\n");
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(root.resolve("testops/runtime-doctor.report.json")))
                .contains("\"controlArtifactsChecked\": 8");
        assertThat(Files.readString(root.resolve("testops/runtime-doctor.report.md")))
                .startsWith("# Is RotOps wired in\n");
    }

    @Test
    @RuntimeBehavior(
            value = "doctor.report",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void it_writes_where_it_is_told() {
        CommandRun run = CommandRun.in(root, "doctor", "--out-json", "a/b.json", "--out-md", "a/b.md", "--json");

        assertThat(run.status()).isZero();
        assertThat(root.resolve("a/b.json")).exists().content().isEqualTo(run.out());
        assertThat(root.resolve("a/b.md")).exists();
        assertThat(root.resolve("testops/runtime-doctor.report.json")).doesNotExist();
    }

    @Test
    @RuntimeBehavior(
            value = "doctor.report",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output"})
    void it_takes_other_places_of_artifacts() {
        CommandRun run = CommandRun.in(root, "doctor", "--inventory", "./x/../inventory.json", "--json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("\"file\": \"inventory.json\"");
    }
}

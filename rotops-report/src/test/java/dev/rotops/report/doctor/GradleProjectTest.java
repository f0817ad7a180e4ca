package dev.rotops.report.doctor;

import static dev.rotops.report.doctor.SampleRepository.TEST;
import static dev.rotops.report.doctor.SampleRepository.claimingTest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradleProjectTest {

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void write() {
        repository = new SampleRepository(root).withArtifacts();
    }

    private static final String DECLARED = "dependencies {\n  testImplementation 'dev.rotops:rotops-engine:1.2.3'\n}\n";
    private static final String PLATFORM = "test { useJUnitPlatform() }\n";

    private SampleRepository gradle(String text) {
        return repository
                .with(TEST, claimingTest("OrdersTest"))
                .changedAt(TEST, Instant.parse("2026-01-01T00:00:00Z"))
                .withCompiled(TEST, "build/classes/java/test")
                .with("settings.gradle", "")
                .with("build.gradle", text);
    }

    @Test
    @RuntimeBehavior(value = "doctor.gradle", outcomes = "success", evidence = "derived_view")
    void is_read_with_care() {
        gradle("dependencies {\n  testImplementation 'dev.rotops:rotops-engine:1.2.3'\n}\n" + PLATFORM);

        assertThat(repository.issues()).isEmpty();
        assertThat(repository.notes())
                .containsExactly(
                        "whether Gradle can resolve rotops-engine for module . cannot be known without running it");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gradle", outcomes = "failure", evidence = "derived_view")
    void without_the_engine_is_a_warning() {
        gradle("dependencies {\n  // testImplementation 'dev.rotops:rotops-engine:1.2.3'\n}\n" + PLATFORM);

        assertThat(repository.issues()).containsExactly("warning engine-not-declared {module=.} at build.gradle");
        assertThat(repository.remedy()).contains("testImplementation(\"dev.rotops:rotops-engine:1.2.3\")");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gradle", outcomes = "failure", evidence = "derived_view")
    void may_have_it_in_the_wrong_configuration_and_version() {
        gradle("dependencies {\n  implementation(\"dev.rotops:rotops-engine:1.0.0\")\n}\n" + PLATFORM);

        assertThat(repository.issues())
                .containsExactly(
                        "warning engine-scope {module=., scope=implementation} at build.gradle:2",
                        "error engine-version-mismatch {module=., version=1.0.0, expected=1.2.3} at build.gradle:2");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gradle", outcomes = "failure", evidence = "derived_view")
    void may_have_it_in_a_catalog() {
        gradle("dependencies {\n  testImplementation libs.rotops.engine\n}\n" + PLATFORM)
                .with("gradle/libs.versions.toml", """
                        [versions]
                        rotops = "1.0.0"
                        [libraries]
                        rotops-engine = { module = "dev.rotops:rotops-engine", version.ref = "rotops" }
                        """);

        assertThat(repository.issues())
                .containsExactly(
                        "error engine-version-mismatch {module=., version=1.0.0, expected=1.2.3} at build.gradle:2");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gradle", outcomes = "failure", evidence = "derived_view")
    void may_not_run_the_platform() {
        gradle("dependencies {\n  testImplementation 'dev.rotops:rotops-engine:1.2.3'\n}\n");

        assertThat(repository.issues()).containsExactly("warning no-junit-platform {module=.} at build.gradle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test { useJUnitPlatform(); enabled = false }       | tests-skipped {module=.}",
                "tasks.test {; useJUnitPlatform(); enabled = false } | tests-skipped {module=.}",
                "tasks.named('test') {; useJUnitPlatform(); it.enabled = false } | tests-skipped {module=.}",
                "test {enabled=false; useJUnitPlatform() }          | tests-skipped {module=.}",
                "test { useJUnitPlatform(); ignoreFailures = true } | failures-ignored {module=.}",
                "test { useJUnitPlatform { excludeEngines 'rotops' } } | engine-left-out {module=., filter=excludeEngines}",
                "test { useJUnitPlatform { includeEngines('junit-jupiter') } } | engine-left-out {module=., filter=includeEngines}",
                "test { useJUnitPlatform { includeTags('fast') } } | engine-left-out {module=., filter=includeTags}",
                "test { useJUnitPlatform(); systemProperty 'rotops.mode', 'advisory' } | mode-not-enforcing {module=., mode=advisory}",
                "test { useJUnitPlatform(); systemProperties['rotops.mode'] = 'advisory' } | mode-not-enforcing {module=., mode=advisory}",
            })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void may_keep_it_from_speaking(String task, String finding) {
        gradle(DECLARED + task.replace(";", "\n") + "\n");

        assertThat(repository.issues())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("warning " + finding + " at build.gradle:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test { useJUnitPlatform { includeEngines 'junit-jupiter', 'rotops' } }",
                "test { useJUnitPlatform { excludeEngines('junit-vintage') } }",
                "test { useJUnitPlatform { includeTags('fast', 'rotops') } }",
                "test { useJUnitPlatform() }\ncheckstyle { ignoreFailures = true }",
                "test { useJUnitPlatform()\ndevelocity.predictiveTestSelection.enabled = false }",
                "test { useJUnitPlatform()\nmutation.ignoreFailures = true }",
            })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void may_filter_others(String task) {
        gradle(DECLARED + task + "\n");

        assertThat(repository.issues()).isEmpty();
    }
}

package dev.rotops.report.doctor;

import static dev.rotops.report.doctor.SampleRepository.TEST;
import static dev.rotops.report.doctor.SampleRepository.claimingTest;
import static dev.rotops.report.doctor.SampleRepository.pom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rotops.RuntimeBehavior;
import dev.rotops.report.document.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactsAreThereTest {

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void write() {
        repository = new SampleRepository(root).withArtifacts();
    }

    @Test
    @RuntimeBehavior(value = "doctor.artifacts", outcomes = "failure", evidence = "derived_view")
    void that_are_absent_are_errors_each_by_its_path() {
        repository.without("testops/runtime-inventory.json").without("testops/fidelity-policy.json");

        assertThat(repository.issues())
                .containsExactly(
                        "error missing-artifact {file=testops/runtime-inventory.json} at testops/runtime-inventory.json",
                        "error missing-artifact {file=testops/fidelity-policy.json} at testops/fidelity-policy.json");
        assertThat(repository.examined().verdict()).isEqualTo(Verdict.FAILING);
    }

    @Test
    @RuntimeBehavior(value = "doctor.artifacts", outcomes = "failure", evidence = "derived_view")
    void that_cannot_be_read_are_errors_where_reading_stopped() {
        repository.with("testops/runtime-control-plane.json", "{\n  \"version\": }");

        assertThat(repository.issues())
                .containsExactly(
                        "error artifact-unreadable {artifact=control-plane} at testops/runtime-control-plane.json:2");
        assertThat(repository.remedy()).endsWith("; rotops validate judges it then");
    }

    @ParameterizedTest
    @CsvSource({
        "runtime-control-plane,     control-plane,     validate",
        "runtime-self-check-policy, self-check-policy, self-check",
        "runtime-retrospective,     retrospective,     retro",
    })
    @RuntimeBehavior(value = "doctor.artifacts", outcomes = "failure", evidence = "derived_view")
    void that_are_not_what_their_schema_asks_are_errors_and_the_rest_is_elsewhere(
            String file, String artifact, String command) {
        repository.with("testops/" + file + ".json", "{\n\"verzion\": 1, \"principel\": 2}");

        assertThat(repository.issues())
                .hasSize(1)
                .first()
                .asString()
                .contains("error schema-violation {artifact=" + artifact + ", ");
        assertThat(repository.remedy()).contains(" rotops " + command + " shows ");
    }

    @Test
    @RuntimeBehavior(value = "doctor.artifacts", outcomes = "partial", evidence = "derived_view")
    void are_all_that_is_checked_without_a_build() {
        repository.with(TEST, claimingTest("OrdersTest"));

        assertThat(repository.issues()).isEmpty();
        assertThat(repository.notes())
                .containsExactly("there is no Maven or Gradle build at the root, so only the artifacts were checked");
    }

    @Test
    @RuntimeBehavior(value = "doctor.artifacts", outcomes = "partial", evidence = "derived_view")
    void are_all_that_is_checked_where_the_build_cannot_be_read() {
        repository.with("pom.xml", "<project><dependencies>");

        assertThat(repository.notes())
                .containsExactly(
                        "pom.xml cannot be read as a project file of Maven," + " so only the artifacts were checked");
    }

    @Test
    @RuntimeBehavior(value = "doctor.artifacts", outcomes = "partial", evidence = "derived_view")
    void are_all_that_is_checked_where_the_build_is_further_down_which_is_said() {
        repository.with("backend/pom.xml", pom());

        assertThat(repository.notes())
                .containsExactly("there is no Maven or Gradle build at the root, so only the artifacts were checked;"
                        + " there is one in backend: name it with --root");
    }

    @Test
    @RuntimeBehavior(value = "doctor.artifacts", outcomes = "partial", evidence = "derived_view")
    void may_be_in_a_directory_that_cannot_be_listed_beside_others() throws Exception {
        Path secret = Files.createDirectory(root.resolve("secret"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(secret), "this user may read everything");

        assertThat(repository.issues()).containsExactly("warning unreadable-directory {file=secret} at secret");
    }

    @Test
    @RuntimeBehavior(value = "doctor.artifacts", outcomes = "success", evidence = "derived_view")
    void are_found_beside_links_that_lead_back() throws Exception {
        Files.createSymbolicLink(root.resolve("loop"), root);

        assertThat(repository.issues()).isEmpty();
    }
}

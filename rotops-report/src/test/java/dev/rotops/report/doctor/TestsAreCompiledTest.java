package dev.rotops.report.doctor;

import static dev.rotops.report.doctor.SampleRepository.CLASSES;
import static dev.rotops.report.doctor.SampleRepository.ENGINE;
import static dev.rotops.report.doctor.SampleRepository.SUREFIRE;
import static dev.rotops.report.doctor.SampleRepository.TEST;
import static dev.rotops.report.doctor.SampleRepository.claimingTest;
import static dev.rotops.report.doctor.SampleRepository.dependencies;
import static dev.rotops.report.doctor.SampleRepository.pom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestsAreCompiledTest {

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void write() {
        repository = new SampleRepository(root).withArtifacts();
        repository.withCompiledTest().with("pom.xml", pom(dependencies(ENGINE), SUREFIRE));
    }

    @Test
    @RuntimeBehavior(value = "doctor.compiled-tests", outcomes = "failure", evidence = "derived_view")
    void are_missed_where_there_are_sources() {
        repository.without(CLASSES + "/shop/OrdersTest.class");

        assertThat(repository.issues()).containsExactly("error test-classes-missing {module=.} at pom.xml");
        assertThat(repository.remedy()).isEqualTo("Run mvn test-compile.");
    }

    @Test
    @RuntimeBehavior(value = "doctor.compiled-tests", outcomes = "failure", evidence = "derived_view")
    void are_stale_when_their_source_is_newer() {
        repository.changedAt(TEST, Instant.now().plusSeconds(60));

        assertThat(repository.issues())
                .containsExactly("warning test-classes-stale {module=., file=" + TEST + "} at " + TEST);
    }

    @Test
    @RuntimeBehavior(value = "doctor.compiled-tests", outcomes = "failure", evidence = "derived_view")
    void are_stale_when_a_source_has_none() {
        repository.with("src/test/java/shop/NewTest.java", claimingTest("NewTest"));

        assertThat(repository.issues())
                .containsExactly("warning test-classes-stale {module=., file=src/test/java/shop/NewTest.java} at"
                        + " src/test/java/shop/NewTest.java");
    }

    @Test
    @RuntimeBehavior(value = "doctor.compiled-tests", outcomes = "failure", evidence = "derived_view")
    void elsewhere_are_said_to_be_elsewhere() {
        repository
                .without(CLASSES + "/shop/OrdersTest.class")
                .with(
                        "pom.xml",
                        pom(dependencies(ENGINE), SUREFIRE.replace("<build>", "<build><directory>out</directory>")));

        assertThat(repository.message()).endsWith("it compiles to out/test-classes, where RotOps does not look.");
    }
}

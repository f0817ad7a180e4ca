package dev.rotops.report.doctor;

import static dev.rotops.report.doctor.SampleRepository.CLASSES;
import static dev.rotops.report.doctor.SampleRepository.ENGINE;
import static dev.rotops.report.doctor.SampleRepository.TEST;
import static dev.rotops.report.doctor.SampleRepository.claimingTest;
import static dev.rotops.report.doctor.SampleRepository.dependencies;
import static dev.rotops.report.doctor.SampleRepository.pom;
import static dev.rotops.report.doctor.SampleRepository.surefire;
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

class SurefireIsFaithfulTest {

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void write() {
        repository = new SampleRepository(root).withArtifacts();
    }

    @ParameterizedTest
    @CsvSource({
        "2.12.4, error",
        "2.21.0, error",
        "2.22.0, warning",
        "3.0.0-M5, warning",
        "3.2.4, warning",
    })
    @RuntimeBehavior(value = "doctor.surefire", outcomes = "failure", evidence = "derived_view")
    void that_is_too_old_is_found(String version, String level) {
        repository.withCompiledTest().with("pom.xml", pom(surefire(version), dependencies(ENGINE)));

        assertThat(repository.issues())
                .containsExactly(level + " surefire-unfaithful {module=., version=" + version + "} at pom.xml:6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.2.5", "3.5.6", "3.6.1", "4.0.0"})
    @RuntimeBehavior(value = "doctor.surefire", outcomes = "success", evidence = "derived_view")
    void that_was_tried_is_fine(String version) {
        repository.withCompiledTest().with("pom.xml", pom(surefire(version), dependencies(ENGINE)));

        assertThat(repository.issues()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "doctor.surefire", outcomes = "failure", evidence = "derived_view")
    void is_that_of_maven_where_nobody_chose() {
        repository
                .withCompiledTest()
                .with("pom.xml", pom(dependencies(ENGINE)))
                .with(
                        ".mvn/wrapper/maven-wrapper.properties",
                        "distributionUrl=somewhere/apache-maven-3.8.6-bin.zip\n");

        assertThat(repository.issues())
                .containsExactly("error surefire-unfaithful {module=., version=2.12.4} at pom.xml");
        assertThat(repository.message()).contains("(the default of Maven 3.8.6)");
    }

    @Test
    @RuntimeBehavior(value = "doctor.surefire", outcomes = "skipped", evidence = "derived_view")
    void that_cannot_be_known_is_said_to_be_unknown() {
        repository.withCompiledTest().with("pom.xml", pom(surefire("${nowhere}"), dependencies(ENGINE)));

        assertThat(repository.issues()).isEmpty();
        assertThat(repository.notes())
                .anyMatch(note -> note.contains("which Surefire runs") && note.contains("cannot be known"));
    }

    @Test
    @RuntimeBehavior(value = "doctor.surefire", outcomes = "failure", evidence = "derived_view")
    void before_3_6_is_deaf_to_us_beside_junit_4_alone() {
        old("3.5.6");

        assertThat(repository.issues()).containsExactly("error no-junit-platform {module=.} at pom.xml");
        assertThat(repository.remedy()).contains("junit-vintage-engine");
    }

    @Test
    @RuntimeBehavior(value = "doctor.surefire", outcomes = "success", evidence = "derived_view")
    void from_3_6_on_hears_us_beside_junit_4() {
        old("3.6.1");

        assertThat(repository.issues()).isEmpty();
    }

    private void old(String version) {
        repository
                .with(TEST, claimingTest("OrdersTest").replace("org.junit.jupiter.api.Test", "org.junit.Test"))
                .with("pom.xml", pom(surefire(version), dependencies(ENGINE, """
                        <dependency><groupId>junit</groupId><artifactId>junit</artifactId><version>4.13.2</version></dependency>""")))
                .changedAt(TEST, Instant.parse("2026-01-01T00:00:00Z"));
        compiledElsewhere();
    }

    /** JUnit 4 is not on the class path of this test; that a class is there is enough. */
    private void compiledElsewhere() {
        repository
                .with("elsewhere/OrdersTest.java", claimingTest("OrdersTest"))
                .withCompiled("elsewhere/OrdersTest.java", CLASSES)
                .without("elsewhere/OrdersTest.java");
    }
}

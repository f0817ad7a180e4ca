package dev.rotops.report.doctor;

import static dev.rotops.report.doctor.SampleRepository.CLASSES;
import static dev.rotops.report.doctor.SampleRepository.ENGINE;
import static dev.rotops.report.doctor.SampleRepository.SUREFIRE;
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

class SeveralModulesTest {

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void write() {
        repository = new SampleRepository(root).withArtifacts();
        repository
                .with(
                        "pom.xml",
                        pom(
                                "<packaging>pom</packaging><modules><module>kit</module><module>app</module></modules>",
                                SUREFIRE))
                .with("app/testops/runtime-control-plane.json", "{}")
                .with("app/" + TEST, claimingTest("OrdersTest"))
                .changedAt("app/" + TEST, Instant.parse("2026-01-01T00:00:00Z"))
                .withCompiled("app/" + TEST, "app/" + CLASSES);
    }

    private static String module(String name, String dependencies) {
        return "<project><parent><groupId>shop</groupId><artifactId>shop</artifactId><version>1</version></parent>\n"
                + "<artifactId>" + name + "</artifactId>\n" + dependencies + "</project>";
    }

    @Test
    @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
    void are_judged_one_by_one() {
        repository.with("kit/pom.xml", module("kit", dependencies(ENGINE))).with("app/pom.xml", module("app", ""));

        assertThat(repository.issues()).containsExactly("error engine-not-declared {module=app} at app/pom.xml");
    }

    @Test
    @RuntimeBehavior(value = "doctor.engine", outcomes = "success", evidence = "derived_view")
    void may_hand_the_engine_on() {
        repository
                .with("kit/pom.xml", module("kit", dependencies(ENGINE.replace("<scope>test</scope>", ""))))
                .with(
                        "app/pom.xml",
                        module(
                                "app",
                                dependencies("<dependency><groupId>shop</groupId><artifactId>kit</artifactId>"
                                        + "<version>1</version><scope>test</scope></dependency>")));

        assertThat(repository.issues()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "doctor.surefire", outcomes = "failure", evidence = "derived_view")
    void inherit_the_version_of_surefire() {
        repository
                .with("kit/pom.xml", module("kit", ""))
                .with("app/pom.xml", module("app", dependencies(ENGINE)))
                .with(
                        "pom.xml",
                        pom(
                                "<packaging>pom</packaging><modules><module>kit</module><module>app</module></modules>",
                                surefire("2.19")));

        assertThat(repository.issues())
                .containsExactly("error surefire-unfaithful {module=app, version=2.19} at pom.xml:7");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void need_a_model_each() {
        repository
                .with("kit/pom.xml", module("kit", dependencies(ENGINE)))
                .with("app/pom.xml", module("app", dependencies(ENGINE)))
                .without("app/testops/runtime-control-plane.json");

        assertThat(repository.issues()).containsExactly("warning module-without-model {module=app} at app/pom.xml");
        assertThat(repository.remedy()).startsWith("Run rotops init --root app");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void may_be_told_where_their_model_is() {
        repository
                .with("kit/pom.xml", module("kit", dependencies(ENGINE)))
                .with("app/pom.xml", module("app", dependencies(ENGINE)))
                .with("app/src/test/resources/junit-platform.properties", "rotops.control-plane = model/plane.json\n")
                .without("app/testops/runtime-control-plane.json");

        assertThat(repository.issues()).isEmpty();
    }
}

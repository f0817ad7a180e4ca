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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void are_told_to_skip_their_tests_at_the_root_of_the_build() {
        repository.with(".mvn/maven.config", "-Dmaven.repo.local=.m2\n-DskipTests\n");

        assertThat(app().issues()).containsExactly("error tests-skipped {module=.} at ../.mvn/maven.config");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void find_files_at_the_root_of_the_build() {
        repository.with("args.txt", "-Drotops.mode=off\n");
        SampleRepository app = app();
        app.with(
                "pom.xml",
                pom(
                        surefire(
                                "3.6.1",
                                "<configuration><argLine>@${maven.multiModuleProjectDirectory}/args.txt</argLine></configuration>"),
                        dependencies(ENGINE)));

        assertThat(app.issues()).containsExactly("error mode-not-enforcing {module=., mode=off} at pom.xml:6");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void have_the_profiles_of_files_at_the_root_of_the_build() {
        repository.with("quick", "");
        SampleRepository app = app();
        app.with(
                "pom.xml",
                pom(
                        SUREFIRE,
                        dependencies(ENGINE),
                        "<profiles><profile><id>q</id><activation><file>"
                                + "<exists>${maven.multiModuleProjectDirectory}/quick</exists></file></activation>"
                                + "<properties><skipTests>true</skipTests></properties></profile></profiles>"));

        assertThat(app.issues()).containsExactly("error tests-skipped {module=.} at pom.xml:10");
    }

    @Test
    @RuntimeBehavior(value = "doctor.surefire", outcomes = "failure", evidence = "derived_view")
    void are_built_by_the_wrapper_of_the_build() {
        repository.with(
                ".mvn/wrapper/maven-wrapper.properties", "distributionUrl=somewhere/apache-maven-3.8.6-bin.zip\n");
        SampleRepository app = app();
        app.with("pom.xml", pom(dependencies(ENGINE)));

        assertThat(app.issues()).containsExactly("error surefire-unfaithful {module=., version=2.12.4} at pom.xml");
    }

    @Test
    @RuntimeBehavior(value = "doctor.surefire", outcomes = "failure", evidence = "derived_view")
    void have_faults_that_stand_in_the_project_file_above_them() {
        repository.with("pom.xml", pom("<packaging>pom</packaging>", surefire("2.19")));
        SampleRepository app = app();
        app.with("pom.xml", module("app", dependencies(ENGINE)));

        assertThat(app.issues()).containsExactly("error surefire-unfaithful {module=., version=2.19} at ../pom.xml:7");
        assertThat(app.message()).contains("(set in ../pom.xml)");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void may_have_settings_of_their_own() {
        repository.with(".mvn/maven.config", "-DskipTests\n");

        assertThat(app().with(".mvn/maven.config", "-Dmaven.repo.local=../.m2\n")
                        .issues())
                .isEmpty();
    }

    /** A module that is examined by itself. */
    private SampleRepository app() {
        SampleRepository app = new SampleRepository(root.resolve("app"))
                .withArtifacts()
                .without(".mvn/maven.config")
                .with("pom.xml", pom(SUREFIRE, dependencies(ENGINE)));
        try {
            Files.delete(app.root().resolve(".mvn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return app;
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

package dev.rotops.report.doctor;

import static dev.rotops.report.doctor.SampleRepository.ENGINE;
import static dev.rotops.report.doctor.SampleRepository.SUREFIRE;
import static dev.rotops.report.doctor.SampleRepository.dependencies;
import static dev.rotops.report.doctor.SampleRepository.pom;
import static dev.rotops.report.doctor.SampleRepository.surefire;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestsAreRunTest {

    private static final String PROFILE =
            "<profiles><profile><id>quick</id>%s<properties><skipTests>true</skipTests></properties></profile></profiles>";

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void write() {
        repository = new SampleRepository(root).withArtifacts().withCompiledTest();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<configuration><skip>true</skip></configuration>",
                "<configuration><skipTests>TRUE</skipTests></configuration>",
                "<configuration><skipExec>true</skipExec></configuration>",
                "<configuration><skipTests>${version.is.one}</skipTests></configuration>",
                "<executions><execution><id>default-test</id><phase>none</phase></execution></executions>",
                "<executions><execution><id>default-test</id><configuration><skip>true</skip></configuration></execution></executions>",
                "<configuration><skip>false</skip></configuration><executions><execution><id>default-test</id>"
                        + "<configuration><skip>true</skip></configuration></execution></executions>",
            })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void a_build_that_skips_them_is_found(String configuration) {
        repository.with(
                "pom.xml",
                pom(
                        "<properties><version.is.one>true</version.is.one></properties>",
                        surefire("3.6.1", configuration),
                        dependencies(ENGINE)));

        assertThat(repository.issues()).containsExactly("error tests-skipped {module=.} at pom.xml:7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maven.test.skip", "skipTests", "maven.test.skip.exec"})
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void a_property_that_skips_them_is_found(String property) {
        repository.with(
                "pom.xml",
                pom(
                        SUREFIRE,
                        dependencies(ENGINE),
                        "<properties>\n<" + property + ">true</" + property + ">\n</properties>"));

        assertThat(repository.issues()).containsExactly("error tests-skipped {module=.} at pom.xml:11");
        assertThat(repository.message()).contains("(" + property + " is true)");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void an_option_in_maven_config_that_skips_them_is_found() {
        repository
                .with("pom.xml", pom(SUREFIRE, dependencies(ENGINE)))
                .with(".mvn/maven.config", "-Dmaven.repo.local=.m2\n-DskipTests\n");

        assertThat(repository.issues()).containsExactly("error tests-skipped {module=.} at .mvn/maven.config");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void an_option_in_a_comment_of_maven_config_is_none() {
        repository
                .with("pom.xml", pom(SUREFIRE, dependencies(ENGINE)))
                .with(".mvn/maven.config", "-Dmaven.repo.local=.m2\n# quick builds: -DskipTests\n");

        assertThat(repository.issues()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void an_option_in_jvm_config_that_skips_them_is_found_there() {
        repository.with("pom.xml", pom(SUREFIRE, dependencies(ENGINE))).with(".mvn/jvm.config", "-Xmx1g -DskipTests\n");

        assertThat(repository.issues()).containsExactly("error tests-skipped {module=.} at .mvn/jvm.config");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void a_profile_that_is_active_by_default_and_skips_them_is_found() {
        repository.with(
                "pom.xml",
                pom(
                        SUREFIRE,
                        dependencies(ENGINE),
                        PROFILE.formatted("<activation><activeByDefault>true</activeByDefault></activation>")));

        assertThat(repository.issues()).containsExactly("error tests-skipped {module=.} at pom.xml:10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<configuration><skipTests>false</skipTests></configuration>",
                "<configuration><skipTests>${nobody.sets.this}</skipTests></configuration>",
                "<configuration><skip>true</skip></configuration><executions><execution><id>default-test</id>"
                        + "<configuration><skip>false</skip></configuration></execution></executions>",
                "<executions><execution><id>default-test</id><phase>none</phase></execution>"
                        + "<execution><id>unit</id><phase>test</phase><goals><goal>test</goal></goals></execution></executions>",
            })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void a_build_that_runs_them_after_all_is_fine(String configuration) {
        repository.with("pom.xml", pom(surefire("3.6.1", configuration), dependencies(ENGINE), PROFILE.formatted("")));

        assertThat(repository.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<configuration><testFailureIgnore>true</testFailureIgnore></configuration>, '', 6",
        "'', <properties><maven.test.failure.ignore>true</maven.test.failure.ignore></properties>, 7",
    })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void a_build_that_passes_when_they_fail_is_found(String configuration, String properties, int line) {
        repository.with("pom.xml", pom(surefire("3.6.1", configuration), properties, dependencies(ENGINE)));

        assertThat(repository.issues()).containsExactly("warning failures-ignored {module=.} at pom.xml:" + line);
    }

    @ParameterizedTest
    @CsvSource({"true, error verification-skipped {file=pom.xml} at pom.xml:6", "false, "})
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void a_build_that_judges_nothing_in_the_end_is_found(String skip, String issue) {
        repository.with(
                "pom.xml",
                pom(
                        "<properties><rotops.verify.skip>" + skip + "</rotops.verify.skip></properties>",
                        surefire("3.6.1", ""),
                        dependencies(ENGINE)));

        assertThat(repository.issues()).isEqualTo(issue == null ? List.of() : List.of(issue));
    }

    @ParameterizedTest
    @CsvSource({
        "<id>v</id><phase>none</phase>, '', phase",
        "<id>v</id><configuration><skip>true</skip></configuration>, '', skip",
        "<id>v</id>, <configuration><skip>true</skip></configuration>, skip",
    })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void a_goal_verify_that_is_bound_and_does_nothing_is_found(String execution, String configuration, String name) {
        repository.with("pom.xml", pom(bound(execution, configuration), dependencies(ENGINE)));

        assertThat(repository.issues()).containsExactly("error verification-skipped {file=pom.xml} at pom.xml:7");
        assertThat(repository.message()).contains("(" + name + " is ");
    }

    @ParameterizedTest
    @CsvSource({
        "<id>v</id>, ''",
        "<id>v</id>, <configuration><skipTests>true</skipTests></configuration>",
        "<id>v</id><configuration><skip>false</skip></configuration>, <configuration><skip>true</skip></configuration>",
    })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void a_goal_verify_that_judges_is_fine(String execution, String configuration) {
        repository.with("pom.xml", pom(bound(execution, configuration), dependencies(ENGINE)));

        assertThat(repository.issues()).isEmpty();
    }

    private static String bound(String execution, String configuration) {
        return SUREFIRE.replace(
                "</plugins>",
                "\n<plugin><groupId>dev.rotops</groupId><artifactId>rotops-report</artifactId><executions><execution>"
                        + execution + "<goals><goal>verify</goal></goals></execution></executions>" + configuration
                        + "</plugin></plugins>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<jdk>[1.8,)</jdk>",
                "<jdk>!1.8</jdk>",
                "<property><name>!nope</name></property>",
                "<property><name>nope</name><value>!1</value></property>",
                "<property><name>maven.repo.local</name></property>",
                "<file><exists>pom.xml</exists></file>",
                "<file><exists>${basedir}/pom.xml</exists></file>",
                "<file><missing>nothing.xml</missing></file>",
                "<activeByDefault>true</activeByDefault><property><name>nope</name></property>",
                "<jdk>[17,)</jdk><file><exists>pom.xml</exists></file>",
            })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void a_profile_that_is_always_active_counts(String activation) {
        repository.with("pom.xml", pom(SUREFIRE, dependencies(ENGINE), activated(activation)));

        assertThat(repository.issues()).containsExactly("error tests-skipped {module=.} at pom.xml:10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<jdk>17</jdk>",
                "<jdk>[17,21]</jdk>",
                "<os><family>unix</family></os>",
                "<property><name>env.CI</name></property>",
                "<property><name>!env.CI</name></property>",
                "<file><exists>${java.home}/lib/tools.jar</exists></file>",
            })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void a_profile_that_may_be_active_is_a_warning(String activation) {
        repository.with("pom.xml", pom(SUREFIRE, dependencies(ENGINE), activated(activation)));

        assertThat(repository.issues()).containsExactly("warning tests-skipped {module=.} at pom.xml:10");
        assertThat(repository.message())
                .endsWith("That is so where a profile is active of which it cannot be known here whether it is.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<jdk>1.8</jdk>",
                "<jdk>[1.8,17)</jdk>",
                "<jdk>(,11]</jdk>",
                "<property><name>nope</name></property>",
                "<property><name>nope</name><value>1</value></property>",
                "<file><exists>nothing.xml</exists></file>",
                "<file><missing>pom.xml</missing></file>",
                "<jdk>[17,)</jdk><file><missing>pom.xml</missing></file>",
            })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void a_profile_that_is_active_only_for_who_asks_is_fine(String activation) {
        repository.with("pom.xml", pom(SUREFIRE, dependencies(ENGINE), activated(activation)));

        assertThat(repository.issues()).isEmpty();
    }

    private static String activated(String activation) {
        return PROFILE.formatted("<activation>" + activation + "</activation>");
    }
}

package dev.rotops.report.doctor;

import static dev.rotops.report.doctor.SampleRepository.ENGINE;
import static dev.rotops.report.doctor.SampleRepository.SUREFIRE;
import static dev.rotops.report.doctor.SampleRepository.dependencies;
import static dev.rotops.report.doctor.SampleRepository.pom;
import static dev.rotops.report.doctor.SampleRepository.surefire;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModeEnforcesTest {

    private static final String PROPERTIES = "src/test/resources/junit-platform.properties";

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void write() {
        repository = new SampleRepository(root)
                .withArtifacts()
                .withCompiledTest()
                .with("pom.xml", pom(SUREFIRE, dependencies(ENGINE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<properties><configurationParameters>a = b\nrotops.mode = off\n</configurationParameters></properties>",
                "<systemPropertyVariables><rotops.mode>off</rotops.mode></systemPropertyVariables>",
                "<systemProperties><property><name>rotops.mode</name><value>off</value></property></systemProperties>",
                "<argLine>-Xmx1g -Drotops.mode=off</argLine>",
                "<argLine>${nobody.sets.this} -Drotops.mode=enforce -Drotops.mode=off</argLine>",
                "<argLine>@{late} -Xmx1g</argLine>",
                "<argLine>@${project.basedir}/args.txt</argLine>",
                "<argLine>-Xmx1g \"@args.txt\"</argLine>",
                "<argLine>-XX:VMOptionsFile=args.txt</argLine>",
                "<environmentVariables><JAVA_TOOL_OPTIONS>-Drotops.mode=off</JAVA_TOOL_OPTIONS></environmentVariables>",
                "<environmentVariables><JDK_JAVA_OPTIONS>@args.txt</JDK_JAVA_OPTIONS></environmentVariables>",
            })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void off_in_the_configuration_of_surefire_is_found(String parameters) {
        repository.with("args.txt", "# -Drotops.mode=enforce\n-Drotops.mode=off\n");
        repository.with(
                "pom.xml",
                pom(
                        surefire("3.6.1", "<configuration>" + parameters + "</configuration>"),
                        dependencies(ENGINE),
                        "<properties><late>-Drotops.mode=off</late></properties>"));

        assertThat(repository.issues()).containsExactly("error mode-not-enforcing {module=., mode=off} at pom.xml:6");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void off_in_the_property_for_the_arguments_of_the_jvm_is_found() {
        repository.with(
                "pom.xml",
                pom(SUREFIRE, dependencies(ENGINE), "<properties><argLine>-Drotops.mode=off</argLine></properties>"));

        assertThat(repository.issues()).containsExactly("error mode-not-enforcing {module=., mode=off} at pom.xml:10");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void off_in_a_file_of_system_properties_is_found_there() {
        repository.configured("<systemPropertiesFile>conf/sp.properties</systemPropertiesFile>");
        repository.with("conf/sp.properties", "rotops.mode = off\n");

        assertThat(repository.issues())
                .containsExactly("error mode-not-enforcing {module=., mode=off} at conf/sp.properties");
    }

    @ParameterizedTest
    @CsvSource({"off, error", "Advisory, warning"})
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void in_the_properties_of_the_platform_is_found(String mode, String level) {
        repository.with(PROPERTIES, "rotops.mode: " + mode + "\n");

        assertThat(repository.issues())
                .containsExactly(level + " mode-not-enforcing {module=., mode=" + mode.toLowerCase(Locale.ROOT)
                        + "} at " + PROPERTIES);
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void on_every_command_line_of_the_repository_is_found() {
        repository.with(".mvn/maven.config", "-Dmaven.repo.local=.m2 -Drotops.mode=off\n");

        assertThat(repository.issues())
                .containsExactly("error mode-not-enforcing {module=., mode=off} at .mvn/maven.config");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void enforce_wins_where_it_counts_more() {
        repository.configured("<systemPropertyVariables><rotops.mode>enforce</rotops.mode></systemPropertyVariables>");
        repository.with(PROPERTIES, "rotops.mode = off\n");

        assertThat(repository.issues()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void a_property_of_the_project_file_that_nothing_hands_on_is_nothing() {
        repository.with(
                "pom.xml",
                pom(SUREFIRE, dependencies(ENGINE), "<properties><rotops.mode>off</rotops.mode></properties>"));

        assertThat(repository.issues()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void that_the_tests_look_elsewhere_for_the_model_is_said() {
        repository.with(PROPERTIES, "rotops.baseline = conf/b.json\nother.file = a.json\nrotops.summary = false\n");

        assertThat(repository.notes())
                .filteredOn(note -> note.contains(".json"))
                .containsExactly(
                        PROPERTIES + " sets rotops.baseline to conf/b.json: the tests look there, and the command"
                                + " line, rotops diff among it, only where it is told to");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void that_a_project_file_sends_them_elsewhere_is_said_once() {
        repository.configured(
                "<systemPropertyVariables><rotops.inventory>conf/i.json</rotops.inventory></systemPropertyVariables>");

        assertThat(repository.notes())
                .filteredOn(note -> note.contains("rotops.inventory"))
                .containsExactly("pom.xml sets rotops.inventory to conf/i.json: the tests look there, and the command"
                        + " line, rotops diff among it, only where it is told to");
    }

    @ParameterizedTest
    @CsvSource({
        "<properties><rotops.self-check-policy>conf/lax.json</rotops.self-check-policy></properties>, ''",
        "'', <configuration><selfCheckPolicy>conf/lax.json</selfCheckPolicy></configuration>",
        "'', <configuration><arguments>--quiet --self-check-policy 'conf/lax.json'</arguments></configuration>",
    })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void that_the_goals_look_elsewhere_is_said(String properties, String configuration) {
        repository.with(
                "pom.xml",
                pom(
                        SUREFIRE.replace(
                                "</plugins>",
                                "<plugin><groupId>dev.rotops</groupId><artifactId>rotops-report</artifactId>"
                                        + configuration + "</plugin></plugins>"),
                        dependencies(ENGINE),
                        properties));

        assertThat(repository.notes())
                .filteredOn(note -> note.contains("lax.json"))
                .containsExactly(
                        "pom.xml sets rotops.self-check-policy to conf/lax.json: the Maven goals of RotOps look there,"
                                + " whatever the tests do, and the command line, rotops diff among it, only where it is"
                                + " told to");
    }
}

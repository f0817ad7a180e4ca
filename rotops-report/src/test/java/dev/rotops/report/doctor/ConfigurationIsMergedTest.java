package dev.rotops.report.doctor;

import static dev.rotops.report.doctor.SampleRepository.CLASSES;
import static dev.rotops.report.doctor.SampleRepository.ENGINE;
import static dev.rotops.report.doctor.SampleRepository.dependencies;
import static dev.rotops.report.doctor.SampleRepository.pom;
import static dev.rotops.report.doctor.SampleRepository.surefire;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationIsMergedTest {

    private static final String ANCHOR = "src/test/java/shop/CompletenessTest.java";

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void write() {
        repository = new SampleRepository(root)
                .withArtifacts()
                .withCompiledTest()
                .with(ANCHOR, "package shop;\n@dev.rotops.RuntimeCompleteness\nclass CompletenessTest {}\n")
                .withCompiled(ANCHOR, CLASSES);
    }

    private void configured(String parent, String own) {
        repository
                .with(
                        "base/pom.xml",
                        pom("<packaging>pom</packaging>", surefire("3.6.1", parent))
                                .replace("<artifactId>shop<", "<artifactId>base<"))
                .with(
                        "pom.xml",
                        "<project><parent><groupId>shop</groupId><artifactId>base</artifactId><version>1</version>"
                                + "<relativePath>base</relativePath></parent><artifactId>shop</artifactId>\n"
                                + "<properties><argLine>-Drotops.mode=advisory</argLine></properties>\n"
                                + dependencies(ENGINE) + surefire("3.6.1", own) + "</project>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<argLine>-Drotops.mode=off</argLine> | <argLine>-Xmx1g</argLine>",
                "<argLine>-Xmx1g</argLine><properties><configurationParameters>rotops.mode=off</configurationParameters></properties>"
                        + " | <properties><configurationParameters>a=b</configurationParameters></properties>",
                "<argLine>-Xmx1g</argLine><skip>true</skip><systemPropertyVariables><rotops.mode>off</rotops.mode></systemPropertyVariables>"
                        + " | <skip>false</skip><systemPropertyVariables combine.self='override'><a>b</a></systemPropertyVariables>",
                "<argLine>-Xmx1g</argLine><includes><include>Orders*</include></includes>"
                        + " | <includes combine.children='append'><include>Comp*</include></includes>",
                "<argLine>-Xmx1g</argLine><includes><include>Orders*</include></includes>"
                        + " | <includes><include>Comp*</include><include>Orders*</include></includes>",
            })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void so_that_what_counts_less_does_not_count(String parent, String own) {
        configured(configuration(parent), configuration(own));

        assertThat(repository.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<argLine>-Drotops.mode=off</argLine> | <argLine/> | error mode-not-enforcing {module=., mode=off} at base/pom.xml:8",
                "<a/> | <argLine/> | warning mode-not-enforcing {module=., mode=advisory} at pom.xml:2",
                "<argLine>-Xmx1g</argLine><systemPropertyVariables>;<rotops.mode>off</rotops.mode></systemPropertyVariables>"
                        + " | <systemPropertyVariables><a>b</a></systemPropertyVariables>"
                        + " | error mode-not-enforcing {module=., mode=off} at base/pom.xml:9",
                "<argLine>-Xmx1g</argLine><includes><include>Comp*</include></includes>"
                        + " | <includes><include>Orders*</include></includes>"
                        + " | warning anchor-not-run {module=., anchor=shop.CompletenessTest} at pom.xml:6",
                "<argLine>-Xmx1g</argLine><excludes><exclude>Comp*</exclude></excludes>"
                        + " | <excludes combine.children='append'><exclude>Slow*</exclude></excludes>"
                        + " | warning anchor-not-run {module=., anchor=shop.CompletenessTest} at pom.xml:6",
            })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void so_that_what_is_inherited_counts(String parent, String own, String finding) {
        configured(configuration(parent.replace(';', '\n')), configuration(own));

        assertThat(repository.issues()).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource({"override, 0", "merge, 1"})
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void unless_a_configuration_takes_the_place_of_what_it_would_inherit(String self, int findings) {
        configured(
                configuration("<skip>true</skip>"),
                "<configuration combine.self='" + self + "'><argLine>-Xmx1g</argLine></configuration>");

        assertThat(repository.issues()).hasSize(findings);
    }

    private static String configuration(String parameters) {
        return "\n<configuration>" + parameters + "</configuration>";
    }
}

package dev.rotops.report.doctor;

import static dev.rotops.report.doctor.SampleRepository.CLASSES;
import static dev.rotops.report.doctor.SampleRepository.ENGINE;
import static dev.rotops.report.doctor.SampleRepository.SUREFIRE;
import static dev.rotops.report.doctor.SampleRepository.dependencies;
import static dev.rotops.report.doctor.SampleRepository.pom;
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

class AnchorIsRunTest {

    private static final String ANCHOR = "src/test/java/shop/%s.java";
    private static final String FAILSAFE = "<build><plugins><plugin><artifactId>maven-failsafe-plugin</artifactId>"
            + "<executions><execution><goals><goal>integration-test</goal></goals></execution></executions>"
            + "</plugin></plugins></build>";

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void write() {
        repository = new SampleRepository(root).withArtifacts().withCompiledTest();
    }

    private SampleRepository anchoredAt(String name) {
        String file = ANCHOR.formatted(name);
        return repository
                .with(file, "package shop;\n@dev.rotops.RuntimeCompleteness\nclass " + name + " {}\n")
                .withCompiled(file, CLASSES);
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void a_name_that_surefire_does_not_run_is_found() {
        anchoredAt("Completeness").with("pom.xml", pom(SUREFIRE, dependencies(ENGINE)));

        assertThat(repository.issues())
                .containsExactly("warning anchor-not-run {module=., anchor=shop.Completeness} at "
                        + ANCHOR.formatted("Completeness"));
        assertThat(repository.remedy()).startsWith("Call it CompletenessTest");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void a_name_for_failsafe_is_found_where_failsafe_is_not_run() {
        anchoredAt("CompletenessIT").with("pom.xml", pom(SUREFIRE, dependencies(ENGINE)));

        assertThat(repository.issues()).hasSize(1).first().asString().contains("warning anchor-not-run");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void a_name_for_failsafe_is_fine_where_failsafe_is_run() {
        anchoredAt("CompletenessIT")
                .with(
                        "pom.xml",
                        pom(
                                SUREFIRE.replace("</plugins></build>", "") + FAILSAFE.replace("<build><plugins>", ""),
                                dependencies(ENGINE)));

        assertThat(repository.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<excludes><exclude>**/Completeness*</exclude></excludes>             | excludes leave it out",
                "<excludes><exclude>shop.CompletenessTest</exclude></excludes>        | excludes leave it out",
                "<includes><include>**/Orders*.java,!shop/Comp*</include></includes>  | excludes leave it out",
                "<includes><include>**/Orders*.java</include></includes>              | no pattern of its includes",
                "<test>OrdersTest</test>                                              | no pattern of its includes",
                "<includesFile>inc.txt</includesFile>                                 | no pattern of its includes",
                "<includesFile>inc.txt</includesFile><includes><include>Some*</include></includes> | no pattern of its",
                "<excludesFile>${basedir}/exc.txt</excludesFile>                      | excludes leave it out",
            })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void patterns_that_leave_it_out_are_found(String parameters, String reason) {
        anchoredAt("CompletenessTest")
                .with("inc.txt", "# all\n\n**/OrdersTest.java\n")
                .with("exc.txt", "**/Comp*\n");
        repository.configured(parameters);

        assertThat(repository.issues())
                .containsExactly("warning anchor-not-run {module=., anchor=shop.CompletenessTest} at pom.xml:6");
        assertThat(repository.message()).contains(reason).endsWith("RotOps reports at another class.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<includes><include>**/Orders*.java</include><include>CompletenessTest</include></includes>",
                "<includes><include>shop/</include></includes>",
                "<includes><include>%regex[.*Nothing.*]</include></includes>",
                "<includesFile>tests.txt</includesFile>",
                "<includesFile>inc.txt</includesFile><includes><include>shop/</include></includes>",
                "<excludes><exclude>**/Slow*Test.java</exclude></excludes>",
            })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void patterns_that_take_it_or_cannot_be_judged_are_fine(String parameters) {
        anchoredAt("CompletenessTest").with("inc.txt", "**/OrdersTest.java\n");
        repository.configured(parameters);

        assertThat(repository.issues()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "doctor.claims", outcomes = "failure", evidence = "derived_view")
    void claims_of_other_classes_that_patterns_leave_out_are_not_seen() {
        anchoredAt("CompletenessTest");
        repository.configured("<excludes><exclude>**/Orders*</exclude></excludes>");

        assertThat(repository.issues())
                .containsExactly("warning claims-not-seen {module=., file=" + SampleRepository.TEST + "} at "
                        + SampleRepository.TEST);
        assertThat(repository.message()).contains("includes and excludes leave it out");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void a_build_that_runs_no_class_at_all_is_an_error() {
        anchoredAt("CompletenessTest");
        repository.configured("<includes><include>**/Nothing*.java</include></includes>");

        assertThat(repository.issues())
                .contains("error anchor-not-run {module=., anchor=shop.CompletenessTest} at pom.xml:6");
        assertThat(repository.message()).contains("runs no other class where RotOps could report");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void a_class_that_nobody_declared_the_anchor_may_be_left_out_where_another_takes_its_place() {
        String other = ANCHOR.formatted("AccountsTest");
        repository.with(other, SampleRepository.claimingTest("AccountsTest")).withCompiled(other, CLASSES);
        repository.configured("<excludes><exclude>**/Accounts*</exclude></excludes>");

        assertThat(repository.issues()).noneMatch(issue -> issue.contains("anchor-not-run"));
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void a_build_that_always_asks_for_other_classes_is_an_error() {
        anchoredAt("CompletenessTest")
                .with("pom.xml", pom(SUREFIRE, dependencies(ENGINE)))
                .with(".mvn/maven.config", "-Dmaven.repo.local=.m2\n-Dtest=OrdersTest\n");

        assertThat(repository.issues())
                .containsExactly("error anchor-not-run {module=., anchor=shop.CompletenessTest} at .mvn/maven.config");
        assertThat(repository.message()).contains("test asks for other classes");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void a_build_that_runs_nothing_but_a_suite_is_an_error() {
        String suite = ANCHOR.formatted("AllSuite");
        repository
                .with(
                        suite,
                        "package shop;\n\nimport org.junit.platform.suite.api.Suite;\n\n@Suite\nclass AllSuite {}\n")
                .changedAt(suite, Instant.parse("2026-01-01T00:00:00Z"))
                .with(CLASSES + "/shop/AllSuite.class", "");
        repository.configured("<includes><include>**/AllSuite.java</include></includes>");

        assertThat(repository.issues())
                .contains("error anchor-not-run {module=., anchor=shop.OrdersTest} at pom.xml:6");
    }
}

package dev.rotops.report.doctor;

import static dev.rotops.report.doctor.SampleRepository.ENGINE;
import static dev.rotops.report.doctor.SampleRepository.SUREFIRE;
import static dev.rotops.report.doctor.SampleRepository.dependencies;
import static dev.rotops.report.doctor.SampleRepository.pom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.model.ArtifactKind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineIsWiredInTest {

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void write() {
        repository = new SampleRepository(root).withArtifacts();
    }

    @Test
    @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
    void is_missed_where_tests_claim_behaviors() {
        repository.withCompiledTest().with("pom.xml", pom(SUREFIRE));

        assertThat(repository.issues()).containsExactly("error engine-not-declared {module=.} at pom.xml");
        assertThat(repository.remedy()).contains("<version>1.2.3</version><scope>test</scope>");
    }

    @Test
    @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
    void is_missed_where_there_is_only_a_control_plane() {
        repository.with("pom.xml", pom());

        assertThat(repository.issues()).containsExactly("error engine-not-declared {module=.} at pom.xml");
    }

    @Test
    @RuntimeBehavior(value = "doctor.engine", outcomes = "success", evidence = "derived_view")
    void is_not_missed_where_nothing_claims_and_nothing_is_governed() {
        repository.with("pom.xml", pom()).without("testops/runtime-control-plane.json");

        assertThat(repository.issues()).hasSize(1).first().asString().contains("missing-artifact");
    }

    @Test
    @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
    void is_missed_where_there_is_nothing_of_RotOps_yet() {
        for (ArtifactKind kind : ArtifactKind.EXPECTED) {
            repository.without(kind.defaultPath());
        }
        repository.with("pom.xml", pom());

        assertThat(repository.issues()).hasSize(9).last().isEqualTo("error engine-not-declared {module=.} at pom.xml");
        assertThat(repository.examined().lines())
                .contains("pom.xml  engine-not-declared .  There is no model yet, and pom.xml does not declare"
                        + " dev.rotops:rotops-engine.")
                .contains("  Add <dependency><groupId>dev.rotops</groupId><artifactId>rotops-engine</artifactId>"
                        + "<version>1.2.3</version><scope>test</scope></dependency> to it; then, once the classes are"
                        + " compiled, rotops init --from-discovery proposes a model.");
    }

    @Test
    @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
    void is_not_replaced_by_the_annotations() {
        repository
                .withCompiledTest()
                .with("pom.xml", pom(SUREFIRE, dependencies(ENGINE.replace("rotops-engine", "rotops-annotations"))));

        assertThat(repository.issues()).containsExactly("error engine-not-declared {module=.} at pom.xml:8");
    }

    @Test
    @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
    void may_be_missed_wrongly_where_the_parent_is_elsewhere_so_it_is_a_warning() {
        repository
                .withCompiledTest()
                .with(
                        "pom.xml",
                        "<project><parent><groupId>far</groupId><artifactId>away</artifactId><version>1</version>"
                                + "</parent><artifactId>shop</artifactId>" + SUREFIRE + "</project>");

        assertThat(repository.issues()).containsExactly("warning engine-not-declared {module=.} at pom.xml");
        assertThat(repository.message()).endsWith("; its parent is not on this machine.");
    }

    @ParameterizedTest
    @CsvSource({"compile", "provided", "runtime"})
    @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
    void belongs_to_the_tests_only(String scope) {
        repository
                .withCompiledTest()
                .with("pom.xml", pom(SUREFIRE, dependencies(ENGINE.replace("<scope>test", "<scope>" + scope))));

        assertThat(repository.issues())
                .containsExactly("warning engine-scope {module=., scope=" + scope + "} at pom.xml:8");
    }

    @Test
    @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
    void fits_the_command_line() {
        repository
                .withCompiledTest()
                .with("pom.xml", pom(SUREFIRE, dependencies(ENGINE.replace("1.2.3", "1.0.0"))))
                .with(".m2/dev/rotops/rotops-engine/1.0.0/rotops-engine-1.0.0.jar", "");

        assertThat(repository.issues())
                .containsExactly(
                        "error engine-version-mismatch {module=., version=1.0.0, expected=1.2.3} at pom.xml:8");
    }

    @Test
    @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
    void may_have_to_be_fetched_first() {
        repository
                .withCompiledTest()
                .with("pom.xml", pom(SUREFIRE, dependencies(ENGINE)))
                .without(".m2/dev/rotops/rotops-engine/1.2.3/rotops-engine-1.2.3.jar");

        assertThat(repository.issues())
                .containsExactly("warning engine-unresolvable {module=., version=1.2.3} at pom.xml:8");
    }

    @Test
    @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
    void that_maven_did_not_find_is_an_error() {
        repository
                .withCompiledTest()
                .with("pom.xml", pom(SUREFIRE, dependencies(ENGINE)))
                .without(".m2/dev/rotops/rotops-engine/1.2.3/rotops-engine-1.2.3.jar")
                .with(".m2/dev/rotops/rotops-engine/1.2.3/rotops-engine-1.2.3.pom.lastUpdated", "");

        assertThat(repository.issues())
                .containsExactly("error engine-unresolvable {module=., version=1.2.3} at pom.xml:8");
    }

    @Test
    @RuntimeBehavior(value = "doctor.engine", outcomes = "success", evidence = "derived_view")
    void is_found_by_a_managed_version_and_a_property_of_a_parent() {
        String engine = ENGINE.replace("1.2.3", "${rotops.version}");
        repository
                .withCompiledTest()
                .with(
                        "build/parent/pom.xml",
                        pom(
                                        "<packaging>pom</packaging><properties><rotops.version>1.2.3</rotops.version></properties>",
                                        "<dependencyManagement>" + dependencies(engine) + "</dependencyManagement>",
                                        SUREFIRE)
                                .replace("<artifactId>shop<", "<artifactId>base<"))
                .with(
                        "pom.xml",
                        "<project><parent><groupId>shop</groupId><artifactId>base</artifactId><version>1</version>"
                                + "<relativePath>build/parent</relativePath></parent><artifactId>shop</artifactId>"
                                + dependencies(engine.replaceAll("<version>.*</scope>", "")) + "</project>");

        assertThat(repository.issues()).isEmpty();
        assertThat(repository.examined().lines().get(1)).contains("rotops-engine 1.2.3 in test, Surefire 3.6.1");
    }

    @Test
    @RuntimeBehavior(value = "doctor.engine", outcomes = "success", evidence = "derived_view")
    void is_found_in_an_imported_bill_of_materials() {
        repository
                .withCompiledTest()
                .with(
                        ".m2/shop/bom/7/bom-7.pom",
                        pom("<dependencyManagement>" + dependencies(ENGINE) + "</dependencyManagement>"))
                .with(
                        "pom.xml",
                        pom(
                                SUREFIRE,
                                "<dependencyManagement>"
                                        + dependencies(
                                                "<dependency><groupId>shop</groupId><artifactId>bom</artifactId>"
                                                        + "<version>7</version><type>pom</type><scope>import</scope></dependency>")
                                        + "</dependencyManagement>",
                                dependencies(ENGINE.replaceAll("<version>.*</scope>", ""))));

        assertThat(repository.issues()).isEmpty();
    }
}

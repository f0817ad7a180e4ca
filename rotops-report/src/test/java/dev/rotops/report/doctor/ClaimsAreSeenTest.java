package dev.rotops.report.doctor;

import static dev.rotops.report.doctor.SampleRepository.CLASSES;
import static dev.rotops.report.doctor.SampleRepository.ENGINE;
import static dev.rotops.report.doctor.SampleRepository.SUREFIRE;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsAreSeenTest {

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void write() {
        repository = new SampleRepository(root).withArtifacts();
        repository.withCompiledTest().with("pom.xml", pom(dependencies(ENGINE), SUREFIRE));
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/shop/PlacesOrders.java, in the product",
        "tests/shop/PlacesOrders.java,         outside the directories of test sources",
        "src/it/java/shop/PlacesOrders.java,   only where a plugin says so",
    })
    @RuntimeBehavior(value = "doctor.claims", outcomes = "failure", evidence = "derived_view")
    void that_the_engine_does_not_look_at_are_found(String file, String reason) {
        repository.with(file, claimingTest("PlacesOrders"));

        assertThat(repository.issues())
                .containsExactly("warning claims-not-seen {module=., file=" + file + "} at " + file);
        assertThat(repository.message()).contains(reason);
    }

    @Test
    @RuntimeBehavior(value = "doctor.claims", outcomes = "failure", evidence = "derived_view")
    void on_a_class_that_nothing_extends_are_found() {
        String file = "src/test/java/shop/OrdersContract.java";
        repository.with(file, claimingTest("OrdersContract").replace("class ", "abstract class "));
        repository.withCompiled(file, CLASSES);

        assertThat(repository.issues())
                .containsExactly("warning claims-not-seen {module=., file=" + file + "} at " + file);
    }

    @Test
    @RuntimeBehavior(value = "doctor.claims", outcomes = "success", evidence = "derived_view")
    void on_a_class_that_another_extends_are_seen() {
        String file = "src/test/java/shop/OrdersContract.java";
        repository
                .with(
                        file,
                        claimingTest("OrdersContract").replace("class ", "abstract class ")
                                + "class RealOrdersTest extends OrdersContract {}\n")
                .changedAt(file, Instant.parse("2026-01-01T00:00:00Z"))
                .withCompiled(file, CLASSES);

        assertThat(repository.issues()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "doctor.claims", outcomes = "failure", evidence = "derived_view")
    void of_a_class_that_surefire_does_not_run_are_found() {
        String file = "src/test/java/shop/PlacesOrders.java";
        repository.with(file, claimingTest("PlacesOrders")).withCompiled(file, CLASSES);

        assertThat(repository.issues())
                .containsExactly("warning claims-not-seen {module=., file=" + file + "} at " + file);
        assertThat(repository.message()).contains("Surefire does not run a class of its name");
    }

    @Test
    @RuntimeBehavior(value = "doctor.claims", outcomes = "success", evidence = "derived_view")
    void of_a_class_that_a_suite_may_run_are_not_doubted() {
        String file = "src/test/java/shop/PlacesOrders.java";
        repository
                .with(file, claimingTest("PlacesOrders"))
                .withCompiled(file, CLASSES)
                .with(
                        "src/test/java/shop/AllTests.kt",
                        "package shop\nimport org.junit.platform.suite.api.Suite\n@Suite class AllTests\n");

        assertThat(repository.issues()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "doctor.claims", outcomes = "failure", evidence = "derived_view")
    void in_comments_are_found_where_nobody_lists_the_file() {
        String file = "src/test/java/shop/OldTest.java";
        repository
                .with(file, "package shop;\n// runtime-behaviors: shop.open, shop.close\nclass OldTest {}\n")
                .changedAt(file, Instant.parse("2026-01-01T00:00:00Z"))
                .withCompiled(file, CLASSES);

        assertThat(repository.issues())
                .containsExactly("warning claims-not-seen {module=., file=" + file + "} at " + file);
        assertThat(repository.message()).contains("claims shop.close in a comment");
    }

    @Test
    @RuntimeBehavior(value = "doctor.claims", outcomes = "success", evidence = "derived_view")
    void that_are_only_text_are_none() {
        repository.with(
                "src/main/java/shop/Words.java",
                "package shop;\n// @RuntimeBehavior(\"a\")\nclass Words { String a = \"@RuntimeBehavior\"; }\n");

        assertThat(repository.issues()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "doctor.claims", outcomes = "success", evidence = "derived_view")
    void of_a_composed_annotation_are_those_of_the_tests_that_carry_it() {
        repository.with(
                "src/main/java/shop/Places.java",
                "package shop;\n@dev.rotops.RuntimeBehavior(\"orders.place\")\npublic @interface Places {}\n");

        assertThat(repository.issues()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "doctor.claims", outcomes = "success", evidence = "derived_view")
    void of_a_project_within_the_project_are_not_ours() {
        repository
                .with("src/it/one/pom.xml", pom())
                .with("src/it/one/src/main/java/shop/OtherTest.java", claimingTest("OtherTest"));

        assertThat(repository.issues()).isEmpty();
    }
}

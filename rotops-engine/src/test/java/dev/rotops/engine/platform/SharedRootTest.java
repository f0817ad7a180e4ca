package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Two modules of one build whose reviewed model stands at the build's root. */
class SharedRootTest {

    private static final String ANCHOR = "package shop;\n@dev.rotops.RuntimeCompleteness class WholeTest {}\n";

    @TempDir
    Path directory;

    private Path root;
    private GovernedModule orders;
    private GovernedModule night;

    @BeforeEach
    void createModules() throws Exception {
        root = directory.toRealPath();
        GovernedModule shop = GovernedModule.shop(root.resolve("shop"));
        orders = GovernedModule.empty(root.resolve("orders"));
        night = GovernedModule.empty(root.resolve("night"));
        move(shop, orders, "src/main/java/shop/Orders.java");
        move(shop, orders, "src/main/java/shop/Refunds.java");
        move(shop, orders, "src/test/java/shop/OrdersTest.java");
        move(shop, night, "src/main/java/shop/NightClose.java");
        move(shop, night, "src/test/java/shop/NightCloseTest.java");
        GovernedModule build = GovernedModule.empty(root);
        for (String artifact :
                List.of("runtime-control-plane", "runtime-inventory", "runtime-surfaces", "fidelity-policy")) {
            String file = "testops/" + artifact + ".json";
            build.write(
                    file,
                    shop.read(file)
                            .replaceAll("(src/(main|test)/java/shop/(Night))", "night/$1")
                            .replaceAll("\"(src/(main|test)/java/shop/)", "\"orders/$1"));
        }
        build.write("pom.xml", "<project><modules><module>orders</module><module>night</module></modules></project>");
        orders.write("pom.xml", "<project/>");
        night.write("pom.xml", "<project/>");
    }

    @Nested
    class Where_the_anchor_is_in_the_module_that_is_built_last {

        @BeforeEach
        void declare() {
            night.write("src/test/java/shop/WholeTest.java", ANCHOR);
            orders.compileTests();
        }

        @Test
        void the_first_one_leaves_the_report_to_it() {
            EngineExecutionResults awaiting = run(orders, "shop.OrdersTest");
            assertThat(started(awaiting)).isEmpty();
            assertThat(reasons(awaiting))
                    .containsExactly(
                            "not judged yet: the report is made in night, whose test sources name"
                                    + " @RuntimeCompleteness and are not compiled; a build that never compiles them judges nothing");
            night.compileTests();
            EngineExecutionResults results = run(orders, "shop.OrdersTest");
            assertThat(started(results)).isEmpty();
            assertThat(reasons(results)).isEmpty();
        }

        @Test
        void the_claims_of_all_modules_count() {
            night.compileTests();

            EngineExecutionResults results = run(night, "shop.WholeTest");

            assertThat(started(results)).containsExactlyElementsOf(EngineRun.SHOP);
            results.testEvents().assertStatistics(stats -> stats.failed(0).skipped(0));
        }

        @Test
        void a_behavior_that_nobody_owns_is_missed() {
            orders.replace("src/test/java/shop/OrdersTest.java", "@RuntimeBehavior(\"orders.refund\")", "")
                    .compileTests();
            night.compileTests();

            assertThat(EngineRun.failures(run(night, "shop.WholeTest"))).containsOnlyKeys("orders.refund: is declared");
        }
    }

    @Nested
    class Where_another_module_is_not_compiled_yet {

        @BeforeEach
        void declare() {
            orders.write("src/test/java/shop/WholeTest.java", ANCHOR).compileTests();
        }

        @Test
        void what_its_tests_may_claim_is_not_judged() {
            EngineExecutionResults results = run(orders, "shop.WholeTest");

            results.testEvents()
                    .assertStatistics(stats -> stats.failed(0).skipped(1).started(7));
            assertThat(reasons(results))
                    .containsExactly(
                            "not judged, as the tests of night are not compiled yet: The owner test shop.NightCloseTest#closes"
                                    + " does not claim any behavior.");
        }

        @Test
        void what_is_wrong_whatever_they_claim_fails() {
            GovernedModule.empty(root)
                    .replace(
                            "testops/runtime-control-plane.json",
                            "\"evidence\": [\"job_process\"]",
                            "\"evidence\": [\"jobs\"]");

            assertThat(EngineRun.failures(run(orders, "shop.WholeTest"))).containsKey("night.close: is declared");
        }

        @ParameterizedTest
        @ValueSource(strings = {"cypress/night.cy.js", "resources/apps/App.java", "js/node_modules/native/Bridge.java"})
        void nothing_is_awaited_of_tests_in_other_languages(String file) {
            night.delete("src/test/java/shop/NightCloseTest.java")
                    .write("src/test/" + file, "// see RuntimeCompleteness");

            assertThat(EngineRun.failures(run(orders, "shop.WholeTest"))).containsKey("night.close: is declared");
        }

        @Test
        void the_report_is_whole_once_it_is() {
            night.compileTests();

            assertThat(started(run(orders, "shop.WholeTest"))).containsExactlyElementsOf(EngineRun.SHOP);
        }
    }

    @Nested
    class Where_no_class_is_declared_the_anchor {

        @Test
        void each_module_says_so() {
            orders.compileTests();
            assertThat(EngineRun.failures(run(orders, "shop.OrdersTest")))
                    .containsOnlyKeys("rotops.root: is reported by one module");
            night.compileTests();
            assertThat(EngineRun.failures(run(night, "shop.NightCloseTest")))
                    .containsOnlyKeys("rotops.root: is reported by one module")
                    .hasEntrySatisfying(
                            "rotops.root: is reported by one module",
                            message -> assertThat(message)
                                    .contains("and none of them says that it reports. [shared-root-without-anchor]"));
        }

        @Test
        void a_module_that_alone_has_tests_needs_none() {
            night.delete("src/test/java/shop/NightCloseTest.java")
                    .delete("src/test/java/shop")
                    .delete("src/test/java")
                    .delete("src/test");
            orders.compileTests();

            assertThat(EngineRun.failures(run(orders, "shop.OrdersTest"))).containsKey("night.close: is declared");
        }
    }

    private EngineExecutionResults run(GovernedModule module, String selected) {
        String before = System.setProperty("basedir", module.root().toString());
        try {
            return EngineRun.of(module)
                    .with(RotopsConfiguration.ROOT, root.toString())
                    .selectingClass(selected);
        } finally {
            System.setProperty("basedir", before);
        }
    }

    private static List<String> started(EngineExecutionResults results) {
        return results.testEvents().started().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    private static List<String> reasons(EngineExecutionResults results) {
        return results.testEvents().skipped().stream()
                .map(event -> event.getRequiredPayload(String.class))
                .toList();
    }

    private static void move(GovernedModule from, GovernedModule to, String file) {
        to.write(file, from.read(file));
        from.delete(file);
    }
}

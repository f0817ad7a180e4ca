package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.STANDARD_INCLUDE_PATTERN;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.skippedWithReason;

import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** At which class a report is made, as far as a step of Surefire can reach the module's anchor. */
class ReportPlaceTest {

    private static final String IMPLICIT = "shop.NightCloseTest";
    private static final String OTHER = "shop.OrdersTest";
    private static final List<String> OWN = List.of(IMPLICIT, OTHER);

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void createModule() {
        module = GovernedModule.shop(root);
    }

    @Nested
    class A_declared_anchor_that_the_build_does_not_run {

        @BeforeEach
        void declare() {
            declareAnchor("OrdersCompleteness");
        }

        @Test
        void is_replaced_by_the_class_that_would_be_chosen_without_it_and_named_in_a_warning() {
            EngineExecutionResults results = inStep(OWN, IMPLICIT);

            results.testEvents().assertStatistics(stats -> stats.succeeded(9).failed(0));
            assertThat(names(results)).contains("OrdersCompleteness: is run by the build");
            assertThat(results.allEvents().reportingEntryPublished().stream()
                            .map(event -> event.getRequiredPayload(ReportEntry.class)))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.getKeyValuePairs().get("rotops.warning"))
                            .startsWith(
                                    "OrdersCompleteness: OrdersCompleteness carries @RuntimeCompleteness, but the build"
                                            + " does not run it; another class stood in. [anchor-not-run]"));
        }

        @Test
        void is_the_place_where_the_build_includes_it_even_in_another_fork() {
            List<String> all = List.of(IMPLICIT, OTHER, "shop.OrdersCompleteness");

            assertThat(names(inStep(all, "shop.OrdersCompleteness"))).hasSize(8);
            assertThat(names(inStep(all, IMPLICIT))).isEmpty();
        }

        @Test
        void is_not_replaced_in_a_run_of_named_classes() {
            assertThat(names(SurefireFork.of(module)
                            .filteredBy("NightCloseTest")
                            .running(
                                    List.of(IMPLICIT),
                                    () -> EngineRun.of(module).selectingClass(IMPLICIT))))
                    .isEmpty();
        }

        @Test
        void is_replaced_in_a_run_that_files_and_not_the_command_line_narrow_down() {
            assertThat(names(SurefireFork.of(module)
                            .narrowedTo("**/NightCloseTest.java")
                            .running(
                                    List.of(IMPLICIT),
                                    () -> EngineRun.of(module).selectingClass(IMPLICIT))))
                    .hasSize(9)
                    .contains("OrdersCompleteness: is run by the build");
        }

        @Test
        void is_replaced_in_a_run_that_only_excludes_something() {
            assertThat(names(SurefireFork.of(module)
                            .filteredBy("!Other*")
                            .running(OWN, () -> EngineRun.of(module).selectingClass(IMPLICIT))))
                    .hasSize(9);
        }

        @Test
        void is_replaced_where_a_launcher_scans_with_its_usual_filter() {
            EngineExecutionResults results = EngineRun.of(module)
                    .configured(kit -> kit.filters((Filter<?>) includeClassNamePatterns(STANDARD_INCLUDE_PATTERN)))
                    .selectingRoot();

            assertThat(names(results)).hasSize(9).contains("OrdersCompleteness: is run by the build");
        }
    }

    @Test
    void a_declared_anchor_that_is_excluded_by_name_is_replaced() {
        declareAnchor("WholeTest");

        assertThat(names(inStep(OWN, IMPLICIT))).hasSize(9).contains("WholeTest: is run by the build");
    }

    @Test
    void a_class_that_merely_happens_to_be_the_anchor_and_is_excluded_is_replaced_without_a_word() {
        assertThat(names(inStep(List.of(OTHER), OTHER))).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.OuterTest", "shop.OuterTest$Completeness"})
    void a_nested_anchor_is_selected_with_the_class_around_it(String selected) {
        module.write("src/test/java/shop/OuterTest.java", """
                package shop;

                class OuterTest {
                    @org.junit.jupiter.api.Nested
                    @dev.rotops.RuntimeCompleteness
                    class Completeness {}
                }
                """).compileTests();

        assertThat(names(EngineRun.of(module).selectingClass(selected))).hasSize(8);
        assertThat(names(inStep(List.of(IMPLICIT, OTHER, "shop.OuterTest"), "shop.OuterTest")))
                .hasSize(8);
        assertThat(names(inStep(List.of(IMPLICIT, OTHER, "shop.OuterTest"), IMPLICIT)))
                .isEmpty();
    }

    @Nested
    class Integration_tests {

        @Test
        void that_are_declared_the_anchor_leave_a_skipped_test_in_the_step_before() {
            declareAnchor("WholeIT");

            inStep(OWN, IMPLICIT)
                    .testEvents()
                    .assertStatistics(stats -> stats.skipped(1).started(0))
                    .assertThatEvents()
                    .haveExactly(
                            1,
                            event(
                                    displayName("WholeIT: is run by the build"),
                                    skippedWithReason(reason -> reason.startsWith("not judged yet: WholeIT,"))));
        }

        @Test
        void that_are_declared_the_anchor_report_in_their_own_step() {
            declareAnchor("WholeIT");

            assertThat(names(inStep(List.of("shop.WholeIT"), "shop.WholeIT"))).hasSize(8);
        }

        @Test
        void never_stand_in_where_other_tests_have_reported_before() {
            declareAnchor("OrdersCompleteness");
            writeIntegrationTest();

            assertThat(names(inStep(List.of("shop.StockIT"), "shop.StockIT"))).isEmpty();
        }

        @Test
        void stand_in_where_there_are_no_other_tests() {
            module.delete("src/test/java/shop/OrdersTest.java")
                    .delete("src/test/java/shop/NightCloseTest.java")
                    .delete("target/test-classes/shop/OrdersTest.class")
                    .delete("target/test-classes/shop/NightCloseTest.class");
            declareAnchor("OrdersCompleteness");
            writeIntegrationTest();

            assertThat(names(inStep(List.of("shop.StockIT"), "shop.StockIT")))
                    .contains("OrdersCompleteness: is run by the build");
        }

        private void writeIntegrationTest() {
            module.write(
                            "src/test/java/shop/StockIT.java",
                            "package shop;\nclass StockIT { @org.junit.jupiter.api.Test void counts() {} }\n")
                    .compileTests();
        }
    }

    @Nested
    class A_filter_of_methods {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        NightCloseTest#closes                | 0
                        NightCloseTest#closes, OrdersTest#*  | 0
                        !OrdersTest#refunds                  | 8
                        *Test, !OrdersTest#refunds           | 8
                        NightCloseTest, OrdersTest#refunds   | 8
                        """)
        void silences_an_undeclared_anchor_only_where_nothing_but_methods_is_wanted(String filter, int reported) {
            EngineExecutionResults results = SurefireFork.of(module)
                    .filteredBy(filter)
                    .running(OWN, () -> EngineRun.of(module).selectingClass(IMPLICIT));

            assertThat(names(results)).hasSize(reported);
        }

        @Test
        void for_another_step_of_the_build_silences_nothing() {
            System.setProperty("it.test", "StockIT#counts");
            try {
                assertThat(names(inStep(OWN, IMPLICIT))).hasSize(8);
            } finally {
                System.clearProperty("it.test");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/surefire", "target/a directory/with spaces"})
    void the_order_is_found_wherever_surefire_puts_it(String directory) {
        EngineExecutionResults results = SurefireFork.in(directory, module)
                .running(List.of(OTHER), () -> EngineRun.of(module).selectingClass(OTHER));

        assertThat(names(results)).hasSize(8);
    }

    @Test
    void an_order_for_another_module_changes_nothing(@TempDir Path elsewhere) {
        GovernedModule another = GovernedModule.shop(elsewhere);

        EngineExecutionResults results = SurefireFork.of(another)
                .running(List.of(OTHER), () -> EngineRun.of(module).selectingClass(OTHER));

        assertThat(names(results)).isEmpty();
    }

    private void declareAnchor(String name) {
        module.write(
                        "src/test/java/shop/" + name + ".java",
                        "package shop;\n@dev.rotops.RuntimeCompleteness class " + name + " {}\n")
                .compileTests();
    }

    private EngineExecutionResults inStep(List<String> classes, String selected) {
        return SurefireFork.of(module)
                .running(classes, () -> EngineRun.of(module).selectingClass(selected));
    }

    private static List<String> names(EngineExecutionResults results) {
        return results.testEvents().started().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }
}

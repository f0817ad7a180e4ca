package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.skippedWithReason;

import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;

class RotopsTestEngineTest {

    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final String ORDERS_TEST = "src/test/java/shop/OrdersTest.java";
    private static final String ANCHOR = "shop.NightCloseTest";

    @TempDir
    Path root;

    @Nested
    class A_module_that_agrees {

        @Test
        void has_a_passing_test_for_each_behavior_and_each_artifact() {
            EngineExecutionResults results =
                    EngineRun.of(GovernedModule.shop(root)).selectingClass(ANCHOR);

            assertThat(results.testEvents().succeeded().stream()
                            .map(event -> event.getTestDescriptor().getDisplayName()))
                    .containsExactlyElementsOf(EngineRun.SHOP);
            results.testEvents().assertStatistics(stats -> stats.started(8).succeeded(8));
        }

        @Test
        void has_a_passing_test_for_its_candidates_when_it_wants_to_discover() {
            GovernedModule module = GovernedModule.shop(root).write("testops/runtime-discovery-policy.json", """
                    {"version": "1.0.0", "principle": "behavior-first"}
                    """);

            assertThat(EngineRun.of(module).selectingClass(ANCHOR).testEvents().succeeded().stream()
                            .map(event -> event.getTestDescriptor().getDisplayName()))
                    .contains("testops/runtime-discovery-policy.json: is valid", "candidates: are reviewed");
        }

        @Test
        void fails_for_a_candidate_that_nobody_has_reviewed() {
            GovernedModule module = GovernedModule.shop(root)
                    .write("testops/runtime-discovery-policy.json", """
                    {"version": "1.0.0", "principle": "behavior-first"}
                    """)
                    .write("src/main/java/shop/jobs/Cleanup.java", "class Cleanup {}");

            assertThat(EngineRun.of(module).selectingClass(ANCHOR).testEvents().failed().stream()
                            .map(event -> event.getTestDescriptor().getDisplayName()))
                    .containsExactly("src/main/java/shop/jobs/Cleanup.java: is reviewed");
        }

        @Test
        void fails_for_an_entry_point_of_the_compiled_product_that_nobody_has_reviewed() {
            GovernedModule module = shopWithMain();

            EngineExecutionResults results =
                    withLoader(module, () -> EngineRun.of(module).selectingClass(ANCHOR));

            assertThat(EngineRun.failures(results)).containsOnlyKeys("bootstrap shop.Orders#main: is reviewed");
            assertThat(EngineRun.failures(results).get("bootstrap shop.Orders#main: is reviewed"))
                    .startsWith("bootstrap shop.Orders#main: bootstrap shop.Orders#main (main, Orders.java:5)"
                            + " is not in the reviewed inventory. [entry-point-unreviewed]")
                    .contains("rotops review --accept 'bootstrap shop.Orders#main'");
        }

        @Test
        void remembers_the_entry_points_until_a_class_changes() {
            GovernedModule module = shopWithMain();
            withLoader(module, () -> EngineRun.of(module).selectingClass(ANCHOR));

            assertThat(root.resolve("target/rotops/entry-points.bin")).isNotEmptyFile();
        }

        @Test
        void fails_nothing_for_an_entry_point_in_advisory_mode() {
            GovernedModule module = shopWithMain();

            EngineExecutionResults results = withLoader(
                    module,
                    () -> EngineRun.of(module)
                            .with(RotopsConfiguration.MODE, "advisory")
                            .selectingClass(ANCHOR));

            assertThat(results.testEvents().failed().count()).isZero();
            assertThat(results.testEvents().aborted().stream()
                            .map(event -> event.getTestDescriptor().getDisplayName()))
                    .containsExactly("bootstrap shop.Orders#main: is reviewed");
        }

        private GovernedModule shopWithMain() {
            return GovernedModule.shop(root)
                    .write("src/main/java/shop/Orders.java", """
                            package shop;

                            class Orders {
                                public static void main(String[] arguments) {
                                    System.out.println("open");
                                }
                            }
                            """)
                    .write("testops/runtime-discovery-policy.json", """
                            {"version": "1.0.0", "principle": "behavior-first"}
                            """)
                    .replace("testops/runtime-inventory.json", "\"events\": [\"Someone places", """
                            "entryPoints": ["bootstrap shop.Refunds#main"],
                                  "events": ["Someone places""")
                    .write("src/main/java/shop/Refunds.java", """
                            package shop;

                            class Refunds {
                                public static void main(String[] arguments) {}
                            }
                            """)
                    .compileProduct();
        }

        @Test
        void groups_behaviors_by_surface_under_a_class_source_that_surefire_reports() {
            EngineExecutionResults results =
                    EngineRun.of(GovernedModule.shop(root)).selectingClass(ANCHOR);

            assertThat(results.containerEvents().started().stream()
                            .map(Event::getTestDescriptor)
                            .filter(descriptor -> !descriptor.isRoot()))
                    .extracting(descriptor -> descriptor.getSource().orElseThrow())
                    .containsExactly(
                            ClassSource.from("rotops.checks.model"),
                            ClassSource.from("rotops.orders"),
                            ClassSource.from("rotops.night"),
                            ClassSource.from("rotops.checks.claims"));
        }

        @Test
        void points_each_behavior_at_its_place_in_the_control_plane() throws Exception {
            EngineExecutionResults results =
                    EngineRun.of(GovernedModule.shop(root)).selectingClass(ANCHOR);

            assertThat(results.testEvents().started().stream()
                            .map(Event::getTestDescriptor)
                            .filter(descriptor -> descriptor.getDisplayName().startsWith("orders.place")))
                    .singleElement()
                    .satisfies(descriptor -> assertThat(descriptor.getSource())
                            .contains(FileSource.from(
                                    root.toRealPath().resolve(PLANE).toFile(), FilePosition.from(21, 5))));
        }
    }

    @Nested
    class The_report_is_made {

        @Test
        void where_the_anchor_class_is_selected() {
            assertReported(EngineRun.of(GovernedModule.shop(root)).selectingClass(ANCHOR));
        }

        @Test
        void where_the_class_path_root_of_the_anchor_is_selected() {
            assertReported(EngineRun.of(GovernedModule.shop(root)).selectingRoot());
        }

        @Test
        void where_a_package_around_the_anchor_is_selected() {
            GovernedModule module = GovernedModule.shop(root);

            assertReported(withLoader(module, () -> EngineRun.of(module).selecting(selectPackage("shop"))));
            assertReported(withLoader(module, () -> EngineRun.of(module).selecting(selectPackage(""))));
        }

        @Test
        void for_one_behavior_where_its_unique_id_is_selected() {
            GovernedModule module = GovernedModule.shop(root);
            String id = "[engine:rotops]/[group:rotops.orders]/[behavior:orders.refund]";

            EngineExecutionResults results =
                    withLoader(module, () -> EngineRun.of(module).selecting(selectUniqueId(id)));

            assertThat(results.testEvents().succeeded().stream()
                            .map(event ->
                                    event.getTestDescriptor().getUniqueId().toString()))
                    .containsExactly(id);
        }

        @Test
        void at_the_class_that_declares_itself_the_anchor_though_it_has_no_tests() {
            GovernedModule module = GovernedModule.shop(root)
                    .write(
                            "src/test/java/shop/WholeTest.java",
                            "package shop;\n@dev.rotops.RuntimeCompleteness class WholeTest {}\n")
                    .compileTests();

            assertReported(EngineRun.of(module).selectingClass("shop.WholeTest"));
            assertNothing(EngineRun.of(module).selectingClass(ANCHOR));
        }
    }

    @Nested
    class Nothing_is_reported {

        @Test
        void where_only_another_class_is_selected() {
            assertNothing(EngineRun.of(GovernedModule.shop(root)).selectingClass("shop.OrdersTest"));
        }

        @Test
        void where_a_method_of_the_anchor_is_selected() throws Exception {
            GovernedModule module = GovernedModule.shop(root);
            Class<?> anchor = module.classLoader().loadClass(ANCHOR);

            assertNothing(EngineRun.of(module).selecting(selectMethod(anchor, "closes")));
        }

        @Test
        void where_a_filter_leaves_the_anchor_out_of_a_scanned_package() {
            GovernedModule module = GovernedModule.shop(root);

            assertNothing(withLoader(
                    module,
                    () -> EngineRun.of(module)
                            .configured(kit -> kit.filters((Filter<?>) includeClassNamePatterns(".*OrdersTest")))
                            .selecting(selectPackage("shop"))));
        }

        @Test
        void in_a_module_without_artifacts_and_claims() {
            GovernedModule module = GovernedModule.empty(root)
                    .write(
                            "src/test/java/shop/PlainTest.java",
                            "package shop; class PlainTest { @org.junit.jupiter.api.Test void runs() {} }")
                    .compileTests();

            assertNothing(EngineRun.of(module).selectingClass("shop.PlainTest"));
        }
    }

    @Nested
    class A_warning {

        @Test
        void fails_nothing_and_is_published_as_a_report_entry() {
            GovernedModule module = GovernedModule.shop(root).write("testops/runtime-quality-policy.json", """
                            {"version": "1", "principle": "behavior-first", "surfacePolicies": [{"surfaceId": "night"}]}
                            """);

            EngineExecutionResults results = EngineRun.of(module).selectingClass(ANCHOR);

            results.testEvents().assertStatistics(stats -> stats.failed(0).aborted(0));
            assertThat(results.allEvents().reportingEntryPublished().stream()
                            .map(event -> event.getRequiredPayload(ReportEntry.class)))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.getKeyValuePairs().get("rotops.warning"))
                            .contains("[quality-surface-without-rule]"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "OFF", " off "})
    void switched_off_it_says_so_with_one_skipped_test(String off) {
        EngineExecutionResults results =
                EngineRun.of(GovernedModule.shop(root)).with("rotops.mode", off).selectingClass(ANCHOR);

        results.testEvents().assertStatistics(stats -> stats.started(0).skipped(1));
        results.testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                displayName("rotops: is switched on"),
                                skippedWithReason("rotops.mode=off: nothing was judged")));
    }

    @ParameterizedTest
    @CsvSource({
        "rotops.root,   nowhere",
        "rotops.root,   'no\u0000where'",
        "rotops.output, 'no\u0000where'",
    })
    void a_directory_that_is_none_is_a_failure_and_in_mode_off_one_skipped_test(String key, String value) {
        GovernedModule module = GovernedModule.shop(root);

        String before = System.setProperty("basedir", root.toString());
        try {
            EngineExecutionResults enforced =
                    EngineRun.of(module).with(key, value).selectingClass(ANCHOR);
            EngineExecutionResults off = EngineRun.of(module)
                    .with(key, value)
                    .with("rotops.mode", "off")
                    .selectingClass(ANCHOR);

            assertThat(EngineRun.failures(enforced)).containsOnlyKeys(key + ": is valid");
            off.testEvents().assertStatistics(stats -> stats.started(0).skipped(1));
        } finally {
            System.setProperty("basedir", before);
        }
    }

    @Test
    void a_relative_root_is_relative_to_the_module_wherever_its_tests_work() {
        GovernedModule module = GovernedModule.shop(root);

        String before = System.setProperty("basedir", root.toString());
        try {
            assertReported(EngineRun.of(module).with("rotops.root", ".").selectingClass(ANCHOR));
        } finally {
            System.setProperty("basedir", before);
        }
    }

    @Test
    void what_breaks_in_rotops_is_a_failing_test_as_the_mode_says() {
        ClassNameFilter broken = name -> {
            throw new NoClassDefFoundError("com/example/Gone");
        };
        EngineRun run = EngineRun.of(GovernedModule.shop(root)).configured(kit -> kit.filters((Filter<?>) broken));

        assertThat(EngineRun.failures(run.selectingRoot()))
                .hasEntrySatisfying(
                        "rotops: can judge the model",
                        message -> assertThat(message)
                                .contains("[internal-error]")
                                .contains("RotOps failed before it could judge: java.lang.NoClassDefFoundError:"
                                        + " com/example/Gone at "));
        run.with("rotops.mode", "advisory")
                .selectingRoot()
                .testEvents()
                .assertStatistics(stats -> stats.failed(0).aborted(1));
        run.with("rotops.mode", "off")
                .selectingRoot()
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                displayName("rotops: is switched on"),
                                skippedWithReason("rotops.mode=off: nothing was judged")))
                .hasSize(1);
    }

    @Test
    void a_control_plane_elsewhere_is_found_through_the_anchor() {
        GovernedModule module = GovernedModule.shop(root);
        module.write("model/plane.json", module.read(PLANE))
                .delete(PLANE)
                .write(
                        "src/test/java/shop/WholeTest.java",
                        "package shop;\n@dev.rotops.RuntimeCompleteness(controlPlane = \"model/plane.json\") class WholeTest {}\n")
                .compileTests();

        EngineExecutionResults results = EngineRun.of(module).selectingClass("shop.WholeTest");

        assertThat(results.testEvents().succeeded().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .contains("model/plane.json: is valid", "orders.place: is declared");
    }

    private static void assertReported(EngineExecutionResults results) {
        results.testEvents().assertStatistics(stats -> stats.started(8).succeeded(8));
    }

    private static void assertNothing(EngineExecutionResults results) {
        results.testEvents().assertStatistics(stats -> stats.started(0).skipped(0));
    }

    private static EngineExecutionResults withLoader(GovernedModule module, Supplier<EngineExecutionResults> run) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(module.classLoader());
        try {
            return run.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

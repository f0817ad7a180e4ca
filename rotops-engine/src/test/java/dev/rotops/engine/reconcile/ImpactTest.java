package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.fixtures.AuditedModule;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.ReviewedModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpactTest {

    private static final String PLANE = "testops/runtime-control-plane.json";

    @TempDir
    Path root;

    @Test
    void follows_a_file_to_everything_that_it_touches() throws Exception {
        GovernedModule.shop(root);

        Impact impact = impact("src/main/java/shop/Refunds.java");

        assertThat(impact)
                .isEqualTo(new Impact(
                        List.of("src/main/java/shop/Refunds.java"),
                        List.of("orders"),
                        List.of("orders.event-1", "orders.event-2"),
                        List.of("orders"),
                        List.of("orders.refund"),
                        List.of("src/test/java/shop/OrdersTest.java"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("src/test/java/shop/OrdersTest.java"),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib/pay/Card.java", "lib/Terms.java", "src/main/java/shop/pay"})
    @DisabledOnOs(OS.WINDOWS)
    void sees_a_file_by_every_name_that_links_give_it(String changed) throws Exception {
        GovernedModule.shop(root)
                .write("lib/pay/Card.java", "package shop.pay; class Card {}")
                .write("lib/Terms.java", "package shop.pay; class Terms {}")
                .replace(
                        PLANE,
                        "[\"src/main/java/shop/Refunds.java\"]",
                        "[\"src/main/java/shop/{Refunds,pay/*}.java\"]");
        Files.createSymbolicLink(root.resolve("lib/pay/Linked.java"), Path.of("../Terms.java"));
        Files.createSymbolicLink(root.resolve("src/main/java/shop/pay"), Path.of("../../../../lib/pay"));

        assertThat(impact(changed).behaviors()).containsExactly("orders.refund");
        assertThat(impact(changed).outsideBehaviors()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void sees_what_is_gone_by_the_names_that_links_gave_it() throws Exception {
        GovernedModule.shop(root)
                .write("lib/pay/Card.java", "package shop.pay; class Card {}")
                .replace(
                        PLANE,
                        "[\"src/main/java/shop/Refunds.java\"]",
                        "[\"src/main/java/shop/{Refunds,pay/*}.java\"]");
        Files.createSymbolicLink(root.resolve("src/main/java/shop/pay"), Path.of("../../../../lib/pay"));

        Impact impact = Impact.of(
                AuditedModule.files(root.toRealPath()),
                CompiledTests.NONE,
                List.of(),
                List.of(),
                List.of("lib/pay/Cash.java"),
                Optional.empty());

        assertThat(impact.behaviors()).containsExactly("orders.refund");
    }

    @Test
    void takes_the_claiming_tests_where_the_model_lists_no_owners() throws Exception {
        GovernedModule.shop(root);

        assertThat(impact("src/main/java/shop/Orders.java").ownerTests())
                .containsExactly("shop.OrdersTest#placesAnOrder", "shop.OrdersTest#rejectsAnEmptyOrder");
    }

    @Test
    void touches_units_of_surfaces_that_do_not_exist() throws Exception {
        GovernedModule.shop(root)
                .replace("testops/runtime-control-plane.json", "\"surface\": \"night\"", "\"surface\": \"day\"");

        assertThat(impact("src/main/java/shop/NightClose.java").surfaces()).containsExactly("day", "night");
    }

    @Test
    void touches_nothing_outside_the_model() throws Exception {
        GovernedModule.shop(root);

        assertThat(impact("README.md", "gone/Never.java", "README.md"))
                .isEqualTo(new Impact(
                        List.of("README.md", "gone/Never.java"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("README.md", "gone/Never.java"),
                        List.of()));
    }

    @Test
    void reads_absolute_paths() throws Exception {
        GovernedModule.shop(root);
        Path file = root.toRealPath().resolve("src/main/java/shop/NightClose.java");

        assertThat(impact(file.toString(), root.toRealPath() + "/../elsewhere/F.java"))
                .satisfies(impact -> {
                    assertThat(impact.changedFiles())
                            .containsExactly("../elsewhere/F.java", "src/main/java/shop/NightClose.java");
                    assertThat(impact.behaviors()).containsExactly("night.close");
                });
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisabledOnOs(OS.WINDOWS)
    @CsvSource({
        "a/b,               a/b",
        "./a//b,            a/b",
        "x/../a/./b,        a/b",
        "../a,              ../a",
        "../../a/../b,      ../../b",
        "/repo/shop/a,      a",
        "/repo/shop/x/../a, a",
        "/repo/shops/a,     ../shops/a",
        "/repo/a,           ../a",
        "/../a,             ../../a",
        "/repo/shop,        ''"
    })
    void knows_every_spelling_of_a_path(String written, String expected) {
        assertThat(new ChangedPath(Path.of("/repo/shop")).relativize(written)).isEqualTo(expected);
    }

    @Test
    void is_not_judged_when_an_artifact_cannot_be_read() throws Exception {
        GovernedModule.shop(root).write("testops/runtime-inventory.json", "{");

        Impact impact = impact("src/main/java/shop/NightClose.java");

        assertThat(impact.behaviors()).isEmpty();
        assertThat(impact.findings()).extracting(Finding::code).containsExactly(FindingCode.ARTIFACT_UNREADABLE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "src/main/java/shop/Refunds.java, true",
        "src/main/java/shop/Elsewhere.java, false",
        "../shop/Refunds.java, false"
    })
    void a_deleted_file_touches_what_would_have_taken_it(String deleted, boolean touches) throws Exception {
        GovernedModule.shop(root);
        Path real = root.toRealPath();
        Files.deleteIfExists(real.resolve(deleted));

        Impact impact = Impact.of(
                AuditedModule.files(real),
                CompiledTests.NONE,
                List.of(),
                List.of(),
                List.of(deleted),
                Optional.empty());

        assertThat(impact.changedFiles()).containsExactly(deleted);
        assertThat(impact.behaviors().contains("orders.refund")).isEqualTo(touches);
    }

    @Test
    void a_changed_owner_test_touches_what_it_owns() throws Exception {
        GovernedModule.shop(root);

        Impact impact = impact("src/test/java/shop/OrdersTest.java");

        assertThat(impact.ownedBehaviors()).containsExactly("orders.place", "orders.refund");
        assertThat(impact.tests())
                .containsExactly(
                        "shop.OrdersTest#placesAnOrder",
                        "shop.OrdersTest#refunds",
                        "shop.OrdersTest#rejectsAnEmptyOrder",
                        "src/test/java/shop/OrdersTest.java");
        assertThat(impact.outsideBehaviors()).isEmpty();
        assertThat(impact.behaviors()).isEmpty();
        assertThat(impact.ownerTests()).isEmpty();
    }

    @Test
    void a_changed_test_is_run_although_the_model_lists_another_one() throws Exception {
        GovernedModule.shop(root)
                .replace(PLANE, "\"src/test/java/shop/OrdersTest.java\"", "\"src/test/java/shop/NightCloseTest.java\"");

        Impact impact = impact("src/test/java/shop/OrdersTest.java");

        assertThat(impact.ownedBehaviors()).containsExactly("orders.place", "orders.refund");
        assertThat(impact.tests()).contains("shop.OrdersTest#refunds", "src/test/java/shop/NightCloseTest.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {PLANE, "testops/runtime-inventory.json", "testops/runtime-surfaces.json"})
    void everything_may_be_touched_by_an_artifact_of_which_nobody_knows_what_it_was(String artifact) throws Exception {
        GovernedModule.shop(root);

        Impact impact = impact(artifact);

        assertThat(impact.unknownArtifacts()).containsExactly(artifact);
        assertThat(impact.rewrittenBehaviors()).containsExactly("night.close", "orders.place", "orders.refund");
        assertThat(impact.behaviors()).isEmpty();
        assertThat(impact.tests()).isNotEmpty();
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "testops/runtime-control-plane.json | \"event\": \"Someone places an order.\" | \"event\": \"An order.\" | orders.place",
                "testops/runtime-control-plane.json | \"event\": \"Someone places an order.\" | \"event\":   \"Someone places an order.\" | ``",
                "testops/runtime-control-plane.json | \"principle\": | \"$schema\": \"x\", \"principle\": | ``",
                "testops/runtime-control-plane.json | \"id\": \"night.close\" | \"id\": \"night.shut\" | night.shut",
                "testops/runtime-inventory.json | src/main/java/shop/NightClose.java | src/main/java/shop/Night*.java | night.close",
            })
    void a_rewritten_entry_touches_the_behaviors_that_it_is_about(
            String file, String written, String instead, String expected) throws Exception {
        GovernedModule module = GovernedModule.shop(root);
        Path real = root.toRealPath();
        ReviewedModel before = ReviewedModel.read(AuditedModule.files(real), EnumSet.allOf(ArtifactKind.class));
        module.replace(file, written, instead);

        Impact impact = Impact.of(
                AuditedModule.files(real),
                CompiledTests.NONE,
                List.of(),
                List.of(file),
                List.of(),
                Optional.of(before));

        assertThat(impact.rewrittenBehaviors()).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
        assertThat(impact.unknownArtifacts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java/shop/Refunds.java", "**/Ref*.java", "src/main/java", "src/**"})
    void a_file_that_a_surface_ignores_does_not_touch_it(String ignored) throws Exception {
        GovernedModule.shop(root)
                .replace(PLANE, "[\"src/main/java/shop/Refunds.java\"]", "[\"src/main/**/Ref*.java\"]")
                .replace("testops/runtime-inventory.json", "src/main/java/shop/{", "src/main/**/{")
                .replace(
                        PLANE,
                        "\"id\": \"orders\",",
                        "\"id\": \"orders\", \"sourceIgnorePatterns\": [\"" + ignored + "\"],");
        Path real = root.toRealPath();
        String file = "src/main/java/shop/Refunds.java";

        Impact present = impact(file);
        Files.delete(real.resolve(file));
        Impact deleted = Impact.of(
                AuditedModule.files(real), CompiledTests.NONE, List.of(), List.of(), List.of(file), Optional.empty());

        for (Impact impact : List.of(present, deleted)) {
            assertThat(impact.behaviors()).isEmpty();
            assertThat(impact.surfaces()).isEmpty();
            assertThat(impact.outsideBehaviors()).containsExactly(file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "src/test/java/shop/Clock.java, night.close",
        "src/test/java/shop/Midnight.java, night.close",
        "src/test/java/shop/Base.java, night.close",
        "src/test/java/shop/Unused.java, ",
        "src/main/java/shop/Clock.txt, ",
        "src/main/java/shop/Clock.java, ",
    })
    void a_changed_helper_touches_what_the_tests_prove_that_use_it(String helper, String touched) throws Exception {
        GovernedModule.shop(root)
                .write("src/test/java/shop/Clock.java", "package shop; class Clock { static void set() {} }")
                .write(
                        "src/test/java/shop/Midnight.java",
                        "package shop; class Midnight { Midnight() { Clock.set(); } }")
                .write("src/test/java/shop/Base.java", "package shop; abstract class Base {}")
                .write("src/test/java/shop/Unused.java", "package shop; class Unused { Midnight m; NightCloseTest t; }")
                .replace("src/test/java/shop/NightCloseTest.java", "class NightCloseTest {", """
                        class NightCloseTest extends Base {
                            static class Nested { Object time = new Midnight(); }
                        """)
                .compileTests();

        Impact impact = impact(helper);

        List<String> expected = touched == null ? List.of() : List.of(touched);
        assertThat(impact.helpedBehaviors()).isEqualTo(expected);
        assertThat(impact.allBehaviors()).isEqualTo(expected);
        assertThat(impact.tests()).isEqualTo(touched == null ? List.of() : List.of("shop.NightCloseTest#closes"));
        assertThat(impact.outsideBehaviors()).isEqualTo(touched == null ? List.of(helper) : List.of());
    }

    private Impact impact(String... changed) throws Exception {
        Path real = root.toRealPath();
        List<Path> testClasses = List.of(real.resolve("target/test-classes"));
        return Impact.of(
                AuditedModule.files(real),
                new ClassPathScanner(testClasses, real).scan(),
                testClasses,
                List.of(changed),
                List.of(),
                Optional.empty());
    }
}

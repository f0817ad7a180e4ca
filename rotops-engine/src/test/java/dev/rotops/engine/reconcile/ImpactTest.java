package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.fixtures.AuditedModule;
import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactTest {

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
                        List.of()));
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

        Impact impact = Impact.of(AuditedModule.files(real), CompiledTests.NONE, List.of(), List.of(deleted));

        assertThat(impact.changedFiles()).containsExactly(deleted);
        assertThat(impact.behaviors().contains("orders.refund")).isEqualTo(touches);
    }

    private Impact impact(String... changed) throws Exception {
        Path real = root.toRealPath();
        return Impact.of(
                AuditedModule.files(real),
                new ClassPathScanner(List.of(real.resolve("target/test-classes")), real).scan(),
                List.of(changed));
    }
}

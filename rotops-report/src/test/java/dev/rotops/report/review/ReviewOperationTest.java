package dev.rotops.report.review;

import static dev.rotops.engine.fixtures.ShopEntryPoints.CLOSE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.PLACE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.READ;
import static dev.rotops.engine.fixtures.ShopEntryPoints.REFUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import dev.rotops.report.document.Report;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewOperationTest {

    private static final String POLICY = "testops/runtime-discovery-policy.json";
    private static final String INVENTORY = "testops/runtime-inventory.json";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeShop() {
        module = GovernedModule.shop(root)
                .write(POLICY, "{\"version\": \"1.0.0\", \"principle\": \"behavior-first\"}")
                .replace(INVENTORY, "\"events\": [\"Someone places", """
                        "entryPoints": ["http GET /orders/*"],
                              "events": ["Someone places""");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.review",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void listsEntryPointsSurfaceBySurfaceWithTheTestsThatNameTheirClass() {
        module.write("src/test/java/shop/RefundsTest.java", """
                        package shop;

                        class RefundsTest {
                            @org.junit.jupiter.api.Test
                            void refunds() {}
                        }
                        """).compileTests();

        Report report = review(READ, PLACE, REFUND, CLOSE);

        assertThat(report.verdict().exitStatus()).isZero();
        assertThat(String.join("\n", report.lines())).isEqualTo("""
                2 of 4 discovered entry points reviewed

                orders
                    1  http         POST /orders              Orders.java:31  reached by OrdersTest
                    2  http         POST /orders/{id}/refund  Refunds.java:88  reached by RefundsTest (unclaimed)

                accept:    rotops review --accept 1,2 --surface orders
                suppress:  rotops review --suppress PATTERN --reason "…" [--expires DATE]
                put off:   rotops review --defer 2 --until DATE --reason "…\"""");
        assertThat(report.jsonText())
                .contains(
                        "\"discoveredEntryPoints\": 4",
                        "\"reviewedEntryPoints\": 2",
                        "\"entryPoint\": \"http POST /orders/{id}/refund\"",
                        "\"number\": 2");
        assertThat(report.markdown()).contains("| http POST /orders/\\{id\\}/refund | orders | unreviewed |");
    }

    @Test
    void tellsWhatIsProposedAndWhatIsPutOff() {
        module.replace(INVENTORY, "\"Midnight.\"", "\"… Midnight.\"")
                .write(POLICY, """
                        {"version": "1.0.0", "principle": "behavior-first", "deferrals": [
                          {"candidate": "http POST /orders", "until": "%s", "reason": "later"}]}
                        """.formatted(LocalDate.now(ZoneOffset.UTC).plusMonths(1)));

        Report report = review(READ, PLACE, CLOSE);

        assertThat(report.lines().get(0))
                .isEqualTo("1 of 3 discovered entry points reviewed · 1 proposed · 1 deferred");
        assertThat(report.lines())
                .anySatisfy(line -> assertThat(line).contains("POST /orders").contains("deferred"))
                .anySatisfy(line ->
                        assertThat(line).contains("shop.NightClose#close (cron 0 0 0 * * *)", "proposed by night"));
    }

    @Test
    void tellsWhatTheBranchAddedSinceTheMainLine() throws Exception {
        module.write("src/main/java/shop/Orders.java", "class Orders { void read() {} void place() {} }");
        try (Git git =
                Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("shop")
                    .setAuthor("a", "a@b")
                    .setCommitter("a", "a@b")
                    .setSign(false)
                    .call();
        }
        module.write(
                "src/main/java/shop/Orders.java", "class Orders { void read() {} void place() {} void drop() {} }");
        EntryPoint drop = ShopEntryPoints.http("DELETE /orders/{id}", "Orders", "drop", 1);

        Report report = review(READ, PLACE, drop);

        assertThat(report.lines().get(0)).isEqualTo("1 of 3 discovered entry points reviewed (1 new since main)");
        assertThat(report.lines())
                .filteredOn(line -> line.contains("new since main") && line.contains("/orders/{id}"))
                .hasSize(1);
    }

    @Test
    void findsTheTestsThatNameAClassOnlyInAnAnnotation() {
        module.write("src/test/java/shop/SliceTest.java", """
                        package shop;

                        @SliceTest.Of(Refunds.class)
                        class SliceTest {
                            @interface Of { Class<?> value(); }
                            @org.junit.jupiter.api.Test
                            void refunds() {}
                        }
                        """)
                .write("src/test/java/shop/Refunds.java", "package shop; class Refunds {}")
                .compileTests();

        assertThat(review(REFUND).lines())
                .anySatisfy(line -> assertThat(line).contains("reached by SliceTest (unclaimed)"));
    }

    private Report review(EntryPoint... found) {
        return ReviewOperation.run(Workspace.of(root, Map.of()), 20, policy -> ShopEntryPoints.compiled(found));
    }
}

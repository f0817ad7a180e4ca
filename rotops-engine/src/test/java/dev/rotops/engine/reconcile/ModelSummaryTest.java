package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.fixtures.AuditedModule;
import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSummaryTest {

    private static final String PLANE = "testops/runtime-control-plane.json";

    @TempDir
    Path root;

    @Test
    void countsWhatIsReviewedAndWhatIsCovered() throws Exception {
        GovernedModule.shop(root);

        Reconciliation reconciliation = reconcile();

        assertThat(reconciliation.state().word()).isEqualTo("clean");
        assertThat(reconciliation.summary())
                .contains(new ModelSummary(
                        "behavior-first",
                        "1.0.0",
                        OptionalInt.of(2),
                        OptionalInt.of(2),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.of(3),
                        3,
                        0,
                        0,
                        List.of(
                                new SurfaceSummary("orders", 2, 1, 2, 2, List.of(), List.of()),
                                new SurfaceSummary("night", 1, 1, 1, 1, List.of(), List.of()))));
    }

    @Test
    void countsWhatIsMissing() throws Exception {
        GovernedModule.shop(root)
                .replace(PLANE, "[\"src/test/java/shop/OrdersTest.java\"]", "[]")
                .replace(PLANE, "\"surface\": \"night\"", "\"surface\": \"day\"");

        Reconciliation reconciliation = reconcile();

        assertThat(reconciliation.state().word()).isEqualTo("failing");
        assertThat(reconciliation.summary()).hasValueSatisfying(summary -> {
            assertThat(summary.incompleteBehaviorUnits()).isEqualTo(1);
            assertThat(summary.uncoveredInventoryBehaviors()).isEqualTo(1);
            assertThat(summary.surfaces())
                    .last()
                    .isEqualTo(new SurfaceSummary(
                            "night",
                            1,
                            1,
                            0,
                            1,
                            List.of("src/main/java/shop/NightClose.java"),
                            List.of("src/test/java/shop/NightCloseTest.java")));
        });
    }

    @Test
    void leavesOutWhatThereIsNoArtifactFor() throws Exception {
        GovernedModule.shop(root).delete("testops/runtime-inventory.json").delete("testops/runtime-surfaces.json");

        assertThat(reconcile().summary()).hasValueSatisfying(summary -> {
            assertThat(summary.inventorySources()).isEmpty();
            assertThat(summary.catalogSurfaces()).isEmpty();
            assertThat(summary.inventoryBehaviors()).isEmpty();
        });
    }

    @Test
    void isAbsentWithoutAControlPlane() throws Exception {
        GovernedModule.shop(root).delete(PLANE);

        assertThat(reconcile().summary()).isEmpty();
    }

    @Test
    void doesNotReadTheArtifactsOfOtherCommands() throws Exception {
        GovernedModule.shop(root).write(AuditedModule.SELF_CHECK, "{").write(AuditedModule.RETROSPECTIVE, "{");

        assertThat(reconcile().findings()).isEmpty();
    }

    private Reconciliation reconcile() throws Exception {
        Path real = root.toRealPath();
        return new Reconciler(true)
                .reconcile(
                        AuditedModule.files(real),
                        new ClassPathScanner(List.of(real.resolve("target/test-classes")), real).scan(),
                        EntryPointScan.NONE);
    }
}

package dev.rotops.engine.model;

import static dev.rotops.engine.model.ArtifactKind.CONTROL_PLANE;
import static dev.rotops.engine.model.ArtifactKind.FIDELITY_POLICY;
import static dev.rotops.engine.model.ArtifactKind.INVENTORY;
import static dev.rotops.engine.model.ArtifactKind.SURFACES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules go on over whatever has the right shape, so all of that must be read, and nothing else. */
class LenientReadingTest {

    @TempDir
    Path root;

    @Test
    void readsEverythingThatAControlPlaneSays() {
        ControlPlane plane =
                content(read(CONTROL_PLANE, SampleArtifacts.text(CONTROL_PLANE)).controlPlane());

        assertThat(plane.version()).isEqualTo("1.0.0");
        assertThat(plane.principle()).isEqualTo("behavior-first");
        assertThat(plane.evidenceKinds()).containsExactly("response", "storage_write");
        assertThat(plane.fidelityLevels())
                .containsExactly("isolated", "simulated", "contract", "real-dependency", "full-system");
        assertThat(plane.surfaces())
                .containsExactly(
                        new Surface(
                                "/surfaces/0",
                                "orders",
                                List.of("src/main/java/shop/**"),
                                List.of("**/internal/**"),
                                List.of("src/test/java/shop/**"),
                                List.of("**/slow/**")),
                        new Surface(
                                "/surfaces/1",
                                "night",
                                List.of("src/main/java/night/**"),
                                List.of(),
                                List.of("src/test/java/night/**"),
                                List.of()));
        assertThat(plane.behaviors())
                .containsExactly(
                        new BehaviorUnit(
                                "/behaviors/0",
                                "orders.place",
                                "orders",
                                List.of("src/main/java/shop/Orders.java"),
                                List.of("order-endpoints"),
                                List.of("orders.placed", "orders.refused"),
                                "Someone places an order.",
                                List.of("the order is created", "an invalid order is refused"),
                                List.of("success", "validation_error"),
                                List.of("response", "storage_write"),
                                "simulated",
                                Optional.of(List.of("shop.OrdersTest#places")),
                                Optional.of("implemented")),
                        new BehaviorUnit(
                                "/behaviors/1",
                                "night.close",
                                "night",
                                List.of("src/main/java/night/Close.java"),
                                List.of(),
                                List.of(),
                                "Midnight.",
                                List.of("the day is processed"),
                                List.of(),
                                List.of("storage_write"),
                                "real-dependency",
                                Optional.empty(),
                                Optional.empty()));
        assertThat(plane.obligations())
                .extracting(BehaviorUnit::pointer, BehaviorUnit::id, BehaviorUnit::ownerTests)
                .containsExactly(tuple("/obligations/0", "night.report", Optional.of(List.of())));
    }

    @Test
    void readsEverythingThatAnInventorySays() {
        Inventory inventory =
                content(read(INVENTORY, SampleArtifacts.text(INVENTORY)).inventory());

        assertThat(inventory.version()).isEqualTo("1.0.0");
        assertThat(inventory.principle()).isEqualTo("behavior-first");
        assertThat(inventory.sourceKinds()).containsExactly("request", "background");
        assertThat(inventory.sources())
                .containsExactly(
                        new InventorySource(
                                "/sources/0",
                                "order-endpoints",
                                "request",
                                List.of("src/main/java/shop/**"),
                                List.of("Someone places an order.", "Someone asks for a refund."),
                                List.of("response", "storage_write"),
                                List.of("success"),
                                Optional.of("orders"),
                                Optional.of("simulated")),
                        new InventorySource(
                                "/sources/1",
                                "night.jobs",
                                "background",
                                List.of("src/main/java/night/**"),
                                List.of("Midnight."),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(inventory.behaviors())
                .containsExactly(
                        new InventoryBehavior(
                                "/behaviors/0",
                                "orders.placed",
                                "order-endpoints",
                                "Someone places an order.",
                                List.of("response"),
                                List.of("success", "validation_error"),
                                Optional.of("contract"),
                                false),
                        new InventoryBehavior(
                                "/behaviors/1",
                                "night.closed",
                                "night.jobs",
                                "Midnight.",
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                false));
    }

    @Test
    void readsEverythingThatACatalogSays() {
        SurfaceCatalog catalog =
                content(read(SURFACES, SampleArtifacts.text(SURFACES)).catalog());

        assertThat(catalog)
                .isEqualTo(new SurfaceCatalog(
                        "1.0.0",
                        "behavior-first",
                        List.of(
                                new CatalogSurface(
                                        "/surfaces/0",
                                        "orders",
                                        List.of("order-endpoints", "refund.endpoints"),
                                        List.of("response"),
                                        List.of("success", "failure"),
                                        Optional.of("simulated")),
                                new CatalogSurface(
                                        "/surfaces/1",
                                        "night",
                                        List.of("night.jobs"),
                                        List.of(),
                                        List.of(),
                                        Optional.empty()))));
    }

    @Test
    void readsEverythingThatAFidelityPolicySaysWithTheLegacyEntriesLast() {
        FidelityPolicy policy = content(
                read(FIDELITY_POLICY, SampleArtifacts.text(FIDELITY_POLICY)).fidelityPolicy());

        assertThat(policy)
                .isEqualTo(new FidelityPolicy(
                        "1.0.0",
                        "behavior-first",
                        List.of("isolated", "simulated", "contract", "real-dependency", "full-system"),
                        Optional.of("isolated"),
                        List.of(new FidelityPolicy.Minimum("/surfacePolicies/0", "orders", "simulated")),
                        List.of(new FidelityPolicy.Minimum(
                                "/inventorySourcePolicies/0", "night.jobs", "real-dependency")),
                        List.of(
                                new FidelityPolicy.Minimum("/behaviorPolicies/0", "orders.place", "contract"),
                                new FidelityPolicy.Minimum("/behaviorPolicies/1", "orders.refund", "contract"),
                                new FidelityPolicy.Minimum(
                                        "/obligationPolicies/0", "night.close", "real-dependency"))));
    }

    @Test
    void takesObligationsForTheUnitsWhereThereAreNoBehaviors() {
        ControlPlane both =
                content(read(CONTROL_PLANE, SampleArtifacts.text(CONTROL_PLANE)).controlPlane());
        ControlPlane noBehaviors = content(read(CONTROL_PLANE, """
                {"behaviors": [], "obligations": [{"id": "night.report"}]}
                """).controlPlane());

        assertThat(both.units()).extracting(BehaviorUnit::id).containsExactly("orders.place", "night.close");
        assertThat(noBehaviors.units()).extracting(BehaviorUnit::id).containsExactly("night.report");
    }

    @Test
    void makesABehaviorOfEachEventWhereTheInventoryListsNone() {
        Inventory inventory = content(read(INVENTORY, """
                {
                  "sources": [
                    {
                      "id": "orders",
                      "events": ["placed", "cancelled"],
                      "expectedEvidence": ["response"],
                      "expectedOutcomeClasses": ["success"],
                      "minimumFidelity": "contract"
                    },
                    {"id": "night", "events": ["closed"]}
                  ],
                  "behaviors": []
                }
                """).inventory());

        assertThat(inventory.behaviors())
                .containsExactly(
                        new InventoryBehavior(
                                "/sources/0/events/0",
                                "orders.event-1",
                                "orders",
                                "placed",
                                List.of("response"),
                                List.of("success"),
                                Optional.of("contract"),
                                true),
                        new InventoryBehavior(
                                "/sources/0/events/1",
                                "orders.event-2",
                                "orders",
                                "cancelled",
                                List.of("response"),
                                List.of("success"),
                                Optional.of("contract"),
                                true),
                        new InventoryBehavior(
                                "/sources/1/events/0",
                                "night.event-1",
                                "night",
                                "closed",
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                true));
    }

    @Test
    void leavesOutWhatHasTheWrongShapeAndKeepsTheRest() {
        ControlPlane plane = content(read(CONTROL_PLANE, """
                {
                  "version": 1,
                  "evidenceKinds": ["response", 7, null, "response", ""],
                  "fidelityLevels": "isolated",
                  "surfaces": {"id": "orders"},
                  "colour": "red",
                  "behaviors": [
                    "orders.place",
                    {"id": "Orders Refund", "fidelity": "divine", "ownerTests": null, "event": []}
                  ]
                }
                """).controlPlane());

        assertThat(plane.version()).isEmpty();
        assertThat(plane.evidenceKinds()).containsExactly("response", "response", "");
        assertThat(plane.fidelityLevels()).isEmpty();
        assertThat(plane.surfaces()).isEmpty();
        assertThat(plane.behaviors())
                .extracting(
                        BehaviorUnit::pointer,
                        BehaviorUnit::id,
                        BehaviorUnit::fidelity,
                        BehaviorUnit::ownerTests,
                        BehaviorUnit::event)
                .containsExactly(tuple("/behaviors/1", "Orders Refund", "divine", Optional.empty(), ""));
    }

    @Test
    void readsADocumentThatIsNoObjectAsAnEmptyOne() {
        assertThat(content(read(CONTROL_PLANE, "[]").controlPlane()))
                .isEqualTo(new ControlPlane("", "", List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private ReviewedModel read(ArtifactKind kind, String text) {
        return new ModelDirectory(root).write(kind, text).read();
    }

    private static <T> T content(Optional<Artifact<T>> artifact) {
        return artifact.orElseThrow().content();
    }
}

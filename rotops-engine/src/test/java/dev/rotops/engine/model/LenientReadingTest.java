package dev.rotops.engine.model;

import static dev.rotops.engine.model.ArtifactKind.CONTROL_PLANE;
import static dev.rotops.engine.model.ArtifactKind.DISCOVERY_POLICY;
import static dev.rotops.engine.model.ArtifactKind.FIDELITY_POLICY;
import static dev.rotops.engine.model.ArtifactKind.INVENTORY;
import static dev.rotops.engine.model.ArtifactKind.QUALITY_POLICY;
import static dev.rotops.engine.model.ArtifactKind.RETROSPECTIVE;
import static dev.rotops.engine.model.ArtifactKind.SELF_CHECK_POLICY;
import static dev.rotops.engine.model.ArtifactKind.SURFACES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
                                List.of("**/slow/**"),
                                Optional.of(new Execution(
                                        Optional.of("vitest"),
                                        Optional.of("node"),
                                        List.of("setup.ts"),
                                        Optional.of(List.of("**/*.test.ts")),
                                        List.of("dist/**"),
                                        OptionalDouble.of(5000)))),
                        new Surface(
                                "/surfaces/1",
                                "night",
                                List.of("src/main/java/night/**"),
                                List.of(),
                                List.of("src/test/java/night/**"),
                                List.of(),
                                Optional.empty()));
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
                                List.of("http GET /orders/*"),
                                List.of("Someone places an order.", "Someone asks for a refund."),
                                Optional.of(List.of("response", "storage_write")),
                                Optional.of(List.of("success")),
                                Optional.of("orders"),
                                Optional.of("simulated")),
                        new InventorySource(
                                "/sources/1",
                                "night.jobs",
                                "background",
                                List.of("src/main/java/night/**"),
                                List.of(),
                                List.of("Midnight."),
                                Optional.empty(),
                                Optional.empty(),
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

    private static EntryPointRule answersRule() {
        return new EntryPointRule(
                "/entryPointRules/0",
                "http",
                EntryPointRule.Signal.ANNOTATION,
                List.of("shop.web.Answers"),
                new EntryPointRule.Scope(
                        EntryPointRule.On.METHOD,
                        EntryPointRule.Holder.CLASS,
                        true,
                        false,
                        List.of("shop.web.Desk"),
                        List.of("shop.web.Closed"),
                        List.of("shop.web.Request"),
                        Optional.of("shop-web")),
                List.of(),
                new EntryPointRule.Wording(
                        Optional.of("GET"), Optional.of("value"), List.of("shop.web.Desk(at)"), List.of()),
                Optional.empty(),
                Optional.of("medium"));
    }

    @Test
    void readsEverythingThatADiscoveryPolicySays() {
        DiscoveryPolicy policy = content(
                read(DISCOVERY_POLICY, SampleArtifacts.text(DISCOVERY_POLICY)).discoveryPolicy());

        assertThat(policy)
                .isEqualTo(new DiscoveryPolicy(
                        "1.0.0",
                        "behavior-first",
                        Optional.of("warning"),
                        List.of("web/**/*.ts"),
                        List.of(".ts", ".mjs"),
                        List.of("web/**", "src/main/**"),
                        List.of("**/*.md"),
                        List.of(
                                new DiscoveryPolicy.Suppression(
                                        "/suppressions/0",
                                        List.of("vendor/**"),
                                        List.of(),
                                        "somebody else's",
                                        Optional.empty()),
                                new DiscoveryPolicy.Suppression(
                                        "/suppressions/1",
                                        List.of(),
                                        List.of("http GET /internal/**"),
                                        "for operators",
                                        Optional.of(LocalDate.of(2027, 1, 31)))),
                        List.of(new DiscoveryPolicy.Deferral(
                                "/deferrals/0", "http POST /refunds", LocalDate.of(2027, 2, 28), "not in use yet")),
                        List.of(
                                new DiscoveryPolicy.SourceOverride(
                                        "/sourceOverrides/0",
                                        "auth-access",
                                        List.of("web/login/**"),
                                        List.of("web/login/style/**"),
                                        Optional.of("replace")),
                                new DiscoveryPolicy.SourceOverride(
                                        "/sourceOverrides/1", "client-state", List.of(), List.of(), Optional.empty())),
                        policy.entryPointRules()));
        assertThat(policy.entryPointRules()).hasSize(5).first().isEqualTo(answersRule());
        assertThat(policy.entryPointRules())
                .extracting(rule -> rule.kind() + " " + rule.signal() + " " + rule.names())
                .endsWith(
                        "external CALL [shop.mail.Postman.post*]",
                        "batch SUPERTYPE [shop.night.Job]",
                        "auth BEAN [shop.web.Guard, shop.web.Lock]",
                        "none METHOD [main([Ljava/lang/String;)V]");
        assertThat(policy.sourceOverrides())
                .extracting(DiscoveryPolicy.SourceOverride::replaces)
                .containsExactly(true, false);
    }

    @Test
    void tellsASourceThatExpectsNothingFromOneThatDoesNotSay() {
        Inventory inventory = content(read(INVENTORY, """
                {"sources": [{"id": "orders", "expectedEvidence": []}]}
                """).inventory());

        assertThat(inventory.sources().get(0).expectedEvidence()).contains(List.of());
        assertThat(inventory.sources().get(0).expectedOutcomeClasses()).isEmpty();
    }

    @Test
    void readsEverythingThatAQualityPolicySaysWithTheLegacyRulesOverTheOthers() {
        QualityPolicy policy = content(
                read(QUALITY_POLICY, SampleArtifacts.text(QUALITY_POLICY)).qualityPolicy());

        assertThat(policy)
                .isEqualTo(new QualityPolicy(
                        "1.0.0",
                        "behavior-first",
                        limits(20, 0, 0, "warning"),
                        limits(10, 3, 4, "error"),
                        List.of(
                                new QualityPolicy.SurfacePolicy(
                                        "/surfacePolicies/0",
                                        "orders",
                                        true,
                                        limits(9, 0, 0, ""),
                                        limits(0, 1, 0, "warning")),
                                new QualityPolicy.SurfacePolicy(
                                        "/surfacePolicies/1", "night", false, Limits.NONE, Limits.NONE)),
                        List.of(new QualityPolicy.Policy(
                                "/inventorySourcePolicies/0",
                                "night.jobs",
                                new Limits(limit(2), limit(0), limit(0), limit(3), Optional.of("error")))),
                        List.of(
                                new QualityPolicy.Policy(
                                        "/behaviorPolicies/0", "orders.place", limits(1, 0, 2, "warning")),
                                new QualityPolicy.Policy("/behaviorPolicies/1", "", limits(0, 6, 0, "")),
                                new QualityPolicy.Policy("/obligationPolicies/0", "night.close", limits(0, 1, 0, "")),
                                new QualityPolicy.Policy(
                                        "/obligationPolicies/1", "night.report", limits(5, 0, 7, "error")))));
    }

    private static Limits limits(int files, int sources, int inventoryBehaviors, String level) {
        return new Limits(
                limit(files),
                limit(sources),
                limit(inventoryBehaviors),
                limit(0),
                Optional.of(level).filter(word -> !word.isEmpty()));
    }

    private static OptionalDouble limit(int number) {
        return number == 0 ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    @Test
    void readsEverythingThatASelfCheckPolicySays() {
        SelfCheckPolicy policy = content(
                read(SELF_CHECK_POLICY, SampleArtifacts.text(SELF_CHECK_POLICY)).selfCheckPolicy());

        assertThat(policy)
                .isEqualTo(new SelfCheckPolicy(
                        "1.0.0",
                        "behavior-first",
                        false,
                        true,
                        OptionalDouble.of(4),
                        OptionalDouble.of(3),
                        new ProofPolicy(
                                Optional.of("executed"),
                                Optional.of("declared"),
                                List.of(new ProofPolicy.SurfaceProof(
                                        "/surfaceProofs/0",
                                        "orders",
                                        Optional.of("declared"),
                                        Optional.of("observed")))),
                        List.of(
                                new SelfCheckPolicy.RiskyKind(
                                        "/riskyKindMinimumFidelity/0",
                                        "^(auth|persistence)$",
                                        "real-dependency",
                                        Optional.of("error")),
                                new SelfCheckPolicy.RiskyKind(
                                        "/riskyKindMinimumFidelity/1", "", "isolated", Optional.empty())),
                        List.of(
                                new SelfCheckPolicy.KindExpectation(
                                        "/kindExpectationRules/0",
                                        "request",
                                        List.of("success", "failure"),
                                        List.of("response"),
                                        Optional.of("warning")),
                                new SelfCheckPolicy.KindExpectation(
                                        "/kindExpectationRules/1", "auth", List.of(), List.of(), Optional.empty())),
                        List.of(
                                new SelfCheckPolicy.OwnerTestName(
                                        "/fidelityOwnerTestRules/0",
                                        "real-dependency",
                                        "persistence",
                                        List.of("IT.java$", "/it/"),
                                        Optional.of("error")),
                                new SelfCheckPolicy.OwnerTestName(
                                        "/fidelityOwnerTestRules/1",
                                        "full-system",
                                        "",
                                        List.of("E2E"),
                                        Optional.empty()))));
    }

    @Test
    void readsEverythingThatARetrospectiveSays() {
        Retrospective retrospective =
                content(read(RETROSPECTIVE, SampleArtifacts.text(RETROSPECTIVE)).retrospective());

        assertThat(retrospective)
                .isEqualTo(new Retrospective(
                        "1.0.0",
                        "behavior-first",
                        true,
                        List.of(
                                new RetrospectiveEntry(
                                        "/entries/0",
                                        "double-charge",
                                        "hardened",
                                        List.of("weak-fidelity", "missing-reviewed-behavior"),
                                        true,
                                        List.of("orders.placed"),
                                        List.of("orders.place", "orders.refund"),
                                        false,
                                        List.of("proven against the real provider")),
                                new RetrospectiveEntry(
                                        "/entries/1",
                                        "lost-night",
                                        "open",
                                        List.of(),
                                        true,
                                        List.of(),
                                        List.of(),
                                        false,
                                        List.of()))));
    }

    @Test
    void knowsHowAValueWasWrittenWhereItIsNotATextAsItShouldBe() {
        Artifact<ControlPlane> plane = read(CONTROL_PLANE, """
                {"version": 2.50, "principle": "a\\"b", "behaviors": [true]}
                """).controlPlane().orElseThrow();

        assertThat(plane.written("/version")).isEqualTo("2.50");
        assertThat(plane.written("/principle")).isEqualTo("\"a\\\"b\"");
        assertThat(plane.written("/behaviors/0")).isEqualTo("true");
        assertThat(List.of("", "/behaviors", "/behaviors/1", "/behaviors/x", "/none"))
                .allSatisfy(pointer -> assertThat(plane.written(pointer)).isEqualTo("null"));
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

package dev.rotops.report.review;

import static dev.rotops.engine.fixtures.ShopEntryPoints.CLOSE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.PLACE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.READ;
import static dev.rotops.engine.fixtures.ShopEntryPoints.REFUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.discovery.Confidence;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.fixtures.AuditedModule;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Reconciler;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.TextDifference;
import dev.rotops.report.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditOperationTest {

    private static final String POLICY = "testops/runtime-discovery-policy.json";
    private static final String INVENTORY = "testops/runtime-inventory.json";
    private static final String SURFACES = "testops/runtime-surfaces.json";
    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final String LISTING = ReviewOperation.JSON_FILE;
    private static final EntryPoint METRICS = elsewhere("GET /internal/metrics", "Metrics", "read");

    @TempDir
    Path root;

    private GovernedModule module;
    private List<EntryPoint> found = List.of(READ, PLACE, REFUND, CLOSE, METRICS);

    @BeforeEach
    void makeShop() {
        module = GovernedModule.shop(root)
                .write("src/main/java/ops/Metrics.java", "package ops; class Metrics {}\n")
                .write(POLICY, """
                        {
                          "version": "1.0.0",
                          "principle": "behavior-first",
                          "candidateReviewMode": "error",
                          "suppressions": []
                        }
                        """)
                .replace(INVENTORY, "\"events\": [\"Someone places", """
                        "entryPoints": ["http GET /orders/*", "http POST /orders"],
                              "events": ["Someone places""");
    }

    @Nested
    class Accepting {

        @Test
        @RuntimeBehavior(
                value = "review-loop.accept",
                outcomes = "success",
                evidence = {"terminal_output", "file_write"})
        void putsAnEntryPointIntoTheSourceThatItFits() throws Exception {
            Map<String, String> before = artifacts();

            Report report = accept("http POST /orders/{id}/refund");

            assertThat(report.lines())
                    .containsExactly(
                            "testops/runtime-control-plane.json  +1 behavior orders.refunds-refund (missing: needs an"
                                    + " owner test)",
                            "testops/runtime-inventory.json      +1 entry point (orders)");
            assertThat(difference(before, INVENTORY))
                    .containsExactly(
                            "-       \"entryPoints\": [\"http GET /orders/*\", \"http POST /orders\"],",
                            "-       \"events\": [\"Someone places an order.\", \"Someone asks for a refund.\"],",
                            "+       \"entryPoints\": [\"http GET /orders/*\", \"http POST /orders\","
                                    + " \"http POST /orders/{id}/refund\"],",
                            "+       \"events\": [\"Someone places an order.\", \"Someone asks for a refund.\","
                                    + " \"POST /orders/{id}/refund is requested\"],");
            assertThat(difference(before, SURFACES)).isEmpty();
            assertThat(difference(before, PLANE))
                    .containsExactlyElementsOf("""
                    +     },
                    +     {
                    +       "id": "orders.refunds-refund",
                    +       "surface": "orders",
                    +       "sourcePatterns": ["src/main/java/shop/Refunds.java"],
                    +       "inventorySourceIds": ["orders"],
                    +       "event": "POST /orders/{id}/refund is requested",
                    +       "outcomes": ["success", "validation error", "failure"],
                    +       "outcomeClasses": ["success", "validation_error", "failure"],
                    +       "evidence": ["response"],
                    +       "fidelity": "simulated"
                    """.lines().toList());
        }

        @Test
        void leavesNothingToSayButThatNoTestOwnsTheBehavior() throws Exception {
            accept("http POST /orders/{id}/refund");

            assertThat(codesOfOthers())
                    .containsExactlyInAnyOrder(
                            FindingCode.BEHAVIOR_NOT_IMPLEMENTED, FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS);
        }

        @Test
        void makesASourceWhereNoneFits() throws Exception {
            Map<String, String> before = artifacts();

            Report report = acceptInto("orders", "http GET /internal/metrics");

            assertThat(report.lines())
                    .containsExactly(
                            "testops/runtime-control-plane.json  +1 file of the surface orders",
                            "                                    +1 behavior orders.read (missing: needs an owner test)",
                            "testops/runtime-inventory.json      +1 source orders.http with 1 entry point",
                            "testops/runtime-surfaces.json       +1 source orders.http (orders)");
            assertThat(difference(before, SURFACES))
                    .containsExactly(
                            "-     {\"id\": \"orders\", \"description\": \"Orders.\", \"inventorySourceIds\": [\"orders\"]},",
                            "+     {\"id\": \"orders\", \"description\": \"Orders.\", \"inventorySourceIds\": [\"orders\","
                                    + " \"orders.http\"]},");
            assertThat(difference(before, INVENTORY)).hasSize(9);
            assertThat(codesOfOthers())
                    .containsOnly(FindingCode.BEHAVIOR_NOT_IMPLEMENTED, FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS);
        }

        @Test
        void fillsTheSameSourceOnceItIsThere() throws Exception {
            found = List.of(READ, METRICS, elsewhere("GET /internal/health", "Health", "up"));
            module.write("src/main/java/ops/Health.java", "");

            Report report = acceptInto("orders", "http GET /internal/metrics", "http GET /internal/health");

            assertThat(report.lines())
                    .contains(
                            "testops/runtime-inventory.json      +1 source orders.http with 1 entry point",
                            "                                    +1 entry point (orders.http)");
        }

        @Test
        void writesTheBehaviorOutWhereTheInventoryDoes() throws Exception {
            AuditedModule.shop(root);
            module.write(POLICY, "{\"version\": \"1.0.0\", \"principle\": \"behavior-first\"}")
                    .replace(INVENTORY, "\"events\": [\"Someone places", """
                            "entryPoints": ["http GET /orders/*"], "events": ["Someone places""");
            found = List.of(READ, PLACE);

            accept("http POST /orders");

            assertThat(module.read(INVENTORY))
                    .contains("{\"id\": \"orders.orders-place\", \"sourceId\": \"orders\", \"event\": \"POST /orders is"
                            + " requested\"}");
            assertThat(module.read(PLANE)).contains("\"inventoryBehaviorIds\": [\"orders.orders-place\"]");
            assertThat(codesOfOthers())
                    .containsOnly(FindingCode.BEHAVIOR_NOT_IMPLEMENTED, FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS);
        }

        @Test
        void takesSeveralAtOnceAndALabelWithACommaAsOne() throws Exception {
            EntryPoint odd = ShopEntryPoints.http("GET /codes/{code:[a-z]{2,3}}", "Orders", "code", 70);
            found = List.of(READ, PLACE, REFUND, odd);

            accept("http GET /codes/{code:[a-z]{2,3}}", "http POST /orders/{id}/refund");

            assertThat(module.read(INVENTORY))
                    .contains("\"http GET /codes/{code:[a-z]{2,3}}\", \"http POST /orders/{id}/refund\"]");
            assertThat(findings()).extracting(Finding::code).doesNotContain(FindingCode.ENTRY_POINT_UNREVIEWED);
        }

        @Test
        void acceptsARequestForEverythingWithoutReviewingEverything() throws Exception {
            found = List.of(READ, PLACE, REFUND, ShopEntryPoints.http("POST /**", "Orders", "fallback", 80));

            accept("http POST /**");

            assertThat(module.read(INVENTORY)).contains("\"http POST /\\\\*\\\\*\"");
            assertThat(findings())
                    .filteredOn(finding -> finding.code() == FindingCode.ENTRY_POINT_UNREVIEWED)
                    .hasSize(1);
        }

        @Test
        void takesWhatWasPutOffOutOfTheDeferrals() throws Exception {
            operation().defer(List.of("http POST /orders/{id}/refund"), tomorrow(), "next week", LISTING);

            accept("http POST /orders/{id}/refund");

            assertThat(module.read(POLICY)).contains("\"deferrals\": []");
        }

        @Test
        void takesTheMarkFromAProposalThatIsAcceptedAsAWhole() throws Exception {
            module.replace(INVENTORY, "\"Midnight.\"", "\"… Midnight.\"");
            Map<String, String> before = artifacts();

            Report report = accept("night");

            assertThat(report.lines())
                    .containsExactly("testops/runtime-inventory.json      +1 reviewed entry point (night)");
            assertThat(difference(before, INVENTORY))
                    .containsExactly("-       \"events\": [\"… Midnight.\"],", "+       \"events\": [\"Midnight.\"],");
        }

        @Test
        void takesTheMarkFromAProposalThatIsAcceptedIntoItsOwnSurface() throws Exception {
            module.replace(INVENTORY, "\"Midnight.\"", "\"… Midnight.\"");

            Report report = acceptInto("night", "night");

            assertThat(report.lines())
                    .containsExactly("testops/runtime-inventory.json      +1 reviewed entry point (night)");
        }

        @Test
        void takesOneOfSeveralOutOfAProposal() throws Exception {
            module.replace(INVENTORY, "\"Someone places", "\"… Someone places");
            found = List.of(READ, PLACE);

            acceptInto("orders", "http POST /orders");

            assertThat(module.read(INVENTORY))
                    .contains("\"entryPoints\": [\"http GET /orders/*\"],", "\"id\": \"orders.http\"");
        }

        @Test
        void takesTheBehaviorThatWasProposedForItWithItAsItStands() throws Exception {
            propose("POST /orders is requested", "\"sold out\"");
            String before = module.read(PLANE);

            Report report = acceptInto("orders", "http POST /orders");

            assertThat(report.lines())
                    .anyMatch(line -> line.endsWith("behavior orders.orders-place stays as it is (orders.http)"));
            assertThat(module.read(INVENTORY))
                    .doesNotContain("… POST /orders is requested")
                    .contains("… Someone places")
                    .contains("{\"id\": \"orders.orders-place\", \"sourceId\": \"orders.http\", \"event\":");
            assertThat(module.read(PLANE))
                    .isEqualTo(before.replace(
                            proposed("orders", "\"sold out\""), proposed("orders.http", "\"sold out\"")));
        }

        @Test
        void takesTheBehaviorWithItAlsoWhereItsEventWasReworded() throws Exception {
            propose("An order comes in.", "\"sold out\"");

            acceptInto("orders", "http POST /orders");

            assertThat(module.read(INVENTORY))
                    .doesNotContain("… POST /orders is requested")
                    .contains("\"sourceId\": \"orders.http\", \"event\": \"An order comes in.\"");
            assertThat(module.read(PLANE)).containsOnlyOnce("\"orders.http\"").contains("\"sold out\"");
        }

        @Test
        void movesTheBehaviorToTheSurfaceThatItIsAcceptedInto() throws Exception {
            propose("POST /orders is requested", "\"sold out\"");

            acceptInto("night", "http POST /orders");

            assertThat(module.read(PLANE))
                    .contains("{\"id\": \"orders.orders-place\", \"surface\": \"night\"")
                    .contains("\"inventorySourceIds\": [\"night.http\"]");
        }

        @Test
        void draftsABehaviorWhereSomebodyHasTakenTheProposedOneAway() throws Exception {
            propose("POST /orders is requested", "\"sold out\"");
            module.replace(PLANE, "\"inventoryBehaviorIds\": [\"orders.orders-place\"], ", "");

            Report report = acceptInto("orders", "http POST /orders");

            assertThat(report.lines()).anyMatch(line -> line.contains("+1 behavior orders."));
            assertThat(module.read(INVENTORY)).doesNotContain("orders.orders-place");
        }

        /** Makes the source of the orders a proposal of two requests, of which one has a behavior that somebody has edited. */
        private void propose(String event, String outcomes) {
            module.replace(INVENTORY, "\"Someone places", "\"… POST /orders is requested\", \"… Someone places");
            module.replace(
                    INVENTORY,
                    "\"sources\": [",
                    "\"behaviors\": [{\"id\": \"orders.orders-place\", \"sourceId\": \"orders\", \"event\": \"" + event
                            + "\"}],\n  \"sources\": [");
            module.replace(PLANE, "\"behaviors\": [", "\"behaviors\": [\n    " + proposed("orders", outcomes));
            found = List.of(READ, PLACE);
        }

        private static String proposed(String source, String outcomes) {
            return "{\"id\": \"orders.orders-place\", \"surface\": \"orders\", \"sourcePatterns\":"
                    + " [\"src/main/java/shop/Orders.java\"], \"inventorySourceIds\": [\"" + source + "\"],"
                    + " \"inventoryBehaviorIds\": [\"orders.orders-place\"], \"event\": \"POST /orders is requested\","
                    + " \"outcomes\": [" + outcomes + "], \"evidence\": [\"response\"], \"fidelity\": \"isolated\"},";
        }

        @Test
        void acceptsAFileOfAnotherLanguage() throws Exception {
            module.write("web/jobs/cleanup.ts", "");

            acceptInto("night", "web/jobs/cleanup.ts");

            assertThat(module.read(INVENTORY)).contains("\"web/jobs/cleanup.ts\"]");
            assertThat(codesOfOthers())
                    .doesNotContain(FindingCode.DISCOVERED_FILE_UNREVIEWED)
                    .containsOnly(FindingCode.BEHAVIOR_NOT_IMPLEMENTED, FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS);
        }

        @Test
        @RuntimeBehavior(value = "review-loop.accept", outcomes = "validation_error", evidence = "terminal_output")
        void asksForTheSurfaceThatNothingSuggests() {
            assertThatThrownBy(() -> accept("http GET /internal/metrics"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("http GET /internal/metrics belongs to no surface that suggests itself")
                    .extracting(refused -> refused instanceof RefusedException exception ? exception.remedy() : "")
                    .isEqualTo("name one of its surfaces: --surface orders|night");
            assertThatThrownBy(() -> acceptInto("ordres", "http GET /internal/metrics"))
                    .hasMessage("the control plane has no surface ordres");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"http GET /orders/{id}", "http GET /nowhere", "99", "", "http POST /orders/{id}/refund,x"})
        void refusesWhatDoesNotWaitForItsReview(String name) throws Exception {
            list();
            Map<String, String> before = artifacts();

            assertThatThrownBy(() -> accept(name)).isInstanceOf(RefusedException.class);
            assertThat(artifacts()).isEqualTo(before);
        }
    }

    @Nested
    class Numbers {

        @Test
        void areThoseOfTheListThatWasLastPrinted() throws Exception {
            list();

            accept("2");

            assertThat(module.read(INVENTORY)).contains("\"http POST /orders/{id}/refund\"");
        }

        @Test
        void areRefusedBeforeAnythingWasListed() {
            assertThatThrownBy(() -> accept("1"))
                    .hasMessage("the numbers are those of a list that is not the current one any more");
        }

        @Test
        void areRefusedOnceTheListIsAnother() throws Exception {
            list();
            found = List.of(PLACE, CLOSE, METRICS, ShopEntryPoints.http("DELETE /orders/{id}", "Orders", "drop", 9));

            assertThatThrownBy(() -> accept("1")).isInstanceOf(RefusedException.class);
        }
    }

    @Nested
    class Suppressing {

        @ParameterizedTest
        @CsvSource({
            "http GET /internal/metrics, http GET /internal/metrics",
            "http GET /internal/*,       http GET /internal/*",
            "Metrics,                    * ops.Metrics#*",
            "ops.Metrics,               * ops.Metrics#*",
        })
        @RuntimeBehavior(
                value = "review-loop.suppress",
                outcomes = "success",
                evidence = {"terminal_output", "file_write"})
        void writesPatternsOverEntryPoints(String pattern, String written) throws Exception {
            Report report = suppress(pattern);

            assertThat(report.lines())
                    .containsExactly("testops/runtime-discovery-policy.json  +1 suppression of 1 candidate");
            assertThat(module.read(POLICY)).contains("\"" + written + "\"").contains("\"reason\": \"for operators\"");
            assertThat(findings())
                    .filteredOn(finding -> finding.code() == FindingCode.ENTRY_POINT_UNREVIEWED)
                    .hasSize(1);
        }

        @Test
        void writesGlobsOfFiles() throws Exception {
            module.write("web/jobs/cleanup.ts", "");

            suppress("web/**");

            assertThat(module.read(POLICY)).contains("\"filePatterns\"", "\"web/**\"");
        }

        @Test
        void mayHaveALastDay() throws Exception {
            operation().suppress("Metrics", "until the gateway is there", Optional.of(tomorrow()));

            assertThat(module.read(POLICY)).contains("\"expires\": \"" + tomorrow() + "\"");
        }

        @Test
        void refusesALastDayThatHasPassed() throws Exception {
            Map<String, String> before = artifacts();
            LocalDate yesterday = tomorrow().minusDays(2);

            assertThatThrownBy(() -> operation().suppress("Metrics", "for operators", Optional.of(yesterday)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage(yesterday + " has passed");
            assertThat(artifacts()).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "*",
                    "**",
                    "**/*",
                    "http **",
                    "http GET /**",
                    "src/**",
                    "http GET /orders/{id}",
                    "Orders",
                    "Nothing"
                })
        @RuntimeBehavior(value = "review-loop.suppress", outcomes = "validation_error", evidence = "terminal_output")
        void refusesToHideEverythingOrWhatIsReviewedOrNothing(String pattern) throws Exception {
            found = List.of(READ, METRICS, REFUND);
            module.replace(INVENTORY, "\"http GET /orders/*\", \"http POST /orders\"", "\"http GET /orders/*\"");
            Map<String, String> before = artifacts();

            assertThatThrownBy(() -> suppress(pattern)).isInstanceOf(RefusedException.class);
            assertThat(artifacts()).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"http G** /**", "http G** /i**", "http ops.**", "* ops.*#*", "src/main/java/ops/**"})
        void refusesWhatValidateWouldReportAsHidden(String pattern) throws Exception {
            found = List.of(
                    READ,
                    PLACE,
                    METRICS,
                    elsewhere("GET /internal/health", "Metrics", "health"),
                    elsewhere("GET /internal/info", "Metrics", "info"));
            Map<String, String> before = artifacts();

            assertThatThrownBy(() -> suppress(pattern))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageStartingWith("the pattern " + pattern + " would hide ");
            assertThat(artifacts()).isEqualTo(before);
        }

        private Report suppress(String pattern) throws RefusedException {
            return operation().suppress(pattern, "for operators", Optional.empty());
        }
    }

    @Nested
    class Deferring {

        @Test
        @RuntimeBehavior(
                value = "review-loop.defer",
                outcomes = "success",
                evidence = {"terminal_output", "file_write"})
        void writesTheCandidateWithItsDayAndReason() throws Exception {
            Report report = operation().defer(List.of("http GET /internal/metrics"), tomorrow(), "next week", LISTING);

            assertThat(report.lines())
                    .containsExactly("testops/runtime-discovery-policy.json  +1 deferral until " + tomorrow());
            assertThat(module.read(POLICY)).contains("""
                      "deferrals": [
                        {
                          "candidate": "http GET /internal/metrics",
                          "until": "%s",
                          "reason": "next week"
                        }
                      ]
                    """.formatted(tomorrow()));
            assertThat(findings())
                    .filteredOn(finding -> finding.code() == FindingCode.ENTRY_POINT_UNREVIEWED)
                    .hasSize(1);
        }

        @Test
        void replacesAnEarlierDeferral() throws Exception {
            operation().defer(List.of("http GET /internal/metrics"), tomorrow(), "next week", LISTING);
            operation().defer(List.of("http GET /internal/metrics"), tomorrow(), "in two weeks", LISTING);

            assertThat(module.read(POLICY)).contains("in two weeks").doesNotContain("next week");
        }

        @ParameterizedTest
        @ValueSource(longs = {-1, 400})
        @RuntimeBehavior(value = "review-loop.defer", outcomes = "validation_error", evidence = "terminal_output")
        void refusesADayThatHasPassedOrIsFarAway(long days) {
            assertThatThrownBy(() -> defer(tomorrow().plusDays(days - 1))).isInstanceOf(RefusedException.class);
        }

        @Test
        void takesAYearAndRefusesADayMore() throws Exception {
            LocalDate year = LocalDate.now(ZoneOffset.UTC).plusYears(1);

            assertThatThrownBy(() -> defer(year.plusDays(1)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage(year.plusDays(1) + " is more than a year away");
            defer(year);
            assertThat(module.read(POLICY)).contains("\"until\": \"" + year + "\"");
        }

        private void defer(LocalDate until) throws RefusedException {
            operation().defer(List.of("http GET /internal/metrics"), until, "later", LISTING);
        }
    }

    @Nested
    class Nothing {

        @Test
        void isWrittenWithoutADiscoveryPolicy() {
            module.delete(POLICY);

            assertThatThrownBy(() -> operation().suppress("Metrics", "for operators", Optional.empty()))
                    .hasMessageContaining("does not exist");
        }

        @Test
        void isWrittenOverABrokenArtifact() {
            module.write(PLANE, "{\"version\": ");

            assertThatThrownBy(() -> accept("http POST /orders/{id}/refund"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageStartingWith(PLANE + ":1:13");
            assertThat(module.read(PLANE)).isEqualTo("{\"version\": ");
        }

        @Test
        void isWrittenIntoAnArtifactOfTheWrongShape() {
            module.replace(SURFACES, "\"version\": \"1.0.0\"", "\"version\": 1");
            Map<String, String> before = artifacts();

            assertThatThrownBy(() -> acceptInto("orders", "http GET /internal/metrics"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("version must be a text");
            assertThat(artifacts()).isEqualTo(before);
        }

        @Test
        void isWrittenThroughALinkThatLeadsOutOfTheRoot(@TempDir Path elsewhere) throws IOException {
            Files.move(root.resolve(INVENTORY), elsewhere.resolve("inventory.json"));
            Files.createSymbolicLink(root.resolve(INVENTORY), elsewhere.resolve("inventory.json"));
            String before = Files.readString(elsewhere.resolve("inventory.json"));

            assertThatThrownBy(() -> accept("http POST /orders/{id}/refund"))
                    .hasMessageContaining("a symbolic link leads out of it");
            assertThat(elsewhere.resolve("inventory.json")).hasContent(before);
        }

        @Test
        void butTheTargetIsWrittenThroughALinkInsideTheRoot() throws Exception {
            Files.move(root.resolve(INVENTORY), root.resolve("inventory.json"));
            Files.createSymbolicLink(root.resolve(INVENTORY), Path.of("../inventory.json"));

            accept("http POST /orders/{id}/refund");

            assertThat(root.resolve(INVENTORY)).isSymbolicLink();
            assertThat(module.read("inventory.json")).contains("\"http POST /orders/{id}/refund\"");
        }
    }

    private static EntryPoint elsewhere(String request, String type, String method) {
        return new EntryPoint(
                EntryPointKind.HTTP,
                "ops." + type,
                method,
                "",
                request,
                "src/main/java/ops/" + type + ".java",
                31,
                Confidence.HIGH,
                "",
                "");
    }

    private void list() {
        module.write(LISTING, ReviewOperation.run(workspace(), 20, scan()).jsonText());
    }

    /** What is not said of entry points that were there before, one of which has no behavior of its own. */
    private List<FindingCode> codesOfOthers() {
        return findings().stream()
                .map(Finding::code)
                .filter(code ->
                        code != FindingCode.ENTRY_POINT_UNREVIEWED && code != FindingCode.EVENTS_WITHOUT_BEHAVIOR)
                .toList();
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(1);
    }

    private Report acceptInto(String surface, String... names) throws RefusedException {
        return operation().accept(List.of(names), Optional.of(surface), LISTING);
    }

    private Report accept(String... names) throws RefusedException {
        return operation().accept(List.of(names), Optional.empty(), LISTING);
    }

    private EditOperation operation() throws RefusedException {
        return new EditOperation(workspace(), scan());
    }

    private Workspace workspace() {
        return Workspace.of(root, Map.of());
    }

    private EntryPointScan scan() {
        return policy -> ShopEntryPoints.compiled(found.toArray(EntryPoint[]::new));
    }

    private List<Finding> findings() {
        Workspace workspace = workspace();
        return new Reconciler(true)
                .reconcile(workspace.files(), workspace.tests(), scan())
                .findings();
    }

    private Map<String, String> artifacts() {
        return Map.of(
                POLICY, module.read(POLICY),
                INVENTORY, module.read(INVENTORY),
                SURFACES, module.read(SURFACES),
                PLANE, module.read(PLANE));
    }

    private List<String> difference(Map<String, String> before, String file) {
        return TextDifference.of(before.getOrDefault(file, ""), module.read(file));
    }
}

package dev.rotops.report.narrowing;

import static dev.rotops.engine.fixtures.ShopEntryPoints.CLOSE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.PLACE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.READ;
import static dev.rotops.engine.fixtures.ShopEntryPoints.REFUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.git.GitRepository;
import dev.rotops.report.git.NoHistoryException;
import dev.rotops.report.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiffOperationTest {

    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final String INVENTORY = "testops/runtime-inventory.json";
    private static final String SURFACES = "testops/runtime-surfaces.json";
    private static final String DISCOVERY = "testops/runtime-discovery-policy.json";
    private static final String SELF_CHECK = "testops/runtime-self-check-policy.json";
    private static final String FIDELITY = "testops/fidelity-policy.json";
    private static final String PROBES = "testops/runtime-probes.json";
    private static final String QUALITY = "testops/runtime-quality-policy.json";
    private static final String CAPABILITIES = "testops/runtime-capabilities.json";
    private static final String BASELINE = "testops/runtime-baseline.json";

    @TempDir
    Path root;

    private GovernedModule module;
    private GitRepository repository;

    @BeforeEach
    void commitAShop() throws IOException {
        repository = GitRepository.create(root);
        module = GovernedModule.shop(root)
                .write(".gitignore", "target/\n")
                .write("web/routes/orders.ts", "")
                .write(DISCOVERY, """
                        {"version": "1.0.0", "principle": "behavior-first", "candidateReviewMode": "error", "ignorePatterns": []}
                        """)
                .write(SELF_CHECK, """
                        {"version": "1.0.0", "principle": "behavior-first", "proof": "executed", "evidenceMode": "observed",
                         "maxOwnerTestsPerBehavior": 3,
                         "riskyKindMinimumFidelity": [{"kindPattern": "back", "minimumFidelity": "contract", "level": "error"}],
                         "kindExpectationRules": [{"kindPattern": "request", "requiredOutcomeClasses": ["success", "failure"]}],
                         "fidelityOwnerTestRules": [{"minimumFidelity": "full-system", "requireOwnerTestPatterns": ["IT$"]}]}
                        """)
                .write(QUALITY, """
                        {"version": "1.0.0", "principle": "behavior-first",
                         "defaultInventorySourceRule": {"maxExpandedFiles": 4},
                         "surfacePolicies": [{"surfaceId": "orders", "behaviorRule": {"maxInventorySources": 1}}]}
                        """)
                .write(CAPABILITIES, """
                        {"version": "1.0.0", "principle": "behavior-first", "profiles": [
                          {"id": "bulk", "pointer": "/bulk", "expected": true, "spec": "s", "unlock": "u",
                           "behaviorScenarios": ["orders.place", "orders.refund"]}]}
                        """)
                .write(PROBES, """
                        {"version": "1.0.0", "principle": "behavior-first", "completionMode": "product_complete", "probes": [
                          {"id": "starts", "kind": "headless_run", "behaviors": ["orders.place"], "command": ["true"]}]}
                        """)
                .replace(INVENTORY, "\"events\": [\"Midnight.\"]", """
                        "events": ["Midnight."], "expectedOutcomeClasses": ["success"]""")
                .replace(SURFACES, "\"inventorySourceIds\": [\"night\"]", """
                        "inventorySourceIds": ["night"], "requiredEvidence": ["job_process"], "minimumFidelity": "contract\"""");
        repository.commit("first").git("checkout", "--quiet", "-b", "feature");
    }

    private Report diff() throws NoHistoryException {
        return DiffOperation.run(Workspace.of(root, Map.of()), "main", 20, DiffOperationTest::entryPoints);
    }

    /** Rules of the project hide one of them, as in a scan of real classes. */
    private static EntryPoints entryPoints(Optional<DiscoveryPolicy> policy) {
        return policy.filter(present -> !present.entryPointRules().isEmpty()).isPresent()
                ? ShopEntryPoints.compiled(READ, PLACE, CLOSE)
                : ShopEntryPoints.compiled(READ, PLACE, REFUND, CLOSE);
    }

    private List<String> narrowings() throws NoHistoryException {
        return diff().lines().stream()
                .filter(line -> line.contains("  ") && !line.startsWith(" ") && !line.startsWith("RotOps"))
                .toList();
    }

    @Nested
    class Finds {

        static Stream<Arguments> weakenings() {
            return Stream.of(
                    arguments(
                            PLANE,
                            "[\"success\", \"validation_error\"]",
                            "[\"success\"]",
                            "behavior-weakened orders.place",
                            "outcome classes validation_error."),
                    arguments(
                            PLANE,
                            "\"outcomes\": [\"the refund is accepted\"]",
                            "\"outcomes\": [\"the money is back\"], \"outcomeClasses\": [\"failure\"]",
                            "behavior-weakened orders.refund",
                            "outcome classes success."),
                    arguments(
                            PLANE,
                            "[\"response\", \"storage_write\"],",
                            "[\"response\"],",
                            "behavior-weakened orders.place",
                            "evidence storage_write."),
                    arguments(
                            PLANE,
                            "\"fidelity\": \"contract\"",
                            "\"fidelity\": \"isolated\"",
                            "behavior-weakened orders.refund",
                            "fidelity contract (now isolated)."),
                    arguments(
                            PLANE,
                            "[\"src/main/java/shop/NightClose.java\"]",
                            "[\"src/main/java/shop/Orders.java\"]",
                            "behavior-weakened night.close",
                            "files src/main/java/shop/NightClose.java."),
                    arguments(
                            INVENTORY,
                            "\"Someone places an order.\", ",
                            "",
                            "source-weakened orders",
                            "events \"Someone places an order.\"."),
                    arguments(
                            INVENTORY,
                            "\"expectedEvidence\": [\"response\"]",
                            "\"expectedEvidence\": []",
                            "source-weakened orders",
                            "evidence response."),
                    arguments(
                            INVENTORY,
                            "\"expectedOutcomeClasses\": [\"success\"],",
                            "",
                            "source-weakened night",
                            "outcome classes success."),
                    arguments(
                            INVENTORY,
                            "\"minimumFidelity\": \"real-dependency\"",
                            "\"minimumFidelity\": \"contract\"",
                            "source-weakened night",
                            "fidelity real-dependency (now contract)."),
                    arguments(
                            INVENTORY,
                            "{Orders,Refunds}.java",
                            "Orders.java",
                            "source-weakened orders",
                            "files src/main/java/shop/Refunds.java."),
                    arguments(
                            SURFACES,
                            "\"requiredEvidence\": [\"job_process\"],",
                            "",
                            "surface-weakened night",
                            "evidence job_process."),
                    arguments(
                            SURFACES,
                            ", \"minimumFidelity\": \"contract\"",
                            "",
                            "surface-weakened night",
                            "fidelity contract (now none)."),
                    arguments(
                            DISCOVERY,
                            "\"error\"",
                            "\"warning\"",
                            "policy-weakened testops/runtime-discovery-policy.json",
                            "the review of candidates as error (now warning)."),
                    arguments(
                            DISCOVERY,
                            "[]",
                            "[\"**/Refunds.java\"]",
                            "candidate-hidden http POST /orders/{id}/refund",
                            "ignored."),
                    arguments(
                            DISCOVERY,
                            "[]",
                            "[], \"scopePatterns\": [\"src/main/java/shop/{Orders,Night*}.java\", \"web/**\"]",
                            "candidate-hidden http POST /orders/{id}/refund",
                            "ignored."),
                    arguments(
                            DISCOVERY,
                            "[]",
                            "[\"web/**\"]",
                            "candidate-hidden web/routes/orders.ts",
                            "did not before."),
                    arguments(
                            DISCOVERY,
                            "[]",
                            "[], \"entryPointRules\": [{\"kind\": \"none\", \"call\": \"a.B.c\"}]",
                            "candidate-hidden http POST /orders/{id}/refund",
                            "not discovered."),
                    arguments(
                            SELF_CHECK,
                            "\"executed\"",
                            "\"declared\"",
                            "policy-weakened testops/runtime-self-check-policy.json",
                            "executed proof of the surface orders; executed proof of the surface night."),
                    arguments(
                            SELF_CHECK,
                            ", \"evidenceMode\": \"observed\",",
                            ",",
                            "policy-weakened testops/runtime-self-check-policy.json",
                            "observed evidence of the surface orders; observed evidence of the surface night."),
                    arguments(
                            SELF_CHECK,
                            "\"maxOwnerTestsPerBehavior\": 3,",
                            "\"maxOwnerTestsPerBehavior\": 30,",
                            "policy-weakened testops/runtime-self-check-policy.json",
                            "at most 3 owner tests of one behavior (now 30)."),
                    arguments(
                            SELF_CHECK,
                            "\"maxOwnerTestsPerBehavior\"",
                            "\"requireExplicitBehaviorMappings\": false, \"maxOwnerTestsPerBehavior\"",
                            "policy-weakened testops/runtime-self-check-policy.json",
                            "behavior units that name their inventory behaviors."),
                    arguments(
                            SELF_CHECK,
                            "\"minimumFidelity\": \"contract\"",
                            "\"minimumFidelity\": \"isolated\"",
                            "policy-weakened testops/runtime-self-check-policy.json",
                            "the fidelity of kinds \"back\" contract (now isolated)."),
                    arguments(
                            SELF_CHECK,
                            ", \"level\": \"error\"",
                            "",
                            "policy-weakened testops/runtime-self-check-policy.json",
                            "the fidelity of kinds \"back\" as an error (now a warning)."),
                    arguments(
                            SELF_CHECK,
                            "\"success\", \"failure\"",
                            "\"success\"",
                            "policy-weakened testops/runtime-self-check-policy.json",
                            "the outcome classes failure of kinds \"request\"."),
                    arguments(
                            SELF_CHECK,
                            "[\"IT$\"]",
                            "[\"IT$\", \".\"]",
                            "policy-weakened testops/runtime-self-check-policy.json",
                            "names of owner tests from full-system on like IT$."),
                    arguments(
                            QUALITY,
                            "\"maxExpandedFiles\": 4",
                            "\"maxExpandedFiles\": 40",
                            "policy-weakened testops/runtime-quality-policy.json",
                            "at most 4 files (now 40) of orders, night."),
                    arguments(
                            QUALITY,
                            "\"surfacePolicies\"",
                            "\"inventorySourcePolicies\": [{\"inventorySourceId\": \"night\", \"maxExpandedFiles\": 9}], \"surfacePolicies\"",
                            "policy-weakened testops/runtime-quality-policy.json",
                            "at most 4 files (now 9) of night."),
                    arguments(
                            QUALITY,
                            "{\"maxInventorySources\": 1}",
                            "{\"maxInventorySources\": 1, \"level\": \"warning\"}",
                            "policy-weakened testops/runtime-quality-policy.json",
                            "limits as errors (now warnings) of orders.place, orders.refund."),
                    arguments(
                            CAPABILITIES,
                            "\"bulk\"",
                            "\"bulky\"",
                            "policy-weakened testops/runtime-capabilities.json",
                            "the profile bulk."),
                    arguments(
                            CAPABILITIES,
                            ", \"orders.refund\"",
                            "",
                            "policy-weakened testops/runtime-capabilities.json",
                            "of the profile bulk orders.refund."),
                    arguments(
                            PROBES,
                            "product_complete",
                            "code_complete",
                            "policy-weakened testops/runtime-probes.json",
                            "product_complete (now code_complete)."),
                    arguments(
                            PROBES,
                            "\"starts\"",
                            "\"begins\"",
                            "policy-weakened testops/runtime-probes.json",
                            "the probes starts."),
                    arguments(
                            FIDELITY,
                            "\"defaultMinimumFidelity\": \"simulated\"",
                            "\"defaultMinimumFidelity\": \"isolated\"",
                            "policy-weakened testops/fidelity-policy.json",
                            "by default simulated (now isolated)."));
        }

        @ParameterizedTest(name = "{3}: {4}")
        @MethodSource("weakenings")
        @RuntimeBehavior(value = "narrowing.diff", outcomes = "failure", evidence = "terminal_output")
        void whatIsNoLongerAskedFor(String file, String old, String now, String subject, String message)
                throws Exception {
            module.replace(file, old, now);

            assertThat(narrowings())
                    .singleElement()
                    .asString()
                    .contains("  " + subject + "  ")
                    .endsWith(message);
            assertThat(diff().verdict()).isEqualTo(Verdict.FAILING);
        }

        @Test
        @RuntimeBehavior(value = "narrowing.diff", outcomes = "failure", evidence = "terminal_output")
        void aBehaviorThatIsGoneWhileItsCodeIsThere() throws Exception {
            removeRefunds();

            assertThat(diff().lines().get(0))
                    .startsWith("RotOps  the denominator became smaller in 1 place that nobody accepted, since main (")
                    .endsWith(" · behaviors 3 → 2");
            assertThat(narrowings())
                    .containsExactly(
                            PLANE + "  behavior-removed orders.refund  The behavior is no longer reviewed, and its"
                                    + " code is still there: src/main/java/shop/Refunds.java.");
        }

        @Test
        void aBehaviorThatMovesWhereNothingNeedsToRun() throws Exception {
            module.replace(
                    SELF_CHECK,
                    "\"observed\"",
                    "\"observed\", \"surfaceProofs\": [{\"surfaceId\": \"night\", \"proof\": \"declared\"}]");
            repository.commit("lenient at night").git("branch", "--force", "main");
            module.replace(
                    PLANE,
                    "\"id\": \"orders.refund\",\n      \"surface\": \"orders\"",
                    "\"id\": \"orders.refund\",\n      \"surface\": \"night\"");

            assertThat(narrowings())
                    .singleElement()
                    .asString()
                    .endsWith("behavior-weakened orders.refund  Its proof no longer owes that it is executed.");
        }

        @Test
        void aBehaviorThatTheInventoryWroteOut() throws Exception {
            String written = """
                    "behaviors": [
                        {"id": "orders.one", "sourceId": "orders", "event": "Someone places an order."}%s
                      ],
                      "sources": [""";
            module.replace(
                    INVENTORY,
                    "\"sources\": [",
                    written.formatted(", {\"id\": \"orders.two\", \"sourceId\": \"orders\", \"event\": \"Again.\"}"));
            repository.commit("write them out").git("branch", "--force", "main");
            module.replace(
                    INVENTORY, ", {\"id\": \"orders.two\", \"sourceId\": \"orders\", \"event\": \"Again.\"}", "");

            assertThat(narrowings()).singleElement().asString().contains("  behavior-removed orders.two  ");
        }

        @Test
        void aSourceThatIsGoneWhileItsFilesAreThere() throws Exception {
            module.replace(INVENTORY, "NightClose.java\"]", "Other.java\"]");
            module.replace(INVENTORY, "\"id\": \"night\"", "\"id\": \"other\"");

            assertThat(narrowings())
                    .containsExactly(
                            INVENTORY + "  source-removed night  The source is no longer reviewed, and these are"
                                    + " still there: src/main/java/shop/NightClose.java.");
        }

        @ParameterizedTest
        @ValueSource(strings = {INVENTORY, SURFACES, DISCOVERY, SELF_CHECK, QUALITY, CAPABILITIES, PROBES, FIDELITY})
        void anArtifactThatIsGone(String artifact) throws Exception {
            module.delete(artifact);

            assertThat(narrowings()).singleElement().asString().contains("  artifact-removed " + artifact + "  ");
        }

        @Test
        void whatTheBaselineLetsWaitAndDidNot() throws Exception {
            module.write(BASELINE, baseline("orders.place"));
            repository.commit("known before").git("branch", "--quiet", "--force", "main", "feature");
            module.write(BASELINE, baseline("orders.refund"));

            assertThat(narrowings())
                    .containsExactly(BASELINE + ":2:2  baseline-grown behavior-without-owner-tests orders.refund"
                            + "  The baseline lets something wait that it did not: no time.");
        }

        @Test
        void thatNobodyCouldLookForWhatAChangedPolicyHides() throws Exception {
            module.replace(DISCOVERY, "\"ignorePatterns\": []", "\"ignorePatterns\": [\"**/x/**\"]")
                    .replace(INVENTORY, "\"events\": [\"Someone places", """
                            "entryPoints": ["http GET /orders/*"],
                                  "events": ["Someone places""");

            Report report = DiffOperation.run(Workspace.of(root, Map.of()), "main", 20, EntryPointScan.NONE);

            assertThat(report.verdict()).isEqualTo(Verdict.FAILING);
            assertThat(report.lines().get(0))
                    .startsWith("RotOps  nothing became smaller")
                    .endsWith(" · not everything could be looked at");
            assertThat(report.lines())
                    .contains(DISCOVERY + "  classes-missing  The discovery policy changed, and no class is compiled,"
                            + " so nobody has looked whether it hides entry points.");
        }

        @Test
        void thatClassesAreOlderThanTheirSourcesWhereThePolicyChanged() throws Exception {
            module.replace(DISCOVERY, "\"ignorePatterns\": []", "\"ignorePatterns\": [\"**/x/**\"]");

            Report report = DiffOperation.run(
                    Workspace.of(root, Map.of()),
                    "main",
                    20,
                    policy -> ShopEntryPoints.stale(List.of("src/main/java/shop/Orders.java"), READ));

            assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
            assertThat(report.lines())
                    .anyMatch(line -> line.contains("  classes-stale src/main/java/shop/Orders.java  "));
        }

        @Test
        void whatWasCommittedAsWellAsWhatWasNot() throws Exception {
            removeRefunds();
            repository.commit("on the branch");
            module.replace(PROBES, "product_complete", "code_complete");

            assertThat(narrowings()).hasSize(2);
        }
    }

    private static String baseline(String behavior) {
        return """
                {"version": "1.0.0", "principle": "behavior-first", "findings": [
                 {"code": "behavior-without-owner-tests", "subject": ["%s"], "reason": "no time", "since": "2026-11-01"}]}
                """.formatted(behavior);
    }

    @Nested
    class IsContentWith {

        @Test
        void limitsThatBecameTighter() throws Exception {
            module.replace(QUALITY, "\"maxExpandedFiles\": 4", "\"maxExpandedFiles\": 3")
                    .replace(SELF_CHECK, "\"maxOwnerTestsPerBehavior\": 3", "\"maxOwnerTestsPerBehavior\": 2");

            assertThat(narrowings()).isEmpty();
        }

        @Test
        void aBaselineThatBecameLess() throws Exception {
            module.write(BASELINE, baseline("orders.place"));
            repository.commit("known before").git("branch", "--quiet", "--force", "main", "feature");
            module.delete(BASELINE);

            assertThat(diff().verdict()).isEqualTo(Verdict.CLEAN);
        }

        @Test
        void aPolicyThatDidNotChangeWhateverIsCompiled() throws Exception {
            Report report = DiffOperation.run(Workspace.of(root, Map.of()), "main", 20, EntryPointScan.NONE);

            assertThat(report.lines()).hasSize(1);
        }

        @Test
        @RuntimeBehavior(value = "narrowing.diff", outcomes = "success", evidence = "terminal_output")
        void aModelThatDidNotChange() throws Exception {
            assertThat(diff().lines())
                    .singleElement()
                    .asString()
                    .startsWith("RotOps  nothing became smaller since main (");
            assertThat(diff().verdict()).isEqualTo(Verdict.CLEAN);
        }

        @Test
        void whatTheMainLineGainedMeanwhile() throws Exception {
            repository.git("checkout", "--quiet", "main");
            module.replace(
                    SURFACES,
                    "\"orders\", \"description\"",
                    "\"orders\", \"requiredEvidence\": [\"response\"], \"description\"");
            repository.commit("ask for more").git("checkout", "--quiet", "feature");

            assertThat(narrowings()).isEmpty();
        }

        @Test
        void codeThatIsGoneWithItsBehavior() throws Exception {
            removeRefunds();
            module.delete("src/main/java/shop/Refunds.java");

            assertThat(narrowings()).isEmpty();
        }

        @Test
        void aBehaviorAndASourceThatGotOtherIds() throws Exception {
            module.replace(PLANE, "\"id\": \"orders.refund\"", "\"id\": \"orders.pay-back\"")
                    .replace(INVENTORY, "\"id\": \"night\"", "\"id\": \"nightly\"");

            assertThat(narrowings()).isEmpty();
        }

        @Test
        void moreOfEverything() throws Exception {
            module.replace(
                            PLANE,
                            "[\"success\", \"validation_error\"]",
                            "[\"success\", \"validation_error\", \"timeout\"]")
                    .replace(PLANE, "\"fidelity\": \"contract\"", "\"fidelity\": \"full-system\"")
                    .replace(INVENTORY, "\"Midnight.\"", "\"Midnight.\", \"Noon.\"")
                    .replace(INVENTORY, "\"expectedOutcomeClasses\": [", "\"expectedOutcomeClasses\": [\"retry\", ")
                    .replace(
                            FIDELITY,
                            "\"defaultMinimumFidelity\": \"simulated\"",
                            "\"defaultMinimumFidelity\": \"contract\"");

            assertThat(narrowings()).isEmpty();
        }

        @Test
        void aSuppressionThatSaysWhyAndShowsIt() throws Exception {
            module.replace(
                    DISCOVERY,
                    "[]",
                    "[], \"suppressions\": [{\"entryPoints\": [\"http POST /orders/*/refund\"], \"reason\": \"for operators\"}]");

            assertThat(narrowings()).singleElement().asString().endsWith("suppressed, for operators.");
            assertThat(diff().verdict()).isEqualTo(Verdict.CLEAN);
        }

        @Test
        void aRepositoryThatHadNoControlPlane() throws Exception {
            GitRepository fresh = GitRepository.create(root.resolve("fresh")).commit("first");
            fresh.git("checkout", "--quiet", "-b", "feature");
            GovernedModule.shop(fresh.directory());

            Report report = DiffOperation.run(
                    Workspace.of(fresh.directory(), Map.of()), "main", 20, DiffOperationTest::entryPoints);

            assertThat(report.lines()).singleElement().asString().endsWith("there was no control plane");
            assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
        }
    }

    @Nested
    class Accepts {

        @Test
        @RuntimeBehavior(value = "narrowing.diff", outcomes = "success", evidence = "terminal_output")
        void whatACommitOfTheBranchAcceptsWithAReason() throws Exception {
            removeRefunds();
            repository.commit(
                    "Leave refunds to others\n\nAccepts-narrowing: orders.refund: paid back elsewhere: see 12");

            Report report = diff();

            assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
            assertThat(report.lines()).hasSize(2);
            assertThat(report.lines().get(1))
                    .matches(
                            "  accepted  behavior-removed orders.refund  paid back elsewhere: see 12 \\(\\w{7}, Somebody\\)");
            assertThat(report.json().get("accepted")).asInstanceOf(LIST).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "orders.refund",
                    "orders.refund:",
                    "*: all of it",
                    "orders: of its surface",
                    "ORDERS.REFUND: why"
                })
        void nothingWithoutAReasonOrForMoreThanOne(String trailer) throws Exception {
            removeRefunds();
            repository.commit("Leave refunds to others\n\nAccepts-narrowing: " + trailer);

            assertThat(diff().verdict()).isEqualTo(Verdict.FAILING);
        }

        @Test
        void nothingThatIsMadeOnceTheBranchIsMerged() throws Exception {
            repository
                    .commit("Leave refunds to others\n\nAccepts-narrowing: orders.refund: paid back elsewhere")
                    .git("branch", "--force", "main");
            removeRefunds();

            assertThat(diff().verdict()).isEqualTo(Verdict.FAILING);
        }
    }

    @Nested
    class RefusesToJudge {

        @Test
        @RuntimeBehavior(value = "narrowing.diff", outcomes = "not_judged", evidence = "terminal_output")
        void whatCannotBeReadNow() {
            module.write(INVENTORY, "{");

            assertThatThrownBy(DiffOperationTest.this::diff)
                    .isInstanceOf(NoHistoryException.class)
                    .hasMessageStartingWith(INVENTORY + ":1:");
        }

        @Test
        void whatCouldNotBeReadThen() throws Exception {
            String inventory = module.read(INVENTORY);
            module.write(INVENTORY, "{");
            repository.commit("broken").git("branch", "--force", "main");
            module.write(INVENTORY, inventory);

            assertThatThrownBy(DiffOperationTest.this::diff)
                    .hasMessageMatching("at \\w{7}, " + INVENTORY + ":1:\\d+  .+");
        }

        @Test
        void aControlPlaneThatSomebodyHasMoved() throws Exception {
            module.write("model/runtime-control-plane.json", module.read(PLANE)).delete(PLANE);
            repository.commit("elsewhere").git("branch", "--force", "main");
            module.write(PLANE, module.read("model/runtime-control-plane.json"));

            assertThatThrownBy(DiffOperationTest.this::diff)
                    .hasMessageEndingWith("there was no " + PLANE + ", but model/runtime-control-plane.json");
        }
    }

    @Test
    void writesNothing() throws Exception {
        diff();

        assertThat(repository.run("status", "--porcelain", "--ignored").lines()).containsExactly("!! target/");
        assertThat(root.resolve("target/rotops")).doesNotExist();
    }

    private void removeRefunds() {
        String plane = module.read(PLANE);
        int from = plane.indexOf("    {\n      \"id\": \"orders.refund\"");
        int to = plane.indexOf("    {\n      \"id\": \"night.close\"");
        module.write(PLANE, plane.substring(0, from) + plane.substring(to));
    }
}

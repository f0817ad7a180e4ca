package dev.rotops.report.narrowing;

import static dev.rotops.engine.fixtures.ShopEntryPoints.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked for less is found. */
class WeakenedModelTest extends WithBranchedShop {

    private static final String LEVELS =
            "[\"isolated\", \"simulated\", \"contract\", \"real-dependency\", \"full-system\"]";
    private static final String REVERSED_LEVELS =
            "[\"full-system\", \"real-dependency\", \"contract\", \"simulated\", \"isolated\"]";

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
                        "      \"outcomeClasses\": [\"success\", \"validation_error\"],\n",
                        "",
                        "behavior-weakened orders.place",
                        "no longer owes outcome classes success, validation_error."),
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
                        "\"kind\": \"background\"",
                        "\"kind\": \"nightly\"",
                        "source-weakened night",
                        "It no longer has the kind background, about which the self-check policy asked as \"back\""
                                + " (now nightly)."),
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
                arguments(DISCOVERY, "[]", "[\"web/**\"]", "candidate-hidden web/routes/orders.ts", "did not before."),
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
                        "the behavior scenarios of the profile bulk orders.refund."),
                arguments(
                        CAPABILITIES,
                        "\"behaviorScenarios\": [\"orders.place\", \"orders.refund\"]",
                        "\"shapeScenarios\": [\"orders.refund\"], \"behaviorScenarios\": [\"orders.place\"]",
                        "policy-weakened testops/runtime-capabilities.json",
                        "the behavior scenarios of the profile bulk orders.refund."),
                arguments(
                        CAPABILITIES,
                        "\"/bulk\"",
                        "\"\"",
                        "policy-weakened testops/runtime-capabilities.json",
                        "the advertisement that the profile bulk looked for."),
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
                        PROBES,
                        "[\"true\"]",
                        "[\"echo\"]",
                        "policy-weakened testops/runtime-probes.json",
                        "exactly what the probe starts ran."),
                arguments(
                        PROBES,
                        "[\"true\"]",
                        "[\"true\"], \"expect\": {\"exitCode\": 1}",
                        "policy-weakened testops/runtime-probes.json",
                        "exactly what the probe starts expected."),
                arguments(
                        PROBES,
                        "[\"true\"]",
                        "[\"true\"], \"budgetSeconds\": 86400",
                        "policy-weakened testops/runtime-probes.json",
                        "at most 60 seconds of the probe starts (now 86400)."),
                arguments(
                        PROBES,
                        "\"behaviors\": [\"orders.place\"]",
                        "\"behaviors\": []",
                        "policy-weakened testops/runtime-probes.json",
                        "of the probe starts the behaviors orders.place."),
                arguments(
                        PROBES,
                        "headless_run",
                        "stdout_golden",
                        "policy-weakened testops/runtime-probes.json",
                        "the kind headless_run of the probe starts (now stdout_golden)."),
                arguments(
                        FIDELITY,
                        "\"defaultMinimumFidelity\": \"simulated\"",
                        "\"defaultMinimumFidelity\": \"isolated\"",
                        "policy-weakened testops/fidelity-policy.json",
                        "It no longer asks for simulated by default (now isolated)."));
    }

    @ParameterizedTest(name = "{3}: {4}")
    @MethodSource("weakenings")
    @RuntimeBehavior(value = "narrowing.diff", outcomes = "failure", evidence = "terminal_output")
    void whatIsNoLongerAskedFor(String file, String old, String now, String subject, String message) throws Exception {
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
    void aBehaviorThatIsGoneWhileItsCodeHasAnotherName() throws Exception {
        module.write("src/main/java/shop/PayBack.java", module.read("src/main/java/shop/Refunds.java"))
                .delete("src/main/java/shop/Refunds.java")
                .replace(INVENTORY, "{Orders,Refunds}", "{Orders,PayBack}")
                .replace(PLANE, ", \"src/main/java/shop/Refunds.java\"]", ", \"src/main/java/shop/PayBack.java\"]");
        removeRefunds();
        repository.git("add", "--all");

        assertThat(narrowings())
                .containsExactly(PLANE + "  behavior-removed orders.refund  The behavior is no longer reviewed, and a"
                        + " file of it is still there: src/main/java/shop/PayBack.java.");
    }

    @Test
    void nothingWhereAQualityPolicyIsNew() throws Exception {
        module.delete(QUALITY);
        repository.commit("none").git("branch", "--force", "main");
        module.write(QUALITY, """
                {"version": "1.0.0", "principle": "behavior-first",
                 "defaultBehaviorRule": {"maxExpandedFiles": 12, "level": "warning"}}
                """);

        assertThat(narrowings()).isEmpty();
    }

    @Test
    void nothingWhereAProbeHasLessTime() throws Exception {
        module.replace(PROBES, "[\"true\"]", "[\"true\"], \"budgetSeconds\": 2.5");

        assertThat(narrowings()).isEmpty();
    }

    @Test
    void nothingWhereABehaviorIsSplit() throws Exception {
        module.replace(
                PLANE,
                "\"sourcePatterns\": [\"src/main/java/shop/Orders.java\"]",
                "\"sourcePatterns\": [\"src/main/java/shop/Orders.java\", \"src/main/java/shop/Refunds.java\"]");
        repository.commit("one").git("branch", "--force", "main");
        String plane = module.read(PLANE);
        int from = plane.indexOf("    {\n      \"id\": \"orders.place\"");
        int to = plane.indexOf("    {\n      \"id\": \"orders.refund\"");
        String place = plane.substring(from, to);
        String one = place.replace(", \"src/main/java/shop/Refunds.java\"]", "]");
        String other = place.replace("\"src/main/java/shop/Orders.java\", ", "").replace("orders.place", "orders.pay");
        module.write(PLANE, plane.replace(place, one + other));

        assertThat(narrowings()).isEmpty();
    }

    @Test
    void nothingWhereCodeHasAnotherNameAndAllIsAskedOfIt() throws Exception {
        module.write("src/main/java/shop/PayBack.java", module.read("src/main/java/shop/Refunds.java"))
                .delete("src/main/java/shop/Refunds.java")
                .replace(INVENTORY, "{Orders,Refunds}", "{Orders,PayBack}");
        module.write(PLANE, module.read(PLANE).replace("Refunds.java", "PayBack.java"));
        repository.commit("renamed");

        assertThat(narrowings()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "narrowing.diff", outcomes = "failure", evidence = "terminal_output")
    void aBehaviorThatIsGoneWhileItsCodeIsThere() throws Exception {
        removeRefunds();

        assertThat(diff().lines().get(0))
                .startsWith("RotOps  the denominator became smaller in 1 place that nobody accepted, since main (")
                .endsWith(" · behaviors 3 → 2");
        assertThat(narrowings())
                .containsExactly(PLANE + "  behavior-removed orders.refund  The behavior is no longer reviewed, and a"
                        + " file of it is still there: src/main/java/shop/Refunds.java.");
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
        module.replace(INVENTORY, ", {\"id\": \"orders.two\", \"sourceId\": \"orders\", \"event\": \"Again.\"}", "");

        assertThat(narrowings()).singleElement().asString().contains("  behavior-removed orders.two  ");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"expectedEvidence\": [\"storage_write\"], | | evidence storage_write",
                "\"expectedOutcomeClasses\": [\"duplicate\"], | | outcome classes duplicate",
                "\"minimumFidelity\": \"contract\" | \"minimumFidelity\": \"simulated\" | fidelity contract (now simulated)"
            })
    void whatIsExpectedOfABehaviorThatTheInventoryWroteOut(String old, @Nullable String now, String weaker)
            throws Exception {
        module.replace(INVENTORY, "\"sources\": [", """
                "behaviors": [
                    {"id": "orders.one", "sourceId": "orders", "event": "Someone places an order.",
                     "expectedEvidence": ["storage_write"], "expectedOutcomeClasses": ["duplicate"], "minimumFidelity": "contract"}
                  ],
                  "sources": [""");
        repository.commit("write them out").git("branch", "--force", "main");
        module.replace(INVENTORY, old, now == null ? "" : now);

        assertThat(narrowings())
                .containsExactly(INVENTORY
                        + ":6:5  behavior-weakened orders.one  The inventory no longer expects of it " + weaker + ".");

        module.replace(INVENTORY, "orders.one", "orders.first");

        assertThat(narrowings()).singleElement().asString().contains("  behavior-weakened orders.first  ");
    }

    @Test
    void anOrderOfFidelityLevelsInWhichWeakOnesPass() throws Exception {
        module.replace(FIDELITY, LEVELS, REVERSED_LEVELS);

        assertThat(narrowings())
                .containsExactly(
                        FIDELITY + "  policy-weakened " + FIDELITY + "  Its order of fidelity levels takes isolated"
                                + " for simulated; isolated, simulated for contract; isolated, simulated, contract for"
                                + " real-dependency, and did not.");
    }

    @Test
    void aLevelThatTheFidelityPolicyNoLongerKnows() throws Exception {
        module.replace(FIDELITY, "[\"isolated\", \"simulated\"", "[\"simulated\"");

        assertThat(narrowings())
                .singleElement()
                .asString()
                .contains("takes isolated for simulated; isolated for contract");
    }

    @Test
    void anOrderOfTheControlPlaneInWhichWeakOnesPassTheSelfCheck() throws Exception {
        module.replace(PLANE, LEVELS, REVERSED_LEVELS);

        assertThat(narrowings())
                .containsExactly(PLANE + "  policy-weakened " + PLANE
                        + "  Its order of fidelity levels takes simulated," + " isolated for contract, and did not.");
    }

    @Test
    void anOrderOfTheControlPlaneThatCountsAsThePolicyHasNone() throws Exception {
        module.delete(FIDELITY).delete(SELF_CHECK);
        repository.commit("the control plane alone").git("branch", "--force", "main");
        module.replace(PLANE, LEVELS, REVERSED_LEVELS);

        assertThat(narrowings())
                .containsExactly(
                        PLANE + "  policy-weakened " + PLANE + "  Its order of fidelity levels takes simulated,"
                                + " isolated for contract; contract, simulated, isolated for real-dependency, and did not.");
    }

    @Test
    void noOrderThatNothingDependsOn() throws Exception {
        module.replace(PLANE, "\"real-dependency\", \"full-system\"]", "\"full-system\", \"real-dependency\"]");

        assertThat(narrowings()).isEmpty();
    }

    @Test
    void aSourceThatIsGoneWhileItsFilesAreThere() throws Exception {
        module.replace(INVENTORY, "NightClose.java\"]", "Other.java\"]");
        module.replace(INVENTORY, "\"id\": \"night\"", "\"id\": \"other\"");

        assertThat(narrowings())
                .containsExactly(INVENTORY + "  source-removed night  The source is no longer reviewed, and these are"
                        + " still there: src/main/java/shop/NightClose.java.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                SELF_CHECK + " | 'proof': 'declared' | executed proof of the surface orders;",
                SELF_CHECK + " | 'surfaceProofs': [{'surfaceId': 'night', 'proof': 'declared'}]"
                        + " | executed proof of the surface night.",
                SELF_CHECK
                        + " | 'requireExplicitInventoryBehaviors': false | inventory behaviors that are written out.",
                QUALITY + " | 'defaultInventorySourceRule': {'maxEntryPointsPerBehavior': 100}"
                        + " | at most 1 events for each behavior (now 100)",
            })
    void aPolicyThatIsNewAndAsksForLessThanItsAbsence(String policy, String content, String weaker) throws Exception {
        module.delete(policy);
        repository.commit("none").git("branch", "--force", "main");
        module.write(
                policy, ("{'version': '1.0.0', 'principle': 'behavior-first', " + content + "}").replace('\'', '"'));

        assertThat(narrowings())
                .singleElement()
                .asString()
                .startsWith(policy + "  policy-weakened " + policy + "  It no longer asks for ")
                .contains(weaker);
    }

    @ParameterizedTest
    @CsvSource({
        INVENTORY + ", inventory is",
        SURFACES + ", surface catalog is",
        DISCOVERY + ", discovery policy is",
        SELF_CHECK + ", self-check policy is",
        QUALITY + ", quality policy is",
        CAPABILITIES + ", capability profiles are",
        PROBES + ", probe plan is",
        FIDELITY + ", fidelity policy is"
    })
    void anArtifactThatIsGone(String artifact, String name) throws Exception {
        module.delete(artifact);

        assertThat(narrowings())
                .singleElement()
                .asString()
                .contains("  artifact-removed " + artifact + "  The " + name + " gone, and with ");
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
        assertThat(report.lines()).anyMatch(line -> line.contains("  classes-stale src/main/java/shop/Orders.java  "));
    }

    @Test
    void whatWasCommittedAsWellAsWhatWasNot() throws Exception {
        removeRefunds();
        repository.commit("on the branch");
        module.replace(PROBES, "product_complete", "code_complete");

        assertThat(narrowings()).hasSize(2);
    }
}

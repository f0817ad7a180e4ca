package dev.rotops.report.narrowing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Another id takes nothing away from what is asked for. */
class RenamedModelTest extends WithBranchedShop {

    @Nested
    class ASource {

        @Test
        @RuntimeBehavior(value = "narrowing.diff", outcomes = "failure", evidence = "terminal_output")
        void stillExpectsWhatItDid() throws Exception {
            module.replace(INVENTORY, "\"id\": \"night\"", "\"id\": \"nightly\"")
                    .replace(
                            INVENTORY,
                            ", \"expectedOutcomeClasses\": [\"success\"],\n      \"minimumFidelity\": \"real-dependency\"",
                            "");

            assertThat(narrowings())
                    .containsExactly(
                            INVENTORY + ":14:5  source-weakened nightly  It no longer has outcome classes success;"
                                    + " fidelity real-dependency (now none).");
        }

        @Test
        void isKnownByItsFilesHoweverTheyAreWritten() throws Exception {
            module.replace(INVENTORY, "\"id\": \"night\"", "\"id\": \"nightly\"")
                    .replace(INVENTORY, "NightClose.java\"]", "Night*.java\"]")
                    .replace(INVENTORY, "\"Midnight.\"", "\"At midnight.\"")
                    .replace(
                            INVENTORY, "\"minimumFidelity\": \"real-dependency\"", "\"minimumFidelity\": \"isolated\"");

            assertThat(narrowings())
                    .singleElement()
                    .asString()
                    .endsWith("source-weakened nightly  It no longer has fidelity real-dependency (now isolated).");
        }

        @Test
        void keepsItsMinimumOfTheFidelityPolicy() throws Exception {
            policy(
                    FIDELITY,
                    "\"inventorySourcePolicies\": [{\"inventorySourceId\": \"night\", \"minimumFidelity\": \"contract\"}]");
            module.replace(INVENTORY, "\"id\": \"night\"", "\"id\": \"nightly\"")
                    .replace(FIDELITY, "\"contract\"}", "\"isolated\"}")
                    .replace(FIDELITY, "\"night\"", "\"nightly\"");

            assertThat(narrowings())
                    .singleElement()
                    .asString()
                    .endsWith("It no longer asks for contract for the source nightly (now isolated).");
        }

        @Test
        void isKnownByWhoTookItsFiles() throws Exception {
            String inventory = module.read(INVENTORY);
            int from = inventory.indexOf(",\n    {\n      \"id\": \"night\"");
            int to = inventory.indexOf("\n  ]", from);
            module.write(INVENTORY, inventory.substring(0, from) + inventory.substring(to))
                    .replace(INVENTORY, "{Orders,Refunds}.java", "*.java");

            assertThat(narrowings())
                    .containsExactly(
                            INVENTORY + "  source-weakened night  Its files belong to orders now, without what it"
                                    + " had: outcome classes success; fidelity real-dependency (now none); the kind background,"
                                    + " about which the self-check policy asked as \"back\" (now request).");
        }

        @Test
        void keepsTheNamesOfBehaviorsThatAreWrittenOut() throws Exception {
            module.replace(INVENTORY, "\"sources\": [", """
                    "behaviors": [
                        {"id": "night.one", "sourceId": "night", "event": "Midnight.", "expectedEvidence": ["job_process"]}
                      ],
                      "sources": [""");
            repository.commit("write them out").git("branch", "--force", "main");
            module.replace(INVENTORY, "\"id\": \"night\"", "\"id\": \"nightly\"")
                    .replace(
                            INVENTORY,
                            "\"night.one\", \"sourceId\": \"night\"",
                            "\"nightly.one\", \"sourceId\": \"nightly\"");

            assertThat(narrowings()).isEmpty();
        }
    }

    @Nested
    class ASurface {

        @Test
        @RuntimeBehavior(value = "narrowing.diff", outcomes = "failure", evidence = "terminal_output")
        void stillRequiresWhatItDid() throws Exception {
            rename();
            module.replace(
                    SURFACES,
                    "\"requiredEvidence\": [\"job_process\"], \"minimumFidelity\": \"contract\"",
                    "\"requiredEvidence\": []");

            assertThat(narrowings())
                    .containsExactly(
                            SURFACES + ":6:5  surface-weakened later  It no longer requires evidence job_process;"
                                    + " fidelity contract (now none).");
        }

        @Test
        void mayHaveAnotherNameEverywhere() throws Exception {
            policies();
            rename();
            module.replace(FIDELITY, "\"surfaceId\": \"night\"", "\"surfaceId\": \"later\"")
                    .replace(SELF_CHECK, "\"surfaceId\": \"night\"", "\"surfaceId\": \"later\"")
                    .replace(QUALITY, "\"surfaceId\": \"night\"", "\"surfaceId\": \"later\"");

            assertThat(narrowings()).isEmpty();
        }

        @Test
        void keepsWhatPoliciesAskOfIt() throws Exception {
            policies();
            rename();

            assertThat(narrowings())
                    .hasSize(3)
                    .anyMatch(line ->
                            line.endsWith("It no longer asks for full-system for the surface later (now none)."))
                    .anyMatch(
                            line -> line.endsWith("It no longer asks for executed proof of the surface later; observed"
                                    + " evidence of the surface later."))
                    .anyMatch(line ->
                            line.endsWith("It no longer asks for at most 2 files (now any number) of night.close."));
        }

        @Test
        void givesSourcesAwayToNoneThatRequiresLess() throws Exception {
            module.replace(SURFACES, "[\"orders\"]", "[\"orders\", \"night\"]")
                    .replace(SURFACES, "\"inventorySourceIds\": [\"night\"]", "\"inventorySourceIds\": []");

            assertThat(narrowings())
                    .singleElement()
                    .asString()
                    .endsWith("  surface-weakened orders  It has sources of the surface night now, and does not require"
                            + " evidence job_process; fidelity contract (now none).");
        }

        @Test
        void givesBehaviorsAwayToNoneThatAsksForLess() throws Exception {
            policies();
            module.replace(PLANE, "\"surface\": \"night\"", "\"surface\": \"orders\"");

            assertThat(narrowings())
                    .singleElement()
                    .asString()
                    .endsWith("  behavior-weakened night.close  Its proof no longer owes that it is executed; that its"
                            + " evidence is observed; the fidelity of its surface full-system (now none).");
        }

        private void policies() throws Exception {
            module.replace(SELF_CHECK, "\"proof\": \"executed\", \"evidenceMode\": \"observed\"", """
                    "proof": "declared", "surfaceProofs": [
                      {"surfaceId": "night", "proof": "executed", "evidenceMode": "observed"}]""");
            module.replace(
                    QUALITY,
                    "\"surfacePolicies\": [",
                    "\"surfacePolicies\": [{\"surfaceId\": \"night\", \"behaviorRule\": {\"maxExpandedFiles\": 2}}, ");
            policy(FIDELITY, "\"surfacePolicies\": [{\"surfaceId\": \"night\", \"minimumFidelity\": \"full-system\"}]");
        }

        private void rename() {
            module.replace(PLANE, "\"id\": \"night\"", "\"id\": \"later\"")
                    .replace(PLANE, "\"surface\": \"night\"", "\"surface\": \"later\"")
                    .replace(SURFACES, "\"id\": \"night\"", "\"id\": \"later\"");
        }
    }

    @Nested
    class ABehavior {

        @Test
        void keepsItsMinimumOfTheFidelityPolicy() throws Exception {
            policy(
                    FIDELITY,
                    "\"behaviorPolicies\": [{\"behaviorId\": \"orders.refund\", \"minimumFidelity\": \"contract\"}]");
            module.replace(PLANE, "\"id\": \"orders.refund\"", "\"id\": \"orders.pay-back\"");

            assertThat(narrowings())
                    .singleElement()
                    .asString()
                    .endsWith("It no longer asks for contract for the behavior orders.pay-back (now none).");
        }

        @Test
        void keepsItsPlaceInACapability() throws Exception {
            module.replace(PLANE, "\"id\": \"orders.refund\"", "\"id\": \"orders.pay-back\"")
                    .replace(CAPABILITIES, "\"orders.refund\"", "\"orders.pay-back\"");

            assertThat(narrowings()).isEmpty();
        }
    }

    private void policy(String file, String more) throws Exception {
        module.replace(
                file, "\"principle\": \"behavior-first\",", "\"principle\": \"behavior-first\",\n  " + more + ",");
        repository.commit("ask for more").git("branch", "--force", "main");
    }
}

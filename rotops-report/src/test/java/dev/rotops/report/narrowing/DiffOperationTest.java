package dev.rotops.report.narrowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.git.GitRepository;
import dev.rotops.report.git.NoHistoryException;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffOperationTest extends WithBranchedShop {

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
        void aKindThatIsAskedAboutJustAsMuch() throws Exception {
            module.replace(INVENTORY, "\"kind\": \"background\"", "\"kind\": \"background-night\"");

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
                    "orders.refund: …",
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
    class AcceptsByACommit {

        private static final String TRAILER =
                "Leave refunds to others\n\nAccepts-narrowing: orders.refund: paid back elsewhere";

        @Test
        void whatHadBecomeSmallerBefore() throws Exception {
            removeRefunds();
            repository.commit("Leave refunds to others").commit(TRAILER);

            assertThat(diff().verdict()).isEqualTo(Verdict.CLEAN);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        @RuntimeBehavior(value = "narrowing.diff", outcomes = "failure", evidence = "terminal_output")
        void nothingThatBecomesSmallerLater(boolean isCommitted) throws Exception {
            repository.commit(TRAILER);
            removeRefunds();
            if (isCommitted) {
                repository.commit("Tidy");
            }

            assertThat(diff().verdict()).isEqualTo(Verdict.FAILING);
            assertThat(diff().lines().get(1))
                    .matches("  accepts nothing  orders.refund  paid back elsewhere \\(\\w{7}, Somebody\\): it became"
                            + " smaller after that commit, or by more than it knew");
        }

        @Test
        void nothingThatBecomesSmallerStill() throws Exception {
            module.replace(PLANE, "[\"success\", \"validation_error\"]", "[\"success\"]");
            repository.commit("Tidy\n\nAccepts-narrowing: orders.place: everything is valid");
            assertThat(diff().verdict()).isEqualTo(Verdict.CLEAN);

            module.replace(PLANE, "\"fidelity\": \"simulated\"", "\"fidelity\": \"isolated\"");

            assertThat(diff().verdict()).isEqualTo(Verdict.FAILING);
        }

        @Test
        void whatItGivesBackInPart() throws Exception {
            module.replace(PLANE, "\"fidelity\": \"simulated\"", "\"fidelity\": \"contract\"");
            repository.commit("stronger").git("branch", "--force", "main");
            String plane = module.read(PLANE);
            module.write(PLANE, plane.replaceFirst("\"fidelity\": \"contract\"", "\"fidelity\": \"isolated\""));
            repository.commit("Isolate\n\nAccepts-narrowing: orders.place: nobody else is there");
            module.write(PLANE, plane.replaceFirst("\"fidelity\": \"contract\"", "\"fidelity\": \"simulated\""));

            assertThat(diff().verdict()).isEqualTo(Verdict.CLEAN);
        }

        @Test
        void nothingThatTheMainLineAddedAfterIt() throws Exception {
            String plane = module.read(PLANE);
            module.replace(PLANE, "[\"success\", \"validation_error\"]", "[\"success\"]");
            String narrowed = module.read(PLANE);
            repository
                    .commit("Tidy\n\nAccepts-narrowing: orders.place: everything is valid")
                    .git("checkout", "--quiet", "main");
            module.write(
                    PLANE,
                    plane.replace(
                            "[\"success\", \"validation_error\"]", "[\"success\", \"validation_error\", \"timeout\"]"));
            repository.commit("Time out").git("checkout", "--quiet", "feature");
            repository.git("merge", "--quiet", "--no-edit", "--strategy", "ours", "main");
            assertThat(module.read(PLANE)).isEqualTo(narrowed);

            assertThat(diff().verdict()).isEqualTo(Verdict.FAILING);
        }

        @Test
        void whatTheMessagesOfSquashedCommitsAccept() throws Exception {
            removeRefunds();
            repository.commit("# This is a combination of 2 commits.\n\n" + TRAILER + "\n\nTell of it in the README");

            assertThat(diff().verdict()).isEqualTo(Verdict.CLEAN);
        }

        @Test
        void nothingThatIsCalledOtherwise() throws Exception {
            removeRefunds();
            repository.commit(TRAILER + "\nAccepts-narrowing: orders.refunds: a slip of the pen");

            assertThat(diff().lines())
                    .anyMatch(line -> line.matches("  accepts nothing  orders.refunds  a slip of the pen \\(\\w{7},"
                            + " Somebody\\): nothing of that name became smaller"));
        }

        @Test
        void whatIsLessThanItAccepted() throws Exception {
            module.replace(PLANE, "[\"success\", \"validation_error\"]", "[\"success\"]")
                    .replace(PLANE, "\"fidelity\": \"simulated\"", "\"fidelity\": \"isolated\"");
            repository.commit("Tidy\n\nAccepts-narrowing: orders.place: everything is valid, and nobody else is there");
            module.replace(PLANE, "\"fidelity\": \"isolated\"", "\"fidelity\": \"simulated\"");

            assertThat(diff().verdict()).isEqualTo(Verdict.CLEAN);
        }

        @Test
        void whatItHadMadeSmallerBeforeTheMainLineWentOn() throws Exception {
            removeRefunds();
            repository.commit(TRAILER).git("checkout", "--quiet", "main");
            module.write("src/main/java/shop/Stock.java", "package shop; class Stock {}");
            repository
                    .commit("Take stock")
                    .git("checkout", "--quiet", "feature")
                    .git("merge", "--quiet", "--no-edit", "main");

            assertThat(diff().verdict()).isEqualTo(Verdict.CLEAN);
        }

        @Test
        void whatTwoCommitsMadeSmallerAndTheSecondAccepts() throws Exception {
            module.replace(PLANE, "[\"success\", \"validation_error\"]", "[\"success\"]");
            repository.commit("Tidy\n\nAccepts-narrowing: orders.place: everything is valid");
            module.replace(PLANE, "\"fidelity\": \"simulated\"", "\"fidelity\": \"isolated\"");
            repository.commit("Isolate\n\nAccepts-narrowing: orders.place: nobody else is there");

            assertThat(diff().verdict()).isEqualTo(Verdict.CLEAN);
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
        void aModelThatWasInASubmodule() throws Exception {
            GovernedModule model = GovernedModule.shop(root.resolve("shop"));
            GitRepository.create(model.root().resolve("testops")).commit("model");
            GitRepository all = GitRepository.create(model.root()).commit("with the submodule");

            assertThatThrownBy(() -> DiffOperation.run(
                            Workspace.of(all.directory(), Map.of()), "main", 20, DiffOperationTest::entryPoints))
                    .hasMessageMatching(
                            "at \\w{7}, testops was a submodule, and what it held is in the history of another repository");
        }

        @Test
        void aControlPlaneThatSomebodyHasMovedWithTheWholeProject() throws Exception {
            Path app = Files.createDirectory(root.resolve("app"));
            for (String directory : List.of("src", "testops")) {
                Files.move(root.resolve(directory), app.resolve(directory));
            }

            assertThatThrownBy(() ->
                            DiffOperation.run(Workspace.of(app, Map.of()), "main", 20, DiffOperationTest::entryPoints))
                    .hasMessageMatching("at \\w{7} there was no " + PLANE + ", but " + PLANE);
        }

        @Test
        void nothingOfAProjectThatIsNewBesideAnother() throws Exception {
            GovernedModule app = GovernedModule.shop(root.resolve("app"));

            assertThat(DiffOperation.run(Workspace.of(app.root(), Map.of()), "main", 20, DiffOperationTest::entryPoints)
                            .verdict())
                    .isEqualTo(Verdict.CLEAN);
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
}

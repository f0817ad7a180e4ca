package dev.rotops.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.Subject;
import dev.rotops.report.document.JsonText;
import dev.rotops.report.git.GitRepository;
import dev.rotops.report.verify.ModelView;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SarifLogTest {

    @TempDir
    Path root;

    private ModelView view;

    @BeforeEach
    void lookAtAShop() {
        GovernedModule.shop(root);
        Workspace workspace = Workspace.of(root, Map.of());
        view = ModelView.of(workspace, workspace.reconcile(true), List.of());
    }

    private String log(List<Finding> findings) {
        ModelView other = new ModelView(view.verification(), findings);
        return JsonText.of(new SarifLog(root, other, "1", true).json());
    }

    private static Finding finding(Level level, int number) {
        return new Finding(
                level,
                FindingCode.DUPLICATE_ID,
                new Subject(Map.of("id", "id-" + number)),
                new Location("testops/runtime-control-plane.json", 1 + number % 7, 0),
                "Something is wrong.",
                "Mend it.");
    }

    @Test
    void whatTheBaselineRecordsIsSuppressedWithItsReason() {
        GovernedModule.shop(root)
                .replace(
                        "testops/runtime-control-plane.json",
                        "\"fidelity\": \"simulated\"",
                        "\"fidelity\": \"isolated\"")
                .write("testops/runtime-baseline.json", """
                        {"version": "1.0.0", "principle": "behavior-first", "findings": [
                         {"code": "behavior-fidelity-below-minimum", "subject": ["orders.place", "isolated", "simulated"],
                          "reason": "no time", "since": "2026-11-01"}]}
                        """);
        Workspace workspace = Workspace.of(root, Map.of());
        ModelView known = ModelView.of(workspace, workspace.reconcile(true), List.of());

        assertThat(JsonText.of(new SarifLog(root, known, "1", true).json()))
                .contains(
                        "\"level\": \"error\"",
                        "\"kind\": \"external\"",
                        "\"justification\": \"no time (in the baseline since 2026-11-01)\"");
    }

    @Test
    @RuntimeBehavior(value = "exports.sarif", outcomes = "success", evidence = "file_write")
    void aLimitLeavesWarningsOutFirstAndSaysHowMany() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < SarifLog.MAXIMUM_RESULTS; i++) {
            findings.add(finding(Level.WARNING, i));
        }
        findings.add(finding(Level.ERROR, -1));

        String log = log(findings);

        assertThat(log.split("\"ruleIndex\"", -1)).hasSize(SarifLog.MAXIMUM_RESULTS + 1);
        assertThat(log).contains("\"id--1\"", "1 finding is left out: rotops validate has all.");
    }

    @Test
    @RuntimeBehavior(value = "exports.sarif", outcomes = "success", evidence = "file_write")
    void whateverTheOrderOfTheFindingsTheDocumentIsTheSame() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            findings.add(finding(i % 3 == 0 ? Level.ERROR : Level.WARNING, i));
        }
        String log = log(findings);
        Collections.shuffle(findings, new Random(7));

        assertThat(log(findings)).isEqualTo(log);
    }

    @Test
    @RuntimeBehavior(value = "exports.sarif", outcomes = "success", evidence = "file_write")
    void pathsBeginAtTheTopOfTheRepository() throws Exception {
        GitRepository.create(root);
        Path below = root.resolve("shops/my tea");
        GovernedModule.shop(below);
        Workspace workspace = Workspace.of(below, Map.of());
        ModelView found = new ModelView(
                ModelView.of(workspace, workspace.reconcile(true), List.of()).verification(),
                List.of(finding(Level.ERROR, 1)));

        assertThat(JsonText.of(new SarifLog(below, found, "1", true).json()))
                .contains("\"uri\": \"shops/my%20tea/testops/runtime-control-plane.json\"");
    }
}

package dev.rotops.report.narrowing;

import static dev.rotops.engine.fixtures.ShopEntryPoints.CLOSE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.PLACE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.READ;
import static dev.rotops.engine.fixtures.ShopEntryPoints.REFUND;

import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.report.document.Report;
import dev.rotops.report.git.GitRepository;
import dev.rotops.report.git.NoHistoryException;
import dev.rotops.report.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shop on a branch that has changed nothing yet: tests weaken its model, and see what is told of it. */
abstract class WithBranchedShop {

    static final String PLANE = "testops/runtime-control-plane.json";
    static final String INVENTORY = "testops/runtime-inventory.json";
    static final String SURFACES = "testops/runtime-surfaces.json";
    static final String DISCOVERY = "testops/runtime-discovery-policy.json";
    static final String SELF_CHECK = "testops/runtime-self-check-policy.json";
    static final String FIDELITY = "testops/fidelity-policy.json";
    static final String PROBES = "testops/runtime-probes.json";
    static final String QUALITY = "testops/runtime-quality-policy.json";
    static final String CAPABILITIES = "testops/runtime-capabilities.json";
    static final String BASELINE = "testops/runtime-baseline.json";

    @TempDir
    Path root;

    GovernedModule module;
    GitRepository repository;

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

    final Report diff() throws NoHistoryException {
        return DiffOperation.run(Workspace.of(root, Map.of()), "main", 20, WithBranchedShop::entryPoints);
    }

    /** Rules of the project hide one of them, as in a scan of real classes. */
    static EntryPoints entryPoints(Optional<DiscoveryPolicy> policy) {
        return policy.filter(present -> !present.entryPointRules().isEmpty()).isPresent()
                ? ShopEntryPoints.compiled(READ, PLACE, CLOSE)
                : ShopEntryPoints.compiled(READ, PLACE, REFUND, CLOSE);
    }

    final List<String> narrowings() throws NoHistoryException {
        return diff().lines().stream()
                .filter(line -> line.contains("  ") && !line.startsWith(" ") && !line.startsWith("RotOps"))
                .toList();
    }

    static String baseline(String behavior) {
        return """
                {"version": "1.0.0", "principle": "behavior-first", "findings": [
                 {"code": "behavior-without-owner-tests", "subject": ["%s"], "reason": "no time", "since": "2026-11-01"}]}
                """.formatted(behavior);
    }

    final void removeRefunds() {
        String plane = module.read(PLANE);
        int from = plane.indexOf("    {\n      \"id\": \"orders.refund\"");
        int to = plane.indexOf("    {\n      \"id\": \"night.close\"");
        module.write(PLANE, plane.substring(0, from) + plane.substring(to));
    }
}

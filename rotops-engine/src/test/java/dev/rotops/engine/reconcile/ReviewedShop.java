package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import dev.rotops.engine.model.ArtifactFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The governed shop, its inventory and its discovery policy, to be held against entry points. */
final class ReviewedShop {

    static final String POLICY = "testops/runtime-discovery-policy.json";
    static final String INVENTORY = "testops/runtime-inventory.json";
    private static final String FILES = "\"sourcePatterns\": [\"src/main/java/shop/{Orders,Refunds}.java\"],";

    private final Path root;
    private final GovernedModule module;

    ReviewedShop(Path root) {
        this.root = root;
        this.module = GovernedModule.shop(root);
        policy("\"candidateReviewMode\": \"error\"");
    }

    GovernedModule module() {
        return module;
    }

    /** Lists what the source "orders" takes. */
    void review(String... patterns) {
        module.replace(
                INVENTORY, FILES, FILES + "\n      \"entryPoints\": [\"" + String.join("\", \"", patterns) + "\"],");
    }

    void policy(String members) {
        module.write(POLICY, "{\"version\": \"1.0.0\", \"principle\": \"behavior-first\", " + members + "}");
    }

    Reconciliation reconcile(EntryPoint... found) {
        return reconcile(policy -> ShopEntryPoints.compiled(found));
    }

    Reconciliation reconcile(EntryPointScan scan) {
        CompiledTests tests = new ClassPathScanner(List.of(module.testClasses()), root).scan();
        return new Reconciler(true).reconcile(new ArtifactFiles(root, Map.of()), tests, scan);
    }

    static String summary(Reconciliation reconciliation) {
        return reconciliation
                .summary()
                .orElseThrow()
                .entryPoints()
                .orElseThrow()
                .toString();
    }

    static List<FindingCode> codes(Reconciliation reconciliation) {
        return reconciliation.findings().stream().map(Finding::code).toList();
    }

    static List<String> messages(Reconciliation reconciliation) {
        return reconciliation.findings().stream().map(Finding::message).toList();
    }
}

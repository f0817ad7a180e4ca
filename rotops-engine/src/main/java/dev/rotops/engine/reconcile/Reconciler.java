package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.ledger.LedgerReading;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.Surface;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;

/** Holds the reviewed model against the source tree and the claims of the tests. */
public final class Reconciler {

    private static final Set<FindingCode> MISSING =
            Set.of(FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS, FindingCode.OWNER_TEST_MISSING);
    private static final Set<FindingCode> DRIFTED = Set.of(
            FindingCode.OWNER_TEST_UNANNOTATED,
            FindingCode.OWNER_TEST_ANNOTATION_DRIFT,
            FindingCode.OWNER_TEST_OUTSIDE_SURFACE,
            FindingCode.CLAIM_UNLISTED_OWNER);
    /** The artifacts that are held against sources and tests; each of them is read once, and its shape judged. */
    private static final Set<ArtifactKind> ARTIFACTS = Set.of(
            ArtifactKind.CONTROL_PLANE,
            ArtifactKind.INVENTORY,
            ArtifactKind.SURFACES,
            ArtifactKind.FIDELITY_POLICY,
            ArtifactKind.DISCOVERY_POLICY,
            ArtifactKind.QUALITY_POLICY,
            ArtifactKind.CAPABILITIES,
            ArtifactKind.PROBES,
            ArtifactKind.BASELINE);

    private static final int MAXIMUM_FILES = 3;

    private final List<Rule> rules;
    private final List<Path> probeLedgers;

    /**
     * Makes a reconciler.
     *
     * @param requireAnnotations whether an owner test without any claim is an error
     */
    public Reconciler(boolean requireAnnotations) {
        this(requireAnnotations, List.of());
    }

    /**
     * Makes a reconciler that also tells of probes which ran and did not pass.
     *
     * @param requireAnnotations whether an owner test without any claim is an error
     * @param probeLedgers directories with the ledgers of earlier probes; they need not exist
     */
    public Reconciler(boolean requireAnnotations, List<Path> probeLedgers) {
        this.probeLedgers = List.copyOf(probeLedgers);
        this.rules = List.of(
                new PrincipleRule(),
                new UniqueIdRule(),
                new DiscoveryPolicyRule(),
                new QualityPolicyRule(),
                new DenominatorRule(),
                new SurfaceFilesRule(),
                new CatalogRule(),
                new CandidateRule(),
                new CompiledClassesRule(),
                new EntryPointRule(),
                new ReviewedEntryPointRule(),
                new ReviewBreadthRule(),
                new HiddenEntryPointRule(),
                new ExemptionRule(),
                new OwnerRule(requireAnnotations),
                new ProductAsOwnerRule(),
                new BehaviorRule(),
                new ReviewedTextRule(),
                new TraceabilityRule(),
                new FidelityRule(),
                new ListedOwnerRule(),
                new ClaimedOutcomeRule(),
                new ClaimRule(),
                new ClaimWithoutTestRule(),
                new SourceClosureRule(),
                new InventoryBehaviorRule(),
                new GranularityRule(),
                new EventCompletenessRule(),
                new SurfaceCoverageRule(),
                new CapabilityRule(),
                new ProbeRule());
    }

    /**
     * Reads the artifacts and checks every rule over them.
     *
     * @param files where the artifacts are
     * @param tests what the compiled tests say
     * @param entryPoints looks for the entry points of the product, where the model wants them
     * @return the verdict; where the control plane cannot be read, only the findings that say so
     */
    public Reconciliation reconcile(ArtifactFiles files, CompiledTests tests, EntryPointScan entryPoints) {
        return reconcile(files, tests, entryPoints, SourceTree.of(files.root()));
    }

    /**
     * Likewise, with a source tree that tells afterwards what was looked at.
     *
     * @param files where the artifacts are
     * @param tests what the compiled tests say
     * @param entryPoints looks for the entry points of the product, where the model wants them
     * @param tree the files beneath the root of the artifacts
     * @return the verdict; where the control plane cannot be read, only the findings that say so
     */
    public Reconciliation reconcile(
            ArtifactFiles files, CompiledTests tests, EntryPointScan entryPoints, SourceTree tree) {
        ReviewedModel model = ReviewedModel.read(files, ARTIFACTS);
        Findings findings = new Findings();
        ArtifactRule.check(model, findings);
        ArtifactNameRule.check(files, findings);
        CompiledTestsRule.check(tests, new TestSources(tree), findings);
        String file = files.of(ArtifactKind.CONTROL_PLANE);
        if (model.controlPlane().isEmpty()) {
            return new Reconciliation(
                    file,
                    model.artifacts(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    findings.toList());
        }
        Artifact<ControlPlane> plane = model.controlPlane().get();
        ModelGraph graph = new ModelGraph(model, plane, tree, tests, entryPoints);
        // One by one: a parallel stream hands them out in blocks, and waits for the slowest block.
        List<ForkJoinTask<List<Finding>>> checks = rules.stream()
                .map(rule -> ForkJoinTask.adapt(() -> findings(rule, graph)))
                .toList();
        ForkJoinTask.invokeAll(checks);
        Optional<PlannedProbes> probes = model.probes().map(planned -> PlannedProbes.of(planned, graph, tree));
        UnreadableDirectoryRule.check(tree, findings);
        checks.forEach(check -> findings.addAll(check.join()));
        probes.filter(planned -> !probeLedgers.isEmpty()).ifPresent(planned -> addFailures(files, planned, findings));
        Set<String> surfaces = new LinkedHashSet<>();
        for (Surface surface : plane.content().surfaces()) {
            surfaces.add(surface.id());
        }
        boolean compiled = graph.entryPoints()
                .filter(discovered -> discovered.found().isCompiled())
                .isPresent();
        List<Finding> found =
                BaselineRule.apply(model.baseline(), findings.toList(), graph.gapsMayWait(), compiled, graph.today());
        ForkJoinTask<ModelSummary> summary =
                ForkJoinTask.adapt(() -> ModelSummary.of(graph, found)).fork();
        return new Reconciliation(
                file,
                model.artifacts(),
                List.copyOf(surfaces),
                verdicts(graph, found),
                Optional.of(summary.join()),
                Optional.of(ProofPlan.of(graph)),
                probes,
                found);
    }

    private static List<Finding> findings(Rule rule, ModelGraph graph) {
        Findings findings = new Findings();
        rule.check(graph, findings);
        return findings.toList();
    }

    /** What has failed with everything as it is now is a fault; whether the others ran is not judged here. */
    private void addFailures(ArtifactFiles files, PlannedProbes planned, Findings findings) {
        Completion.of(files.root(), planned, LedgerReading.of(probeLedgers), true).findings().stream()
                .filter(finding -> finding.code() == FindingCode.PROBE_FAILED)
                .forEach(findings::add);
    }

    private static List<BehaviorVerdict> verdicts(ModelGraph graph, List<Finding> findings) {
        Map<String, List<Finding>> byBehavior = new HashMap<>();
        for (Finding finding : findings) {
            finding.subject()
                    .get("behavior")
                    .ifPresent(id -> byBehavior
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .add(finding));
        }
        List<BehaviorVerdict> verdicts = new ArrayList<>();
        for (BehaviorUnit unit : graph.controlPlane().content().units()) {
            List<Finding> own = worstFirst(byBehavior.getOrDefault(unit.id(), List.of()));
            Optional<ResolvedUnit> references = graph.unit(unit.id());
            verdicts.add(new BehaviorVerdict(
                    unit.id(),
                    unit.surface(),
                    state(own),
                    graph.controlPlane().locate(unit.pointer()),
                    references.map(last -> List.copyOf(last.outcomeClasses())).orElse(unit.outcomeClasses()),
                    unit.evidence(),
                    unit.fidelity(),
                    references.map(last -> firstFiles(last.files())).orElse(List.of()),
                    unit.ownerTests().isPresent(),
                    own));
        }
        return verdicts;
    }

    private static List<Finding> worstFirst(List<Finding> findings) {
        if (findings.size() < 2) {
            return List.copyOf(findings);
        }
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(Finding::level));
        return List.copyOf(sorted);
    }

    private static List<String> firstFiles(List<String> files) {
        if (files.size() <= MAXIMUM_FILES) {
            return files;
        }
        List<String> first = new ArrayList<>(files.subList(0, MAXIMUM_FILES));
        first.add("and " + (files.size() - MAXIMUM_FILES) + " more");
        return List.copyOf(first);
    }

    private static ProofState state(List<Finding> findings) {
        ProofState state = ProofState.DECLARED;
        for (Finding finding : findings) {
            if (MISSING.contains(finding.code())) {
                return ProofState.MISSING;
            }
            if (DRIFTED.contains(finding.code())) {
                state = ProofState.DRIFTED;
            }
        }
        return state;
    }
}

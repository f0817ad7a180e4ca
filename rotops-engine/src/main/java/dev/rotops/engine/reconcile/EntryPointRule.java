package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointNames;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.discovery.ReviewedEntryPoint;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every discovered entry point was reviewed: an inventory source takes it that somebody has looked at. */
final class EntryPointRule implements Rule {

    private static final Optional<String> OFF = Optional.of("off");

    @Override
    public void check(ModelGraph graph, Findings findings) {
        Optional<DiscoveredEntryPoints> entryPoints = graph.entryPoints();
        Optional<Artifact<Inventory>> inventory = graph.model().inventory();
        Optional<Artifact<DiscoveryPolicy>> policy = graph.model().discoveryPolicy();
        if (entryPoints.isEmpty() || inventory.isEmpty() || policy.isEmpty()) {
            return;
        }
        Optional<String> mode = policy.get().content().candidateReviewMode();
        if (mode.equals(OFF)) {
            reportOff(entryPoints.get(), policy.get(), findings);
            return;
        }
        Level level = Level.ofWord(mode, Level.ERROR);
        EntryPointNames names = EntryPointNames.of(entryPoints.get().all());
        Once<EntryPointPlaces> places =
                new Once<>(() -> places(graph, inventory.get().content().sources()));
        for (ReviewedEntryPoint candidate : entryPoints.get().in(ReviewState.UNREVIEWED)) {
            EntryPoint entryPoint = candidate.entryPoint();
            OpenEntryPoint open = places.get().place(candidate);
            findings.add(
                    level,
                    FindingCode.ENTRY_POINT_UNREVIEWED,
                    Subject.of("entryPoint", names.of(entryPoint)).and("file", entryPoint.file()),
                    EntryPointText.location(entryPoint),
                    EntryPointText.placed(entryPoint) + " is not in the reviewed inventory.",
                    EntryPointText.acceptance(
                                    open,
                                    names,
                                    graph.controlPlane().content().surfaces(),
                                    inventory.get().file())
                            + " "
                            + EntryPointText.suppression(
                                    entryPoint, names, policy.get().file()));
        }
        checkProposed(graph, entryPoints.get(), inventory.get(), level, findings);
    }

    private static EntryPointPlaces places(ModelGraph graph, List<InventorySource> sources) {
        return new EntryPointPlaces(
                sources,
                source -> graph.filesOfSource(source.id()),
                graph.catalog(),
                graph.controlPlane().content().surfaces(),
                surface -> graph.sourcesOfSurface(surface.id()));
    }

    private static void reportOff(
            DiscoveredEntryPoints entryPoints, Artifact<DiscoveryPolicy> policy, Findings findings) {
        List<ReviewedEntryPoint> open = entryPoints.candidates().stream()
                .filter(candidate ->
                        candidate.state() == ReviewState.UNREVIEWED || candidate.state() == ReviewState.PROPOSED)
                .toList();
        if (!open.isEmpty()) {
            findings.warning(
                    FindingCode.REVIEW_OFF,
                    Subject.NONE,
                    policy.locate("/candidateReviewMode"),
                    "Nobody has reviewed " + EntryPointText.names(open)
                            + ", and \"candidateReviewMode\" keeps that from being reported.",
                    "Take \"candidateReviewMode\" away, or write \"warning\".");
        }
    }

    private static void checkProposed(
            ModelGraph graph,
            DiscoveredEntryPoints entryPoints,
            Artifact<Inventory> inventory,
            Level level,
            Findings findings) {
        Map<String, List<ReviewedEntryPoint>> bySource = new LinkedHashMap<>();
        entryPoints
                .in(ReviewState.PROPOSED)
                .forEach(candidate -> bySource.computeIfAbsent(candidate.says(), key -> new ArrayList<>())
                        .add(candidate));
        bySource.forEach((source, candidates) -> findings.add(
                level,
                FindingCode.SOURCE_UNREVIEWED,
                Subject.of("source", source),
                inventory.locate(
                        graph.source(source).map(InventorySource::pointer).orElse("")),
                "Nobody has reviewed this proposed source of " + EntryPointText.names(candidates) + ".",
                "Read what it proposes, then: rotops review --accept " + source
                        + "; or take away the … in front of its events."));
    }
}

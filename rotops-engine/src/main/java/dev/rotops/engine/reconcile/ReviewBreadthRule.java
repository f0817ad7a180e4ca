package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.Breadth;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointPattern;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An inventory reviews entry points, and not whatever a kind will have. */
final class ReviewBreadthRule implements Rule {

    private static final Pattern WILDCARD = Pattern.compile("[*?(\\[]");

    private record Wildcard(InventorySource source, EntryPointPattern pattern) {}

    @Override
    public void check(ModelGraph graph, Findings findings) {
        graph.model()
                .inventory()
                .ifPresent(inventory -> graph.entryPoints().ifPresent(entryPoints -> {
                    List<EntryPoint> candidates = entryPoints.toReview();
                    checkWildcards(inventory, candidates, findings);
                    checkNames(graph, inventory, candidates, findings);
                }));
    }

    private static void checkWildcards(Artifact<Inventory> inventory, List<EntryPoint> candidates, Findings findings) {
        List<Wildcard> wildcards = inventory.content().sources().stream()
                .flatMap(source ->
                        source.entryPoints().stream().map(text -> new Wildcard(source, EntryPointPattern.of(text))))
                .filter(wildcard -> wildcard.pattern.isSpecific() && wildcard.pattern.hasWildcards())
                .toList();
        for (Breadth breadth : Breadth.of(
                candidates,
                candidate -> wildcards.stream().anyMatch(wildcard -> wildcard.pattern.matchesUnnamed(candidate)))) {
            List<Wildcard> ofKind = breadth.mostFirst(
                    wildcards, candidates, (wildcard, candidate) -> wildcard.pattern.matchesUnnamed(candidate));
            InventorySource most = ofKind.get(0).source;
            String texts = ofKind.stream()
                    .map(wildcard -> wildcard.pattern.toString())
                    .distinct()
                    .collect(Collectors.joining(", "));
            findings.error(
                    FindingCode.ENTRY_POINT_PATTERN_TOO_BROAD,
                    Subject.of("source", most.id()).and("entryPoint", texts),
                    inventory.locate(most.pointer() + "/entryPoints"),
                    "The wildcards of the inventory (" + texts + ") take " + breadth
                            + ", so that new ones would not be noticed.",
                    ReviewedEntryPointRule.NAMES);
        }
    }

    /** Files that patterns take in bring their entry points with them, whatever these will be. */
    private static void checkNames(
            ModelGraph graph, Artifact<Inventory> inventory, List<EntryPoint> candidates, Findings findings) {
        Map<String, InventorySource> sourceOfFile = new HashMap<>();
        for (InventorySource source : inventory.content().sources()) {
            boolean isWide = source.sourcePatterns().stream()
                    .anyMatch(pattern -> WILDCARD.matcher(pattern).find());
            if (isWide && source.entryPoints().isEmpty() && !source.isOpen()) {
                graph.filesOfSource(source.id()).forEach(file -> sourceOfFile.putIfAbsent(file, source));
            }
        }
        for (Breadth breadth : Breadth.of(candidates, candidate -> sourceOfFile.containsKey(candidate.file()))) {
            InventorySource first = candidates.stream()
                    .filter(candidate -> candidate.kind() == breadth.kind())
                    .map(candidate -> sourceOfFile.get(candidate.file()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            findings.warning(
                    FindingCode.ENTRY_POINTS_NOT_NAMED,
                    Subject.of("kind", breadth.kind().word()),
                    inventory.locate(first.pointer() + "/sourcePatterns"),
                    "Sources without \"entryPoints\" take " + breadth
                            + " by patterns of their files, so that new ones would not be noticed.",
                    "List in \"entryPoints\" what was reviewed, as rotops review prints it.");
        }
    }
}

package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.Breadth;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import dev.rotops.engine.discovery.EntryPointPattern;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Location;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every reviewed entry point says which one it means, and is still there. */
final class ReviewedEntryPointRule implements Rule {

    private static final String SOURCES = "src/";
    private static final Pattern WILDCARD = Pattern.compile("[*?(\\[]");
    private static final String NAMES =
            "Name the entry points, as rotops review prints them; * may stand for a part of a name.";

    @Override
    public void check(ModelGraph graph, Findings findings) {
        graph.model()
                .inventory()
                .ifPresent(inventory -> graph.entryPoints().ifPresent(entryPoints -> {
                    check(graph, inventory, entryPoints.found(), findings);
                    checkBreadth(inventory, entryPoints.toReview(), findings);
                    checkNames(graph, inventory, entryPoints.toReview(), findings);
                }));
    }

    private static void check(ModelGraph graph, Artifact<Inventory> inventory, EntryPoints found, Findings findings) {
        Set<String> stale = new HashSet<>(found.staleFiles());
        for (InventorySource source : inventory.content().sources()) {
            List<String> files = graph.filesOfSource(source.id());
            boolean judged = isCompiled(source, found) && files.stream().noneMatch(stale::contains);
            for (int i = 0; i < source.entryPoints().size(); i++) {
                String text = source.entryPoints().get(i);
                EntryPointPattern pattern = EntryPointPattern.of(text);
                Subject subject = Subject.of("source", source.id()).and("entryPoint", text);
                Location location = inventory.locate(source.pointer() + "/entryPoints/" + i);
                if (!pattern.isSpecific()) {
                    findings.error(
                            FindingCode.ENTRY_POINT_PATTERN_TOO_BROAD,
                            subject,
                            location,
                            "The pattern \"" + text + "\" takes whatever comes, so that nothing new would be noticed.",
                            NAMES);
                } else if (judged && found.all().stream().noneMatch(pattern::matches)) {
                    findings.error(
                            FindingCode.REVIEWED_ENTRY_POINT_MISSING,
                            subject,
                            location,
                            "The inventory has \"" + text + "\", and no compiled class has such an entry point.",
                            "Correct it if it was renamed; remove it, with the behaviors that it stood for, if it is gone.");
                }
            }
        }
    }

    /** An inventory reviews entry points, and not whatever a kind will have. */
    private static void checkBreadth(Artifact<Inventory> inventory, List<EntryPoint> candidates, Findings findings) {
        List<Wildcard> wildcards = inventory.content().sources().stream()
                .flatMap(source ->
                        source.entryPoints().stream().map(text -> new Wildcard(source, EntryPointPattern.of(text))))
                .filter(wildcard -> wildcard.pattern.isSpecific() && wildcard.pattern.hasWildcards())
                .toList();
        for (Breadth breadth : Breadth.of(
                candidates,
                candidate -> wildcards.stream().anyMatch(wildcard -> wildcard.pattern.matches(candidate)))) {
            List<Wildcard> ofKind = wildcards.stream()
                    .filter(wildcard -> wildcard.count(candidates, breadth.kind()) > 0)
                    .sorted(Comparator.comparingLong((Wildcard wildcard) -> wildcard.count(candidates, breadth.kind()))
                            .reversed())
                    .toList();
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
                    NAMES);
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

    private record Wildcard(InventorySource source, EntryPointPattern pattern) {

        long count(List<EntryPoint> candidates, EntryPointKind kind) {
            return candidates.stream()
                    .filter(candidate -> candidate.kind() == kind && pattern.matches(candidate))
                    .count();
        }
    }

    /** Whether classes were seen of the module, or the modules, that the source is about. */
    private static boolean isCompiled(InventorySource source, EntryPoints found) {
        return source.sourcePatterns().stream().anyMatch(pattern -> {
            int at = pattern.indexOf(SOURCES);
            String module = at < 0 ? "" : pattern.substring(0, at + SOURCES.length());
            return found.compiledFiles().stream().anyMatch(file -> file.startsWith(module));
        });
    }
}

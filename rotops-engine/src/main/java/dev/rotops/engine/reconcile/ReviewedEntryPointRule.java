package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointPattern;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every reviewed entry point says which one it means, and is still there. */
final class ReviewedEntryPointRule implements Rule {

    private static final String SOURCES = "src/";
    static final String NAMES =
            "Name the entry points, as rotops review prints them; * may stand for a part of a name.";

    @Override
    public void check(ModelGraph graph, Findings findings) {
        graph.model()
                .inventory()
                .ifPresent(inventory ->
                        graph.entryPoints().ifPresent(entryPoints -> check(graph, inventory, entryPoints, findings)));
    }

    private static void check(
            ModelGraph graph, Artifact<Inventory> inventory, DiscoveredEntryPoints entryPoints, Findings findings) {
        EntryPoints found = entryPoints.found();
        Set<String> stale = new HashSet<>(found.staleFiles());
        Discovered discovered = new Discovered(found.all(), entryPoints.toReview());
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
                } else if (judged && discovered.noneMatch(pattern)) {
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

    /** The entry points, and the types that stand for some of them. */
    private record Discovered(List<EntryPoint> all, List<EntryPoint> candidates) {

        boolean noneMatch(EntryPointPattern pattern) {
            return all.stream().noneMatch(pattern::matches)
                    && candidates.stream().noneMatch(pattern::matches);
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

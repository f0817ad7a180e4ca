package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Location;
import java.util.List;

/** There are compiled classes to hold the inventory against, they can be read, and they are as new as their sources. */
final class CompiledClassesRule implements Rule {

    private static final String REMEDY = "Compile again (mvn test-compile), and run this once more.";

    @Override
    public void check(ModelGraph graph, Findings findings) {
        graph.entryPoints().map(DiscoveredEntryPoints::found).ifPresent(found -> {
            graph.model()
                    .inventory()
                    .filter(inventory -> !found.isCompiled())
                    .ifPresent(inventory -> checkUncompiled(inventory, findings));
            for (String file : found.unreadableClasses()) {
                findings.error(
                        FindingCode.CLASS_UNREADABLE,
                        Subject.of("file", file),
                        Location.of(file),
                        "The class file " + file + " cannot be read, so its entry points are not known.",
                        "Compile the module again (mvn clean test).");
            }
            checkFresh(found, findings);
        });
    }

    private static void checkUncompiled(Artifact<Inventory> inventory, Findings findings) {
        List<InventorySource> sources = inventory.content().sources();
        sources.stream()
                .filter(source -> !source.entryPoints().isEmpty())
                .findFirst()
                .ifPresent(source -> findings.error(
                        FindingCode.CLASSES_MISSING,
                        Subject.NONE,
                        inventory.locate(source.pointer() + "/entryPoints"),
                        "The inventory lists entry points, and no compiled class is there to hold them against.",
                        REMEDY));
    }

    private static void checkFresh(EntryPoints found, Findings findings) {
        List<String> stale = found.staleFiles();
        if (!stale.isEmpty()) {
            String others = stale.size() == 1 ? "" : " and " + (stale.size() - 1) + " more";
            findings.warning(
                    FindingCode.CLASSES_STALE,
                    Subject.of("file", stale.get(0)),
                    Location.of(stale.get(0)),
                    "The source " + stale.get(0) + others
                            + " changed after it was compiled, so entry points may be missing.",
                    REMEDY);
        }
    }
}

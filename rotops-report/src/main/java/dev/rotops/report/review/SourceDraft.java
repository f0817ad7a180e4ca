package dev.rotops.report.review;

import dev.rotops.engine.files.Glob;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.ArtifactEdit;
import dev.rotops.engine.model.ArtifactException;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts candidates into sources of the inventory.
 *
 * @param edit the artifacts
 * @param tree the source tree
 */
record SourceDraft(ReviewEdit edit, SourceTree tree) {

    /**
     * Makes a source for a candidate, in the inventory and in the surface catalog.
     *
     * @param wish the id that it should have, with a number behind it where that is taken
     * @param surface id of its surface; empty where none is known
     * @param event what happens there
     * @return its id
     */
    String create(String wish, String surface, Placement placement, String event)
            throws RefusedException, ArtifactException {
        ArtifactEdit inventory = edit.inventory();
        Inventory content = inventory.inventory();
        String id = wish;
        for (int number = 2; Acceptance.source(content, id).isPresent(); number++) {
            id = wish + "-" + number;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("description", placement.rule().description());
        json.put("kind", placement.rule().kind());
        json.put("sourcePatterns", List.of(Glob.quote(placement.file())));
        placement.pattern().ifPresent(pattern -> json.put("entryPoints", List.of(pattern)));
        json.put("events", List.of(event));
        if (!surface.isEmpty()) {
            json.put("surfaceHint", surface);
        }
        inventory.append("", "sources", "sourceKinds", json);
        edit.note(
                ArtifactKind.INVENTORY,
                "+1 source " + id + " with " + (placement.pattern().isPresent() ? "1 entry point" : "1 file"));
        if (!surface.isEmpty()) {
            assign(id, surface);
        }
        return id;
    }

    /** Puts a candidate into a source that is there. */
    void extend(InventorySource source, Placement placement) throws RefusedException, ArtifactException {
        ArtifactEdit inventory = edit.inventory();
        Optional<String> pattern =
                placement.pattern().filter(text -> !source.entryPoints().contains(text));
        if (pattern.isPresent()) {
            inventory.append(source.pointer(), "entryPoints", "sourcePatterns", pattern.get());
        }
        if (!files(source).contains(placement.file())) {
            inventory.append(source.pointer(), "sourcePatterns", "kind", Glob.quote(placement.file()));
        }
        edit.note(
                ArtifactKind.INVENTORY,
                "+1 " + (placement.pattern().isPresent() ? "entry point" : "file") + " (" + source.id() + ")");
    }

    List<String> files(InventorySource source) {
        return tree.resolve(source.sourcePatterns(), List.of());
    }

    private void assign(String source, String surface) throws RefusedException, ArtifactException {
        Optional<ArtifactEdit> catalog = edit.catalog();
        if (catalog.isEmpty()) {
            return;
        }
        Optional<CatalogSurface> entry = catalog.get().catalog().surfaces().stream()
                .filter(candidate -> candidate.id().equals(surface))
                .findFirst();
        if (entry.isPresent()) {
            catalog.get().append(entry.get().pointer(), "inventorySourceIds", "description", source);
        } else {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", surface);
            json.put("description", surface);
            json.put("inventorySourceIds", List.of(source));
            catalog.get().append("", "surfaces", "principle", json);
        }
        edit.note(ArtifactKind.SURFACES, "+1 source " + source + " (" + surface + ")");
    }
}

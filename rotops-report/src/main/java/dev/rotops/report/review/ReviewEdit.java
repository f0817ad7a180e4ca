package dev.rotops.report.review;

import dev.rotops.engine.model.ArtifactEdit;
import dev.rotops.engine.model.ArtifactException;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.report.workspace.FilesTogether.Change;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The artifacts that an edit of the reviewed model changes, and what it does to each, in a few words. */
final class ReviewEdit {

    private final ArtifactFiles files;
    private final Map<ArtifactKind, ArtifactEdit> edits = new EnumMap<>(ArtifactKind.class);
    private final Map<ArtifactKind, Map<String, Integer>> notes = new EnumMap<>(ArtifactKind.class);

    ReviewEdit(ArtifactFiles files) {
        this.files = files;
    }

    ArtifactEdit inventory() throws RefusedException {
        return open(ArtifactKind.INVENTORY);
    }

    /** The inventory, where there is one. */
    Optional<ArtifactEdit> inventoryIfAny() throws RefusedException {
        return files.exists(ArtifactKind.INVENTORY) ? Optional.of(inventory()) : Optional.empty();
    }

    /** The surface catalog, where there is one. */
    Optional<ArtifactEdit> catalog() throws RefusedException {
        return files.exists(ArtifactKind.SURFACES) ? Optional.of(open(ArtifactKind.SURFACES)) : Optional.empty();
    }

    /** Id of the surface that the catalog gives a source. */
    Optional<String> surfaceOf(String source) throws RefusedException {
        return catalog()
                .flatMap(artifact -> artifact.catalog().surfaces().stream()
                        .filter(surface -> surface.inventorySourceIds().contains(source))
                        .map(CatalogSurface::id)
                        .findFirst());
    }

    ArtifactEdit controlPlane() throws RefusedException {
        return open(ArtifactKind.CONTROL_PLANE);
    }

    /** The behaviors of the control plane, in whichever list they stand. */
    Stream<BehaviorUnit> units() throws RefusedException {
        ControlPlane plane = controlPlane().controlPlane();
        return Stream.concat(plane.behaviors().stream(), plane.obligations().stream());
    }

    /** Says in a source of the inventory what happens there, unless it says so. */
    void addEvent(String source, String event) throws RefusedException, ArtifactException {
        InventorySource home =
                Acceptance.source(inventory().inventory(), source).orElseThrow();
        if (!home.events().contains(event)) {
            inventory().append(home.pointer(), "events", "entryPoints", event);
        }
    }

    /** Adds a behavior to an inventory that lists them. */
    void addBehavior(String id, String source, String event) throws RefusedException, ArtifactException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("sourceId", source);
        json.put("event", event);
        inventory().append("", "behaviors", "sources", json);
    }

    ArtifactEdit policy() throws RefusedException {
        return open(ArtifactKind.DISCOVERY_POLICY);
    }

    /** The discovery policy, where there is one. */
    Optional<ArtifactEdit> policyIfAny() throws RefusedException {
        return files.exists(ArtifactKind.DISCOVERY_POLICY) ? Optional.of(policy()) : Optional.empty();
    }

    private ArtifactEdit open(ArtifactKind kind) throws RefusedException {
        ArtifactEdit edit = edits.get(kind);
        if (edit == null) {
            if (!files.exists(kind)) {
                throw new RefusedException(
                        files.of(kind) + " does not exist, so there is nothing to write this into",
                        "rotops init writes what a repository starts with");
            }
            try {
                edit = ArtifactEdit.open(files, kind);
            } catch (ArtifactException e) {
                throw new RefusedException(e);
            }
            edits.put(kind, edit);
        }
        return edit;
    }

    /** Notes down what happens to an artifact; equal notes are counted. */
    void note(ArtifactKind kind, String what) {
        notes.computeIfAbsent(kind, key -> new LinkedHashMap<>()).merge(what, 1, Integer::sum);
    }

    /** Everything that is to be written, validated. */
    List<Change> changes() throws RefusedException {
        List<Change> changes = new ArrayList<>();
        for (ArtifactEdit edit : edits.values()) {
            try {
                if (edit.isChange()) {
                    changes.add(new Change(edit.file(), edit.before(), edit.finish()));
                }
            } catch (ArtifactException e) {
                throw new RefusedException(e);
            }
        }
        return changes;
    }

    /** What happens, file by file. */
    Map<String, List<String>> notes() {
        Map<String, List<String>> byFile = new LinkedHashMap<>();
        notes.forEach((kind, counted) -> {
            List<String> lines = new ArrayList<>();
            counted.forEach((note, number) -> lines.add(number == 1 ? note : note + " ×" + number));
            byFile.put(files.of(kind), lines);
        });
        return byFile;
    }
}

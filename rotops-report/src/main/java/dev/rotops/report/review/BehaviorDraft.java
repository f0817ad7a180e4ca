package dev.rotops.report.review;

import dev.rotops.engine.files.Glob;
import dev.rotops.engine.model.ArtifactEdit;
import dev.rotops.engine.model.ArtifactException;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.FidelityScale;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A behavior for what was accepted, in the inventory and in the control plane. No test owns it yet. */
final class BehaviorDraft {

    private final ReviewEdit edit;
    private final Placement placement;
    private final String surface;
    private final String id;

    BehaviorDraft(ReviewEdit edit, Placement placement, String surface) throws RefusedException {
        this.edit = edit;
        this.placement = placement;
        this.surface = surface;
        this.id = freeId();
    }

    String id() {
        return id;
    }

    private String freeId() throws RefusedException {
        Set<String> taken = new HashSet<>();
        edit.units().map(BehaviorUnit::id).forEach(taken::add);
        edit.inventory().inventory().behaviors().forEach(behavior -> taken.add(behavior.id()));
        return placement.words().freeId(surface, taken::contains);
    }

    /**
     * Writes the behavior.
     *
     * @param source id of the inventory source that it belongs to
     */
    void write(String source) throws RefusedException, ArtifactException {
        Inventory content = edit.inventory().inventory();
        boolean explicit = !content.explicitBehaviors().isEmpty();
        Optional<InventorySource> home = Acceptance.source(content, source);
        if (explicit) {
            edit.addBehavior(id, source, placement.event());
        } else {
            edit.addEvent(source, placement.event());
        }
        ArtifactEdit plane = edit.controlPlane();
        String list = plane.controlPlane().behaviors().isEmpty() ? "obligations" : "behaviors";
        plane.append("", list, "surfaces", unit(plane.controlPlane(), home, explicit));
    }

    private Map<String, Object> unit(ControlPlane plane, Optional<InventorySource> home, boolean explicit)
            throws RefusedException {
        Optional<CatalogSurface> required = catalogSurface();
        Set<String> classes = new LinkedHashSet<>(placement.rule().expectedOutcomeClasses());
        Set<String> evidence = new LinkedHashSet<>(placement.rule().expectedEvidence());
        home.flatMap(InventorySource::expectedOutcomeClasses).ifPresent(classes::addAll);
        home.flatMap(InventorySource::expectedEvidence).ifPresent(evidence::addAll);
        required.ifPresent(catalog -> classes.addAll(catalog.requiredOutcomeClasses()));
        required.ifPresent(catalog -> evidence.addAll(catalog.requiredEvidence()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("surface", surface);
        json.put("sourcePatterns", List.of(Glob.quote(placement.file())));
        home.ifPresent(source -> json.put("inventorySourceIds", List.of(source.id())));
        if (explicit) {
            json.put("inventoryBehaviorIds", List.of(id));
        }
        json.put("event", placement.event());
        json.put(
                "outcomes", classes.stream().map(word -> word.replace('_', ' ')).toList());
        json.put("outcomeClasses", List.copyOf(classes));
        json.put("evidence", known(evidence, plane.evidenceKinds()));
        json.put("fidelity", fidelity(plane, home, required));
        return json;
    }

    private Optional<CatalogSurface> catalogSurface() throws RefusedException {
        return edit.catalog()
                .flatMap(catalog -> catalog.catalog().surfaces().stream()
                        .filter(candidate -> candidate.id().equals(surface))
                        .findFirst());
    }

    /** The words that the control plane knows; its first one where it knows none of them. */
    private static List<String> known(Collection<String> words, List<String> known) {
        List<String> kept = new ArrayList<>(words);
        kept.retainAll(known);
        return kept.isEmpty() ? known.subList(0, 1) : kept;
    }

    private String fidelity(ControlPlane plane, Optional<InventorySource> home, Optional<CatalogSurface> required) {
        List<String> levels = plane.fidelityLevels();
        String highest = new FidelityScale(levels)
                .highest(Stream.of(
                                Optional.of(placement.rule().minimumFidelity()).filter(levels::contains),
                                home.flatMap(InventorySource::minimumFidelity),
                                required.flatMap(CatalogSurface::minimumFidelity))
                        .flatMap(Optional::stream)
                        .toList())
                .orElse("");
        return levels.contains(highest) ? highest : levels.get(levels.size() - 1);
    }
}

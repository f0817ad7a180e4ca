package dev.rotops.report.review;

import dev.rotops.engine.discovery.FittingSource;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.discovery.SourceRoots;
import dev.rotops.engine.files.Glob;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.ArtifactEdit;
import dev.rotops.engine.model.ArtifactException;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.DiscoveryPolicy.Deferral;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Surface;
import dev.rotops.engine.model.WhiteSpace;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives candidates their place in the inventory and in the surface catalog, and a behavior in the control plane. */
final class Acceptance {

    private final ReviewEdit edit;
    private final SourceTree tree;
    private final Optional<String> wanted;

    /**
     * Begins to accept.
     *
     * @param edit the artifacts
     * @param tree the source tree
     * @param wanted id of the surface that somebody asked for
     */
    Acceptance(ReviewEdit edit, SourceTree tree, Optional<String> wanted) {
        this.edit = edit;
        this.tree = tree;
        this.wanted = wanted;
    }

    /**
     * Accepts candidates.
     *
     * @param chosen those that somebody chose
     * @param all all that wait for their review
     */
    void accept(List<Candidate> chosen, List<Candidate> all) throws RefusedException, ArtifactException {
        Set<String> reviewed = new HashSet<>();
        for (Candidate candidate : chosen) {
            undefer(candidate);
            String source = candidate.source();
            boolean whole = candidate.state() == ReviewState.PROPOSED
                    && (wanted.isEmpty() || wanted.get().equals(candidate.surface()))
                    && all.stream()
                            .filter(other -> other.source().equals(source))
                            .allMatch(chosen::contains);
            if (!whole) {
                place(Placement.of(candidate));
            } else if (reviewed.add(source)) {
                review(source, chosen);
            }
        }
    }

    /** Takes away the mark of a proposal. */
    private void review(String id, List<Candidate> chosen) throws RefusedException, ArtifactException {
        ArtifactEdit inventory = edit.inventory();
        InventorySource source = source(inventory.inventory(), id).orElseThrow();
        for (int i = 0; i < source.events().size(); i++) {
            String event = source.events().get(i);
            if (InventorySource.isOpen(event)) {
                String marked = WhiteSpace.trim(event);
                String plain = marked.startsWith(InventorySource.OPEN)
                        ? WhiteSpace.trim(marked.substring(InventorySource.OPEN.length()))
                        : "";
                inventory.replace(source.pointer() + "/events/" + i, InventorySource.isOpen(plain) ? id : plain);
            }
        }
        chosen.stream()
                .filter(candidate -> candidate.source().equals(id))
                .forEach(candidate -> edit.note(ArtifactKind.INVENTORY, "+1 reviewed entry point (" + id + ")"));
    }

    private void undefer(Candidate candidate) throws RefusedException, ArtifactException {
        Optional<ArtifactEdit> policy = edit.policyIfAny();
        if (policy.isPresent()) {
            List<Deferral> deferrals = policy.get().discoveryPolicy().deferrals();
            for (int i = deferrals.size() - 1; i >= 0; i--) {
                if (Deferment.isAbout(candidate, deferrals.get(i))) {
                    policy.get().remove("/deferrals", i);
                    edit.note(ArtifactKind.DISCOVERY_POLICY, "-1 deferral");
                }
            }
        }
    }

    private void place(Placement placement) throws RefusedException, ArtifactException {
        requireFile(placement);
        Withdrawal withdrawal = Withdrawal.of(edit, placement);
        Inventory inventory = edit.inventory().inventory();
        List<InventorySource> choice = wanted.isEmpty()
                ? inventory.sources()
                : inventory.sources().stream()
                        .filter(source -> isIn(wanted.get(), source))
                        .toList();
        Optional<InventorySource> fitting = fitting(placement, choice);
        String surface = fitting.isPresent()
                ? surfaceOf(fitting.get())
                        .or(() -> wanted)
                        .orElseGet(() -> placement.candidate().surface())
                : surfaceFor(placement);
        requireSurface(surface, placement);
        if (fitting.isEmpty()) {
            fitting = source(inventory, surface + "." + placement.sourceWord())
                    .filter(source -> !source.isOpen()
                            && source.entryPoints().isEmpty()
                                    == placement.pattern().isEmpty());
        }
        String source = fitting.isPresent() ? extend(fitting.get(), placement) : create(surface, placement);
        coverFile(surface, placement);
        if (withdrawal.hasBehaviors()) {
            withdrawal.moveTo(source, surface);
        } else {
            withdrawal.drop();
            BehaviorDraft draft = new BehaviorDraft(edit, placement, surface);
            draft.write(source, fitting.isEmpty());
            edit.note(ArtifactKind.CONTROL_PLANE, "+1 behavior " + draft.id() + " (missing: needs an owner test)");
        }
    }

    private Optional<InventorySource> fitting(Placement placement, List<InventorySource> choice) {
        return placement
                .candidate()
                .entryPoint()
                .map(open -> FittingSource.of(open.entryPoint(), choice, this::files))
                .orElseGet(() -> choice.stream()
                        .filter(source -> source.kind().equals(placement.rule().kind())
                                && !source.isOpen()
                                && source.entryPoints().isEmpty())
                        .findFirst());
    }

    private List<String> files(InventorySource source) {
        return tree.resolve(source.sourcePatterns(), List.of());
    }

    private String extend(InventorySource source, Placement placement) throws RefusedException, ArtifactException {
        ArtifactEdit inventory = edit.inventory();
        if (placement.pattern().isPresent()) {
            inventory.append(
                    source.pointer(),
                    "entryPoints",
                    "sourcePatterns",
                    placement.pattern().get());
        }
        if (!files(source).contains(placement.file())) {
            inventory.append(source.pointer(), "sourcePatterns", "kind", Glob.quote(placement.file()));
        }
        edit.note(
                ArtifactKind.INVENTORY,
                "+1 " + (placement.pattern().isPresent() ? "entry point" : "file") + " (" + source.id() + ")");
        return source.id();
    }

    private String create(String surface, Placement placement) throws RefusedException, ArtifactException {
        ArtifactEdit inventory = edit.inventory();
        String id = surface + "." + placement.sourceWord();
        for (int number = 2; source(inventory.inventory(), id).isPresent(); number++) {
            id = surface + "." + placement.sourceWord() + "-" + number;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("description", placement.rule().description());
        json.put("kind", placement.rule().kind());
        json.put("sourcePatterns", List.of(Glob.quote(placement.file())));
        placement.pattern().ifPresent(pattern -> json.put("entryPoints", List.of(pattern)));
        json.put("events", List.of(placement.event()));
        json.put("surfaceHint", surface);
        inventory.append("", "sources", "sourceKinds", json);
        edit.note(
                ArtifactKind.INVENTORY,
                "+1 source " + id + " with " + (placement.pattern().isPresent() ? "1 entry point" : "1 file"));
        assign(id, surface);
        return id;
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

    /** A file of the inventory that the surface does not have would be a finding of its own. */
    private void coverFile(String id, Placement placement) throws RefusedException, ArtifactException {
        ArtifactEdit plane = edit.controlPlane();
        for (Surface surface : plane.controlPlane().surfaces()) {
            if (surface.id().equals(id)
                    && !tree.resolve(surface.sourcePatterns(), surface.sourceIgnorePatterns())
                            .contains(placement.file())) {
                plane.append(surface.pointer(), "sourcePatterns", "description", Glob.quote(placement.file()));
                edit.note(ArtifactKind.CONTROL_PLANE, "+1 file of the surface " + id);
                return;
            }
        }
    }

    private static void requireFile(Placement placement) throws RefusedException {
        if (placement.file().isEmpty()) {
            throw new RefusedException(
                    placement.candidate().id() + " has no source file that was found in " + SourceRoots.PLACES
                            + " of its module",
                    "add its source to the inventory by hand, with the file in \"sourcePatterns\"; or move the file there");
        }
    }

    private String surfaceFor(Placement placement) throws RefusedException {
        List<Surface> surfaces = edit.controlPlane().controlPlane().surfaces();
        String suggested = wanted.orElseGet(() -> placement.candidate().surface());
        return suggested.isEmpty() && surfaces.size() == 1 ? surfaces.get(0).id() : suggested;
    }

    private void requireSurface(String surface, Placement placement) throws RefusedException {
        List<String> known = edit.controlPlane().controlPlane().surfaces().stream()
                .map(Surface::id)
                .toList();
        if (!known.contains(surface)) {
            throw new RefusedException(
                    surface.isEmpty()
                            ? placement.candidate().id() + " belongs to no surface that suggests itself"
                            : "the control plane has no surface " + surface,
                    "name one of its surfaces: --surface " + String.join("|", known));
        }
    }

    private boolean isIn(String surface, InventorySource source) {
        try {
            return surfaceOf(source).filter(surface::equals).isPresent();
        } catch (RefusedException e) {
            return false;
        }
    }

    private Optional<String> surfaceOf(InventorySource source) throws RefusedException {
        Optional<ArtifactEdit> catalog = edit.catalog();
        return catalog.flatMap(artifact -> artifact.catalog().surfaces().stream()
                .filter(surface -> surface.inventorySourceIds().contains(source.id()))
                .map(CatalogSurface::id)
                .findFirst());
    }

    static Optional<InventorySource> source(Inventory inventory, String id) {
        return inventory.sources().stream()
                .filter(source -> source.id().equals(id))
                .findFirst();
    }
}

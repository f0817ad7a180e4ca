package dev.rotops.report.review;

import dev.rotops.engine.discovery.FittingSource;
import dev.rotops.engine.discovery.SourceRoots;
import dev.rotops.engine.files.Glob;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.ArtifactEdit;
import dev.rotops.engine.model.ArtifactException;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.DiscoveryPolicy.Deferral;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Surface;
import dev.rotops.engine.reconcile.Review;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives candidates their place in the inventory and in the surface catalog, and a behavior in the control plane. */
final class Acceptance {

    private final ReviewEdit edit;
    private final SourceTree tree;
    private final Optional<String> wanted;
    private final Optional<Assignment> assignment;
    private final SourceDraft drafts;
    private final Wording wording;
    private final Set<List<String>> placed = new HashSet<>();

    /**
     * Begins to accept.
     *
     * @param edit the artifacts
     * @param tree the source tree
     * @param wording the words for what was discovered
     * @param destination where somebody wants the candidates
     */
    Acceptance(ReviewEdit edit, SourceTree tree, Wording wording, Destination destination) throws RefusedException {
        this.edit = edit;
        this.tree = tree;
        this.assignment = destination.behavior().isPresent()
                ? Optional.of(Assignment.to(edit, tree, destination.behavior().get()))
                : Optional.empty();
        this.wanted = assignment.isPresent() ? Optional.of(assignment.get().surface()) : destination.surface();
        this.drafts = new SourceDraft(edit, tree);
        this.wording = wording;
    }

    /**
     * Accepts candidates, and nothing else.
     *
     * @param chosen those that somebody chose
     * @param review the backlog
     * @param today the current day
     */
    void accept(List<Candidate> chosen, Review review, LocalDate today) throws RefusedException, ArtifactException {
        Proposals proposals = new Proposals(
                review,
                edit.inventory().inventory().sources(),
                edit.policyIfAny().map(ArtifactEdit::discoveryPolicy),
                tree,
                today);
        Approval approval = new Approval(edit, drafts, wording, proposals);
        Set<String> approved = new HashSet<>();
        for (Candidate candidate : chosen) {
            undefer(candidate);
            String id = proposals.sourceOf(candidate).orElse("");
            Optional<InventorySource> proposal = source(edit.inventory().inventory(), id);
            if (approved.contains(id)) {
                continue;
            }
            if (proposal.isPresent()
                    && assignment.isEmpty()
                    && isAtHome(candidate, proposal.get())
                    && approval.isPossible(proposal.get(), chosen)) {
                approval.approve(id, chosen);
                approved.add(id);
                continue;
            }
            Placement placement = Placement.of(candidate, wording);
            if (placement.pattern().isEmpty()
                    || placed.add(List.of(placement.pattern().get(), placement.file()))) {
                requireFile(placement);
                place(placement, Withdrawal.of(edit, placement, proposal, proposals.of(id), wording));
            }
        }
    }

    private boolean isAtHome(Candidate candidate, InventorySource proposal) {
        return wanted.isEmpty() || wanted.get().equals(candidate.surface()) || isIn(wanted.get(), proposal);
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

    private void place(Placement placement, Withdrawal withdrawal) throws RefusedException, ArtifactException {
        Inventory inventory = edit.inventory().inventory();
        List<InventorySource> choice = wanted.isEmpty()
                ? inventory.sources()
                : inventory.sources().stream()
                        .filter(source -> isIn(wanted.get(), source))
                        .toList();
        Optional<InventorySource> fitting = fitting(placement, choice);
        String surface = fitting.isPresent()
                ? edit.surfaceOf(fitting.get().id())
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
        String source = fitting.isPresent()
                ? extend(fitting.get(), placement)
                : drafts.create(surface + "." + placement.sourceWord(), surface, placement, event(placement));
        coverFile(surface, placement);
        if (assignment.isPresent()) {
            assignment.get().take(placement, source, withdrawal);
        } else if (withdrawal.hasBehaviors()) {
            withdrawal.moveTo(source, surface, placement.event());
        } else {
            withdrawal.drop();
            BehaviorDraft draft = new BehaviorDraft(edit, placement, surface);
            draft.write(source);
            edit.note(ArtifactKind.CONTROL_PLANE, "+1 behavior " + draft.id() + " (missing: needs an owner test)");
        }
    }

    private String event(Placement placement) throws RefusedException {
        return assignment.isPresent() ? assignment.get().event(placement) : placement.event();
    }

    private Optional<InventorySource> fitting(Placement placement, List<InventorySource> choice) {
        return placement
                .candidate()
                .entryPoint()
                .map(open -> FittingSource.of(open.entryPoint(), choice, drafts::files))
                .orElseGet(() -> choice.stream()
                        .filter(source -> source.kind().equals(placement.rule().kind())
                                && !source.isOpen()
                                && source.entryPoints().isEmpty())
                        .findFirst());
    }

    private String extend(InventorySource source, Placement placement) throws RefusedException, ArtifactException {
        drafts.extend(source, placement);
        return source.id();
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
            return edit.surfaceOf(source.id()).filter(surface::equals).isPresent();
        } catch (RefusedException e) {
            return false;
        }
    }

    static Optional<InventorySource> source(Inventory inventory, String id) {
        return inventory.sources().stream()
                .filter(source -> source.id().equals(id))
                .findFirst();
    }
}

package dev.rotops.report.review;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointPattern;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.model.ArtifactEdit;
import dev.rotops.engine.model.ArtifactException;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.WhiteSpace;
import dev.rotops.engine.reconcile.OpenEntryPoint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Accepts a proposed source as it stands. What it proposes and nobody has accepted, because its review is put off or because it is
 * suppressed, goes into a proposal of its own first.
 */
final class Approval {

    private final ReviewEdit edit;
    private final Wording wording;
    private final Proposals proposals;
    private final SourceDraft drafts;

    Approval(ReviewEdit edit, SourceDraft drafts, Wording wording, Proposals proposals) {
        this.edit = edit;
        this.drafts = drafts;
        this.wording = wording;
        this.proposals = proposals;
    }

    /** Whether the source can be accepted as it stands: everything in it was chosen, but for what does not wait for its review. */
    boolean isPossible(InventorySource source, Collection<Candidate> chosen) throws RefusedException {
        if (hasNoWords(source) || proposals.hasOtherFiles(source, chosen)) {
            return false;
        }
        List<EntryPoint> rest = proposals.rest(source.id(), chosen);
        return rest.isEmpty()
                || (rest.stream().allMatch(point -> !proposals.isWaiting(point) && isNamedAlone(point, source))
                        && !Withdrawal.isCounted(edit, source.id()));
    }

    /** Whether an event of the source only holds the place of words. */
    static boolean hasNoWords(InventorySource source) {
        return source.events().stream()
                .anyMatch(event -> InventorySource.isOpen(event) && words(event).isEmpty());
    }

    /** What stands behind the mark of a proposal; nothing where that is no more than a note in parentheses. */
    private static Optional<String> words(String event) {
        String marked = WhiteSpace.trim(event);
        String plain = marked.startsWith(InventorySource.OPEN)
                ? WhiteSpace.trim(marked.substring(InventorySource.OPEN.length()))
                : "";
        boolean isNote = plain.startsWith("(") && plain.endsWith(")");
        return isNote || InventorySource.isOpen(plain) ? Optional.empty() : Optional.of(plain);
    }

    private boolean isNamedAlone(EntryPoint point, InventorySource source) {
        String own = wording.pattern(point);
        return !point.file().isEmpty()
                && source.entryPoints().contains(own)
                && source.entryPoints().stream()
                        .noneMatch(pattern -> !pattern.equals(own)
                                && EntryPointPattern.of(pattern).matches(point));
    }

    void approve(String id, Collection<Candidate> chosen) throws RefusedException, ArtifactException {
        Optional<String> aside = Optional.empty();
        for (EntryPoint left : proposals.rest(id, chosen)) {
            aside = Optional.of(setAside(left, id, aside));
        }
        ArtifactEdit inventory = edit.inventory();
        InventorySource source = Acceptance.source(inventory.inventory(), id).orElseThrow();
        for (int i = 0; i < source.events().size(); i++) {
            String event = source.events().get(i);
            if (InventorySource.isOpen(event)) {
                inventory.replace(
                        source.pointer() + "/events/" + i, words(event).orElseThrow());
            }
        }
        chosen.stream()
                .filter(candidate ->
                        proposals.sourceOf(candidate).filter(id::equals).isPresent())
                .map(candidate -> candidate.file().isPresent() ? "file" : "entry point")
                .forEach(what -> edit.note(ArtifactKind.INVENTORY, "+1 reviewed " + what + " (" + id + ")"));
    }

    private String setAside(EntryPoint left, String id, Optional<String> aside)
            throws RefusedException, ArtifactException {
        ArtifactEdit inventory = edit.inventory();
        InventorySource from = Acceptance.source(inventory.inventory(), id).orElseThrow();
        String surface = (edit.catalog().isPresent() ? edit.surfaceOf(id) : from.surfaceHint()).orElse("");
        Candidate candidate = Candidate.of(new OpenEntryPoint(left, ReviewState.PROPOSED, id, surface), wording);
        Placement placement = Placement.of(candidate, wording);
        String event = InventorySource.OPEN + " " + placement.event();
        Withdrawal withdrawal = Withdrawal.of(edit, placement, Optional.of(from), proposals.of(id), wording);
        Optional<InventorySource> other = aside.flatMap(known -> Acceptance.source(inventory.inventory(), known));
        if (other.isPresent()) {
            drafts.extend(other.get(), placement);
        }
        String home = other.isPresent() ? other.get().id() : drafts.create(id, surface, placement, event);
        withdrawal.moveTo(home, "", event);
        return home;
    }
}

package dev.rotops.report.review;

import dev.rotops.engine.discovery.ReviewCandidate;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.OpenEntryPoint;
import java.util.Optional;

/**
 * Something that was discovered and nobody has reviewed: an entry point, or a file of a language that is not compiled.
 *
 * @param id what it is called in commands and artifacts: the label of the entry point, its place in the code where others have
 *     the same label, or the path of the file
 * @param kind what it is
 * @param what the same for people, without the kind
 * @param place where it is
 * @param surface id of the surface that it seems to belong to; empty where none suggests itself
 * @param state what has been said of it
 * @param source id of the inventory source that proposes it; empty where none does
 * @param entryPoint the entry point; absent for a file
 * @param file the file; absent for an entry point
 */
record Candidate(
        String id,
        String kind,
        String what,
        Location place,
        String surface,
        ReviewState state,
        String source,
        Optional<OpenEntryPoint> entryPoint,
        Optional<ReviewCandidate> file) {

    static Candidate of(OpenEntryPoint open, Wording wording) {
        var entryPoint = open.entryPoint();
        String name = wording.name(entryPoint);
        boolean told =
                !name.equals(entryPoint.reference()) || entryPoint.detail().isEmpty();
        String detail = told ? "" : " (" + entryPoint.detail() + ")";
        return new Candidate(
                name,
                entryPoint.kind().word(),
                name.substring(entryPoint.kind().word().length() + 1) + detail,
                entryPoint.file().isEmpty()
                        ? Location.of(entryPoint.className())
                        : new Location(entryPoint.file(), entryPoint.line(), 0),
                open.surface(),
                open.state(),
                open.state() == ReviewState.PROPOSED ? open.source() : "",
                Optional.of(open),
                Optional.empty());
    }

    static Candidate of(ReviewCandidate file) {
        return new Candidate(
                file.file(),
                String.join(", ", file.sourceKinds()),
                file.file(),
                Location.of(file.file()),
                "",
                file.state(),
                file.state() == ReviewState.PROPOSED ? file.source() : "",
                Optional.empty(),
                Optional.of(file));
    }
}

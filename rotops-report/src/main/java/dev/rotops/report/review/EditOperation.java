package dev.rotops.report.review;

import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.model.ArtifactException;
import dev.rotops.engine.reconcile.Review;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.workspace.FilesTogether;
import dev.rotops.report.workspace.NotWrittenException;
import dev.rotops.report.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works off the backlog: writes into the artifacts what somebody decided about candidates, and nothing else. */
public final class EditOperation {

    private static final int INDENTATION = 34;

    private final Workspace workspace;
    private final Review review;
    private final CandidateList list;
    private final ReviewEdit edit;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    /**
     * Looks at the backlog.
     *
     * @param workspace the repository
     * @throws RefusedException if the backlog cannot be judged
     */
    public EditOperation(Workspace workspace) throws RefusedException {
        this(workspace, workspace.entryPoints());
    }

    EditOperation(Workspace workspace, EntryPointScan scan) throws RefusedException {
        this.workspace = workspace;
        this.review = Review.of(workspace.files(), scan);
        this.list = CandidateList.of(review);
        this.edit = new ReviewEdit(workspace.files());
        if (!review.findings().isEmpty()) {
            var first = review.findings().get(0);
            throw new RefusedException(first.location() + "  " + first.message(), first.remedy());
        }
    }

    /**
     * Accepts candidates as runtime behavior.
     *
     * @param names what they are called, or their numbers
     * @param destination where they go
     * @param listing file of the report that the numbers were read from, relative to the root
     * @return what was written
     * @throws RefusedException if it cannot be done safely; nothing is written then
     */
    public Report accept(List<String> names, Destination destination, String listing) throws RefusedException {
        return write(() -> new Acceptance(edit, workspace.tree(), CandidateList.wording(review), destination)
                .accept(list.select(names, isCurrent(listing)), review, today));
    }

    /**
     * Suppresses what is no runtime behavior.
     *
     * @param pattern a pattern over entry points, the name of a class, or a glob of files
     * @param reason why it is none
     * @param expires the last day on which it is suppressed
     * @return what was written
     * @throws RefusedException if it cannot be done safely; nothing is written then
     */
    public Report suppress(String pattern, String reason, Optional<LocalDate> expires) throws RefusedException {
        return write(() -> new Suppressing(review, edit, workspace.tree(), today).suppress(pattern, reason, expires));
    }

    /**
     * Puts the review of candidates off.
     *
     * @param names what they are called, or their numbers
     * @param until the last day on which they need not be reviewed
     * @param reason why they are not reviewed now
     * @param listing file of the report that the numbers were read from, relative to the root
     * @return what was written
     * @throws RefusedException if it cannot be done safely; nothing is written then
     */
    public Report defer(List<String> names, LocalDate until, String reason, String listing) throws RefusedException {
        return write(() -> Deferment.defer(list.select(names, isCurrent(listing)), until, reason, today, edit));
    }

    private interface Step {
        void run() throws RefusedException, ArtifactException;
    }

    private Report write(Step step) throws RefusedException {
        try {
            step.run();
            FilesTogether.write(workspace.root(), edit.changes());
            return report();
        } catch (ArtifactException e) {
            throw new RefusedException(e);
        } catch (NotWrittenException e) {
            throw new RefusedException(String.valueOf(e.getMessage()), "nothing was written");
        }
    }

    private Report report() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("changed", edit.notes());
        List<String> lines = new ArrayList<>();
        edit.notes().forEach((file, notes) -> {
            String name = file;
            for (String note : notes) {
                lines.add(String.format("%-" + INDENTATION + "s  %s", name, note));
                name = "";
            }
        });
        return new Report(json, "", lines, Verdict.CLEAN);
    }

    /** Whether the list that somebody was last shown is the current one. */
    private boolean isCurrent(String listing) {
        try {
            return Files.readString(workspace.root().resolve(listing)).contains("\"listing\": \"" + list.mark() + "\"");
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }
}

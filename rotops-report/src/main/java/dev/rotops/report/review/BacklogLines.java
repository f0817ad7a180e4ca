package dev.rotops.report.review;

import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.model.Surface;
import dev.rotops.engine.reconcile.EntryPointSummary;
import dev.rotops.engine.reconcile.Review;
import dev.rotops.report.document.Counted;
import dev.rotops.report.document.FindingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The backlog as people read it: what waits for its review, surface by surface, and how to work it off. */
final class BacklogLines {

    private static final int MAXIMUM_TESTS = 2;
    private static final int SUGGESTED = 2;

    private final Review review;
    private final CandidateList list;
    private final ReachingTests tests;
    private final Newcomers newcomers;
    private final List<String> lines = new ArrayList<>();

    BacklogLines(Review review, CandidateList list, ReachingTests tests, Newcomers newcomers) {
        this.review = review;
        this.list = list;
        this.tests = tests;
        this.newcomers = newcomers;
    }

    List<String> text(int maximum) {
        if (review.findings().isEmpty()) {
            addHeadlines();
        }
        lines.addAll(FindingDocument.lines(review.findings(), maximum));
        addCandidates(maximum);
        if (!list.candidates().isEmpty()) {
            addCommands();
        }
        return lines;
    }

    private void addHeadlines() {
        EntryPointSummary summary = review.entryPoints().summary();
        int files = review.backlog().discoveredFiles();
        if (summary.compiled()) {
            lines.add(summary + newcomers.since().map(this::since).orElse(""));
        }
        if (files > 0) {
            int open = review.backlog().candidates().size();
            int deferred = review.backlog().count(ReviewState.DEFERRED);
            lines.add(
                    open == 0
                            ? Counted.of(files, "discovered file is", "discovered files are") + " all reviewed"
                            : open + " of " + files + " discovered files are not reviewed"
                                    + (deferred > 0 ? ", " + deferred + " of them deferred" : ""));
        } else if (!summary.compiled()) {
            lines.add(
                    "nothing was discovered: no class is compiled (mvn test-compile), and the paths of files tell little"
                            + " of Java; that is not the same as reviewed");
        }
    }

    private String since(String mainLine) {
        long fresh = list.candidates().stream()
                .filter(candidate -> candidate.entryPoint().isPresent() && newcomers.includes(candidate))
                .count();
        return fresh == 0 ? "" : " (" + fresh + " new since " + mainLine + ")";
    }

    private void addCandidates(int maximum) {
        List<Candidate> shown =
                list.candidates().subList(0, Math.min(maximum, list.candidates().size()));
        int width = shown.stream()
                .mapToInt(candidate -> Math.min(60, candidate.what().length()))
                .max()
                .orElse(0);
        String group = null;
        for (int i = 0; i < shown.size(); i++) {
            Candidate candidate = shown.get(i);
            String title = candidate.file().isPresent()
                    ? "files"
                    : candidate.surface().isEmpty() ? "no surface" : candidate.surface();
            if (!title.equals(group)) {
                lines.add("");
                lines.add(Printable.line(title));
                group = title;
            }
            lines.add(Printable.line(line(i + 1, candidate, width)).stripTrailing());
        }
        if (list.candidates().size() > maximum) {
            lines.add("  and " + (list.candidates().size() - maximum) + " more: --verbose shows all");
        }
    }

    private String line(int number, Candidate candidate, int width) {
        String place = candidate.entryPoint().isEmpty()
                ? candidate.kind()
                : candidate.place().fileName()
                        + (candidate.place().line() > 0
                                ? ":" + candidate.place().line()
                                : "");
        String kind =
                candidate.file().map(file -> file.suggestedAction().word()).orElse(candidate.kind());
        return String.format(
                "  %3d  %-11s  %-" + Math.max(1, width) + "s  %s  %s",
                number,
                kind,
                candidate.what(),
                place,
                String.join("   ", remarks(candidate)));
    }

    private List<String> remarks(Candidate candidate) {
        List<String> remarks = new ArrayList<>();
        if (candidate.state() == ReviewState.PROPOSED) {
            remarks.add("proposed by " + candidate.source());
        } else if (candidate.state() == ReviewState.DEFERRED) {
            remarks.add("deferred");
        }
        if (newcomers.includes(candidate)) {
            remarks.add("new since " + newcomers.since().orElse(""));
        }
        candidate.entryPoint().ifPresent(open -> {
            List<String> reaching = tests.of(open.entryPoint().className());
            if (!reaching.isEmpty()) {
                remarks.add("reached by "
                        + String.join(", ", reaching.subList(0, Math.min(MAXIMUM_TESTS, reaching.size())))
                        + (reaching.size() > MAXIMUM_TESTS
                                ? " and " + (reaching.size() - MAXIMUM_TESTS) + " more"
                                : ""));
            }
        });
        return remarks;
    }

    /** The first that can be accepted, and the next one of the same surface. */
    private Optional<String> suggestion() {
        List<Candidate> acceptable = list.candidates().stream()
                .filter(candidate -> candidate.state() != ReviewState.DEFERRED)
                .filter(candidate -> candidate.entryPoint().stream()
                        .noneMatch(open -> open.entryPoint().file().isEmpty()))
                .toList();
        String surface = acceptable.stream()
                .map(this::surface)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
        List<String> numbers = acceptable.stream()
                .filter(candidate -> surface(candidate).equals(surface))
                .limit(SUGGESTED)
                .map(candidate -> String.valueOf(list.candidates().indexOf(candidate) + 1))
                .toList();
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(",", numbers) + " --surface " + (surface.isEmpty() ? "SURFACE" : surface));
    }

    /** The surface that a candidate can go into without a word from anybody; empty where people have to choose. */
    private String surface(Candidate candidate) {
        List<String> known = review.controlPlane()
                .map(plane ->
                        plane.content().surfaces().stream().map(Surface::id).toList())
                .orElse(List.of());
        return known.contains(candidate.surface()) ? candidate.surface() : known.size() == 1 ? known.get(0) : "";
    }

    /** A behavior that tests claim, and of which nobody has said yet what starts it: it may be one of the candidates. */
    private Optional<String> unwritten() {
        return review.controlPlane().stream()
                .flatMap(plane -> plane.content().behaviors().stream())
                .filter(unit -> InventorySource.isOpen(unit.event()))
                .map(BehaviorUnit::id)
                .findFirst();
    }

    private void addCommands() {
        lines.add("");
        int last = list.candidates().size();
        suggestion().ifPresent(command -> lines.add("accept:    rotops review --accept " + command));
        unwritten()
                .ifPresent(id -> lines.add(
                        "assign:    rotops review --accept ID --behavior BEHAVIOR, one that tests claim, such as "
                                + id));
        lines.add("suppress:  rotops review --suppress PATTERN --reason \"…\" [--expires DATE]");
        lines.add("put off:   rotops review --defer " + last + " --until DATE --reason \"…\"");
    }
}

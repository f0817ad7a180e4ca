package dev.rotops.report.cli;

import dev.rotops.engine.model.Reason;
import dev.rotops.report.document.Report;
import dev.rotops.report.review.Destination;
import dev.rotops.report.review.EditOperation;
import dev.rotops.report.review.RefusedException;
import dev.rotops.report.review.ReviewOperation;
import dev.rotops.report.workspace.Workspace;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

final class ReviewCommand extends ReportCommand {

    @Option(
            names = "--accept",
            paramLabel = "ID",
            description = "Give candidates their place in the model: labels, or numbers of the last list; several with"
                    + " commas between them.")
    private List<String> accept = List.of();

    @Option(names = "--surface", paramLabel = "SURFACE", description = "The surface that accepted candidates go into.")
    private @Nullable String surface;

    @Option(
            names = "--behavior",
            paramLabel = "BEHAVIOR",
            description = "The reviewed behavior that accepted candidates belong to, in place of new ones.")
    private @Nullable String behavior;

    @Option(
            names = "--suppress",
            paramLabel = "PATTERN",
            description = "Take what is no runtime behavior out of the backlog: entry points, a class, or files.")
    private @Nullable String suppress;

    @Option(names = "--expires", paramLabel = "DATE", description = "The last day of a suppression.")
    private @Nullable String expires;

    @Option(names = "--defer", paramLabel = "ID", description = "Put the review of candidates off.")
    private List<String> defer = List.of();

    @Option(names = "--until", paramLabel = "DATE", description = "The last day of a deferral.")
    private @Nullable String until;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why something is suppressed or put off.")
    private @Nullable String reason;

    ReviewCommand() {
        super(ReviewOperation.JSON_FILE, ReviewOperation.MARKDOWN_FILE);
    }

    @Override
    Report judge(Workspace workspace) {
        return ReviewOperation.run(workspace, maximumLines());
    }

    @Override
    public Integer call() {
        int edits = (accept.isEmpty() ? 0 : 1) + (suppress == null ? 0 : 1) + (defer.isEmpty() ? 0 : 1);
        if (edits > 1) {
            throw options.usage("--accept, --suppress and --defer are three commands: give one of them");
        }
        requireWith(accept.isEmpty(), "--surface", surface, "--accept");
        requireWith(accept.isEmpty(), "--behavior", behavior, "--accept");
        if (surface != null && behavior != null) {
            throw options.usage("--behavior has a surface already: leave --surface out");
        }
        requireWith(suppress == null, "--expires", expires, "--suppress");
        requireWith(defer.isEmpty(), "--until", until, "--defer");
        requireWith(suppress == null && defer.isEmpty(), "--reason", reason, "--suppress and --defer");
        return edits == 0 ? super.call() : edit();
    }

    private void requireWith(boolean absent, String option, @Nullable String value, String other) {
        if (absent && value != null) {
            throw options.usage(option + " goes with " + other);
        }
    }

    private int edit() {
        Workspace workspace = options.workspace();
        try {
            return console().show(edit(new EditOperation(workspace)));
        } catch (RefusedException e) {
            return console().notJudged(e.getMessage(), e.remedy());
        }
    }

    private Report edit(EditOperation operation) throws RefusedException {
        if (suppress != null) {
            return operation.suppress(
                    suppress, reason(), Optional.ofNullable(expires).map(this::date));
        }
        if (!defer.isEmpty()) {
            if (until == null) {
                throw options.usage("--defer needs --until DATE, such as 2027-01-31");
            }
            return operation.defer(defer, date(until), reason(), jsonFile());
        }
        return operation.accept(
                accept, new Destination(Optional.ofNullable(surface), Optional.ofNullable(behavior)), jsonFile());
    }

    private String reason() {
        if (reason == null || !Reason.isGiven(reason)) {
            throw options.usage("--reason is needed: say why, for whoever reads it next");
        }
        return reason.strip();
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw options.usage(text + " is not a day such as 2027-01-31");
        }
    }
}

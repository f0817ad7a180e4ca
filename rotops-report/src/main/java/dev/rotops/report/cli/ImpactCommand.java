package dev.rotops.report.cli;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.files.SourceLanguage;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.Impact;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.export.SurefireSelection;
import dev.rotops.report.git.ForkPoint;
import dev.rotops.report.git.GitChanges;
import dev.rotops.report.git.NoHistoryException;
import dev.rotops.report.narrowing.EarlierModel;
import dev.rotops.report.operation.ImpactOperation;
import dev.rotops.report.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

final class ImpactCommand extends RotopsCommand {

    /** What is printed. */
    enum Format {
        JSON,
        SUREFIRE,
        TEXT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--changed",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Changed files, or directories for all files below them; absolute or relative to the root.")
    private List<String> changed = new ArrayList<>();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "More changed files.")
    private List<String> more = new ArrayList<>();

    @Option(
            names = "--since",
            paramLabel = "REF",
            description = "What git has seen change since the current branch left this branch, tag or commit,"
                    + " committed or not.")
    private @Nullable String since;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What to print: json (the default), text, or surefire: the value of -Dtest= that runs exactly"
                    + " the impacted owner tests; nothing where there are none.")
    private @Nullable Format format;

    @Override
    public Integer call() {
        if (options.json && format != null && format != Format.JSON) {
            throw options.usage("--json and --format " + format + " exclude each other");
        }
        Workspace workspace = options.workspace();
        List<String> names = new ArrayList<>(changed);
        names.addAll(more);
        NamedFiles named = NamedFiles.of(names, workspace.root());
        List<String> files = new ArrayList<>(named.present());
        files.addAll(named.nowhere());
        List<String> deleted = new ArrayList<>(named.deleted());
        Optional<ReviewedModel> before = Optional.empty();
        if (since != null) {
            try {
                GitChanges changes = GitChanges.since(since, workspace.root());
                files.addAll(changes.present());
                deleted.addAll(changes.deleted());
                noteOutside(changes.outside());
                before = Optional.of(earlierModel(since, workspace));
            } catch (NoHistoryException e) {
                return console().notJudged(e.getMessage(), e.remedy());
            }
        } else if (names.isEmpty()) {
            throw options.usage("name the changed files with --changed FILE…, or a commit with --since REF");
        }
        if (format == Format.TEXT) {
            console().noteStaleTests(workspace);
        }
        CompiledTests tests = workspace.tests();
        Impact impact = Impact.of(workspace.files(), tests, workspace.testClasses(), files, deleted, before);
        List<Finding> findings = impact.findings().stream()
                .filter(finding -> !options.quiet || finding.level() == Level.ERROR)
                .toList();
        FindingDocument.lines(findings, maximumLines()).forEach(console()::problem);
        noteUnknown(impact);
        console().tellMissingArtifacts(workspace);
        return format == Format.SUREFIRE ? select(workspace, tests, impact, named) : show(impact, named);
    }

    private static ReviewedModel earlierModel(String since, Workspace workspace) throws NoHistoryException {
        try (ForkPoint then = ForkPoint.of(since, workspace.root())) {
            return EarlierModel.read(workspace.files(), then.tree());
        }
    }

    private int show(Impact impact, NamedFiles named) {
        if (!named.nowhere().isEmpty()) {
            note("note: " + nowhere(named));
        }
        Report report = format == Format.TEXT ? ImpactOperation.told(impact) : ImpactOperation.report(impact);
        return console().answer(report);
    }

    private int select(Workspace workspace, CompiledTests tests, Impact impact, NamedFiles named) {
        Verdict verdict = Verdict.of(impact.findings());
        if (verdict != Verdict.CLEAN) {
            return verdict.exitStatus();
        }
        if (tests.classes().isEmpty() && mayTouchTests(impact)) {
            console().problem("no compiled tests found, so none can be selected");
            console().problem("  run mvn test-compile first");
            return Verdict.NOT_JUDGED.exitStatus();
        }
        if (!named.nowhere().isEmpty()) {
            return console()
                    .notJudged(
                            nowhere(named),
                            "check how it is spelt; --since REF takes the names of changed files from git");
        }
        SurefireSelection selection = SurefireSelection.of(workspace, tests, impact.tests());
        selection
                .notSelected()
                .forEach(
                        owner -> note("note: " + Printable.line(owner) + " is no test on the JVM; it is not selected"));
        if (selection.value().isEmpty()) {
            note("note: no owner test is impacted; do not run Maven with an empty -Dtest=, which runs everything");
        } else {
            out().println(selection.value());
        }
        return Verdict.CLEAN.exitStatus();
    }

    /** Which tests a source file of the JVM holds, and what they claim, is only known once it is compiled. */
    private static boolean mayTouchTests(Impact impact) {
        return !impact.allBehaviors().isEmpty()
                || impact.outsideBehaviors().stream().anyMatch(SourceLanguage::isSource);
    }

    private void noteOutside(int files) {
        if (files > 0) {
            note("note: " + files + (files == 1 ? " changed file lies" : " changed files lie")
                    + " outside the root; left out");
        }
    }

    private void noteUnknown(Impact impact) {
        for (String artifact : impact.unknownArtifacts()) {
            note(
                    "note: " + Printable.line(artifact)
                            + " changed, and nobody knows from what: every behavior counts as impacted; --since REF tells which are");
        }
    }

    private static String nowhere(NamedFiles named) {
        return "neither the disk nor the history of the branch knows "
                + named.nowhere().stream().map(Printable::line).collect(Collectors.joining(", "));
    }

    private void note(String line) {
        if (!options.quiet) {
            console().problem(line);
        }
    }
}

package dev.rotops.report.cli;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Printable;
import dev.rotops.report.doctor.StaleTests;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.workspace.NotWrittenException;
import dev.rotops.report.workspace.OutputFile;
import dev.rotops.report.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows what a command found: on the terminal, as JSON, and in files. */
final class Console {

    private static final int NOT_WRITTEN = 2;

    private final RotopsOptions options;
    private final PrintWriter out;
    private final PrintWriter err;

    Console(RotopsOptions options, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    /**
     * Prints a report and writes its files; what cannot be written does not keep it from being printed. No report takes the
     * place of a reviewed artifact.
     *
     * @param files contents by path
     * @return the exit status
     */
    int show(Report report, Workspace workspace, Map<String, String> files) {
        requireReplaceable(workspace, files);
        return showReplacing(report, workspace, files, Set.of());
    }

    /** Refuses files that take the place of a reviewed artifact, or of what is no report of an earlier run. */
    void requireReplaceable(Workspace workspace, Map<String, String> files) {
        refuseArtifacts(workspace, files);
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!EarlierReport.mayBeReplaced(workspace.root(), file.getKey(), file.getValue())) {
                throw options.usage(file.getKey() + " is not an earlier report: name another file, or delete it first");
            }
        }
    }

    /**
     * Likewise, where the command knows what it replaces.
     *
     * @param kept paths of those that may hold somebody's work, which is kept in a copy beside it
     */
    int showReplacing(Report report, Workspace workspace, Map<String, String> files, Set<String> kept) {
        refuseArtifacts(workspace, files);
        tellMissingArtifacts(workspace);
        return showProposal(
                report, workspace.root(), workspace.hasModel() ? files : replacing(workspace.root(), files), kept);
    }

    /** Says which artifacts are not where they were looked for; of those that somebody named, with {@code --quiet} too. */
    void tellMissingArtifacts(Workspace workspace) {
        Notes.ofControlPlaneAbove(workspace).ifPresent(this::progress);
        Notes.ofNamedArtifacts(workspace).forEach(this::problem);
    }

    /** Says that claims are judged which the sources no longer make. */
    void noteStaleTests(Workspace workspace) {
        if (!options.quiet) {
            StaleTests.note(workspace).ifPresent(note -> notes(List.of(note)));
        }
    }

    /** Where there is no model, a report is left only in place of an earlier one, which would be wrong by now. */
    private static Map<String, String> replacing(Path root, Map<String, String> files) {
        Map<String, String> there = new LinkedHashMap<>(files);
        there.keySet().removeIf(file -> !exists(root, file));
        return there;
    }

    private static boolean exists(Path root, String file) {
        try {
            return Files.exists(root.resolve(file));
        } catch (InvalidPathException e) {
            return true;
        }
    }

    private void refuseArtifacts(Workspace workspace, Map<String, String> files) {
        for (String file : files.keySet()) {
            if (isArtifact(workspace, file)) {
                throw options.usage(file + " is a reviewed artifact, and no report may take its place");
            }
        }
    }

    private static boolean isArtifact(Workspace workspace, String file) {
        return Arrays.stream(ArtifactKind.values()).anyMatch(kind -> isArtifact(workspace, kind, file));
    }

    /** Tells whether a path leads to an artifact. */
    static boolean isArtifact(Workspace workspace, ArtifactKind kind, String file) {
        return isSame(workspace.root(), workspace.files().of(kind), file);
    }

    /** Tells whether two paths relative to a root lead to one file. */
    static boolean isSame(Path root, String artifact, String file) {
        try {
            Path first = root.resolve(artifact);
            Path second = root.resolve(file);
            return first.normalize().equals(second.normalize())
                    || (Files.exists(first) && Files.exists(second) && Files.isSameFile(first, second));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /**
     * Prints a report that leaves no file.
     *
     * @return the exit status
     */
    int show(Report report) {
        if (options.quiet && !options.json) {
            print(report.errors(options.maximumLines()));
            return report.verdict().exitStatus();
        }
        return answer(report);
    }

    /** Likewise, with files of which one may be an artifact. */
    int showProposal(Report report, Path root, Map<String, String> files, Set<String> kept) {
        int status = show(report);
        List<String> written = new ArrayList<>();
        List<String> copies = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            String path = file.getKey();
            try {
                if (kept.contains(path)) {
                    OutputFile.keep(root, path, file.getValue()).ifPresent(copies::add);
                }
                OutputFile.write(root, path, file.getValue());
                written.add(path);
            } catch (NotWrittenException e) {
                problem(String.valueOf(e.getMessage()));
                status = NOT_WRITTEN;
            }
        }
        if (!options.json && !options.quiet) {
            written.forEach(out::println);
        }
        copies.forEach(copy -> told("kept " + copy + ", which is what it held"));
        out.flush();
        return status;
    }

    /**
     * Prints what somebody asked for, which is no finding: it is printed however little they want to read.
     *
     * @return the exit status
     */
    int answer(Report report) {
        if (options.json) {
            out.print(report.jsonText());
            out.flush();
        } else {
            print(report.lines());
        }
        return report.verdict().exitStatus();
    }

    private void print(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    private void told(String line) {
        if (options.json) {
            progress(line);
        } else {
            line(line);
        }
    }

    void line(String line) {
        if (!options.quiet) {
            out.println(line);
        }
        out.flush();
    }

    /** What whoever runs the command should know; never part of the document. */
    void notes(List<String> notes) {
        if (!options.quiet) {
            notes.forEach(note -> problem("note: " + note));
        }
    }

    /** Tells what goes on, beside what goes to standard output. */
    void progress(String message) {
        if (!options.quiet) {
            problem(message);
        }
    }

    /**
     * Says why nothing was judged, or done.
     *
     * @param problem one sentence: why
     * @param remedy one sentence: what to do
     * @return the exit status
     */
    int notJudged(@Nullable String problem, String remedy) {
        problem(Printable.line(String.valueOf(problem)));
        problem("  " + Printable.line(remedy));
        return Verdict.NOT_JUDGED.exitStatus();
    }

    void problem(String message) {
        out.flush();
        err.println(message);
        err.flush();
    }
}

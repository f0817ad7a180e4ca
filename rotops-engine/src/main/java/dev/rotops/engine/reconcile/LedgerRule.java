package dev.rotops.engine.reconcile;

import dev.rotops.engine.ledger.LedgerProblem;
import dev.rotops.engine.ledger.LedgerReading;
import dev.rotops.engine.ledger.LedgerRun;
import dev.rotops.engine.ledger.ReportEntry;
import dev.rotops.engine.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tests ran, RotOps' own among them, and what they left could be read. */
final class LedgerRule {

    private static final String REMEDY =
            "Run the tests with rotops-engine beside them (mvn test), and rotops.mode not off;"
                    + " where their ledgers lie elsewhere, name the directories with --ledger.";

    private final Path root;
    private final LedgerReading reading;
    private final List<LedgerRun> runs;
    private final List<LedgerRun> counting;
    private final Level level;

    /**
     * Judges ledgers.
     *
     * @param root directory that paths are told relative to
     * @param reading everything that was read
     * @param runs what of it is about this model
     * @param counting those of them that are of builds which count
     * @param level how much it matters that nothing ran
     */
    LedgerRule(Path root, LedgerReading reading, List<LedgerRun> runs, List<LedgerRun> counting, Level level) {
        this.root = root.toAbsolutePath().normalize();
        this.reading = reading;
        this.runs = runs;
        this.counting = counting;
        this.level = level;
    }

    void check(Findings findings) {
        checkRuns(findings);
        counting.stream()
                .filter(LedgerRun::isInterrupted)
                .forEach(
                        run -> findings.warning(
                                FindingCode.LEDGER_INTERRUPTED,
                                Subject.of("run", run.header().run()),
                                place(run),
                                "This JVM ended before its tests did.",
                                "What ran until then counts. Look for a crash, a kill, or a System.exit in the code under test."));
        Map<String, List<LedgerProblem>> byFile = new TreeMap<>();
        reading.problems().forEach(problem -> byFile.merge(problem.file(), List.of(problem), LedgerRule::both));
        byFile.forEach((file, problems) -> checkReadable(file, problems, findings));
    }

    private static List<LedgerProblem> both(List<LedgerProblem> known, List<LedgerProblem> more) {
        return known.size() >= 2 ? known : List.of(known.get(0), more.get(0));
    }

    private void checkRuns(Findings findings) {
        if (counting.isEmpty()) {
            checkMissing(findings);
        } else if (counting.stream().allMatch(run -> run.tests() == 0)) {
            findings.add(
                    level,
                    FindingCode.LEDGER_WITHOUT_TESTS,
                    Subject.NONE,
                    place(runs.get(runs.size() - 1)),
                    "Test JVMs started, and not one test ran in them.",
                    "Look which tests the build selects.");
        } else if (counting.stream().noneMatch(LedgerRule::holdsReport)) {
            findings.add(
                    level,
                    FindingCode.ENGINE_REPORT_MISSING,
                    Subject.NONE,
                    place(runs.get(runs.size() - 1)),
                    "Tests ran, but RotOps' own did not: what they guard was not guarded in this build.",
                    "Let the build run the class that RotOps is anchored at: a filter by name, tag or group leaves it out.");
        }
    }

    /** What cannot be looked into is told by its own name: the ledgers may be there. */
    private void checkMissing(Findings findings) {
        if (reading.problems().stream().noneMatch(LedgerRule::isUnlisted)) {
            findings.add(level, FindingCode.LEDGER_MISSING, Subject.NONE, Location.of("ledger"), missing(), REMEDY);
        }
    }

    private static boolean isUnlisted(LedgerProblem problem) {
        return problem.kind() == LedgerProblem.Kind.UNLISTED;
    }

    private static boolean holdsReport(LedgerRun run) {
        return run.entries().stream().anyMatch(ReportEntry.class::isInstance);
    }

    private String missing() {
        TreeSet<String> others = new TreeSet<>();
        reading.ledger()
                .runs()
                .forEach(run -> others.add(
                        run.header().root().isEmpty() ? "." : run.header().root()));
        return others.isEmpty()
                ? "No ledger says what ran, so nothing can be proven."
                : "No ledger says what ran here; those that were found belong to other modules: "
                        + String.join(", ", others) + ".";
    }

    private static Location place(LedgerRun run) {
        return Location.of(
                "ledger " + run.header().started() + "-" + run.header().pid());
    }

    private void checkReadable(String path, List<LedgerProblem> problems, Findings findings) {
        LedgerProblem first = problems.get(0);
        String file = shown(Path.of(path));
        if (isUnlisted(first)) {
            findings.add(
                    level,
                    FindingCode.LEDGER_UNREADABLE,
                    Subject.of("ledger", file),
                    Location.of(file),
                    "The directory " + file + " cannot be looked into, so nobody knows what ran.",
                    "Allow reading it (chmod u+rx).");
            return;
        }
        findings.warning(
                FindingCode.LEDGER_UNREADABLE,
                Subject.of("ledger", file),
                new Location(file, (int) Math.min(first.line(), Integer.MAX_VALUE), 0),
                message(first.kind()) + (problems.size() > 1 ? " More of the file is not readable either." : ""),
                "What could be read counts, the rest proves nothing.");
    }

    /** Where a ledger is, below the root; of one that lies elsewhere, its name alone, as elsewhere is another place everywhere. */
    private String shown(Path file) {
        return Stream.of(root, real(root))
                .filter(file::startsWith)
                .findFirst()
                .map(place -> place.relativize(file).toString().replace('\\', '/'))
                .orElseGet(() -> String.valueOf(file.getFileName()));
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            return directory;
        }
    }

    private static String message(LedgerProblem.Kind kind) {
        return switch (kind) {
            case UNREADABLE -> "The file cannot be read.";
            case UNLISTED -> "The directory cannot be looked into.";
            case NO_LEDGER -> "The file does not begin as a ledger does.";
            case OTHER_SCHEMA -> "Another version of RotOps wrote the ledger, in a form that this one does not know.";
            case TORN -> "The last line is cut off: the JVM died while it wrote.";
            case MALFORMED -> "The line is not one of a ledger.";
            case TOO_LONG -> "The line is longer than any line of a ledger.";
        };
    }
}

package dev.rotops.engine.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All ledgers of some directories, merged.
 *
 * @param ledger what they hold together
 * @param problems what could not be read
 */
public record LedgerReading(Ledger ledger, List<LedgerProblem> problems) {

    /** Makes the list immutable. */
    public LedgerReading {
        problems = List.copyOf(problems);
    }

    /**
     * Reads the ledgers in directories and in those below them.
     *
     * @param directories where to look; they may overlap, and need not exist
     * @return what was read
     */
    public static LedgerReading of(Collection<Path> directories) {
        Set<Path> files = new LinkedHashSet<>();
        Set<Path> unlisted = new LinkedHashSet<>();
        directories.forEach(directory ->
                files.addAll(LedgerDirectory.files(directory.toAbsolutePath().normalize(), unlisted)));
        List<LedgerRun> runs = new ArrayList<>();
        List<LedgerProblem> problems = new ArrayList<>();
        unlisted.forEach(place -> problems.add(new LedgerProblem(place.toString(), 0, LedgerProblem.Kind.UNLISTED)));
        for (Path file : files) {
            LedgerFile read = LedgerFile.read(file);
            runs.addAll(read.runs());
            problems.addAll(read.problems());
        }
        return new LedgerReading(Ledger.of(runs), problems);
    }
}

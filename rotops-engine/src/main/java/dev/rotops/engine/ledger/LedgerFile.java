package dev.rotops.engine.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of ledger lines, read with suspicion: what cannot be understood is told and passed over.
 *
 * @param runs what JVMs wrote into it; one, unless somebody put files together
 * @param problems what could not be read
 */
public record LedgerFile(List<LedgerRun> runs, List<LedgerProblem> problems) {

    /** Makes the lists immutable. */
    public LedgerFile {
        runs = List.copyOf(runs);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return what it holds
     */
    public static LedgerFile read(Path file) {
        Reading reading = new Reading(file.toString());
        try (InputStream input = Files.newInputStream(file)) {
            reading.read(new BoundedLines(input));
        } catch (IOException e) {
            reading.problem(LedgerProblem.Kind.UNREADABLE, 0);
        }
        return reading.finish();
    }

    private static final class Reading {

        private final String file;
        private final LineReader reader = new LineReader();
        private final List<LedgerRun> runs = new ArrayList<>();
        private final List<LedgerProblem> problems = new ArrayList<>();
        private @Nullable RunHeader header;
        private boolean toldOfSchema;
        private List<LedgerEntry> entries = new ArrayList<>();

        Reading(String file) {
            this.file = file;
        }

        void read(BoundedLines lines) throws IOException {
            for (long number = 1; lines.hasNext(); number++) {
                BoundedLines.Line line = lines.next();
                if (line.tooLong()) {
                    problem(LedgerProblem.Kind.TOO_LONG, number);
                } else if (!line.text().isBlank()) {
                    read(line, number);
                }
            }
            if (runs.isEmpty() && header == null && problems.isEmpty()) {
                problem(LedgerProblem.Kind.NO_LEDGER, 0);
            }
        }

        private void read(BoundedLines.Line line, long number) {
            Optional<LineMembers> members = reader.members(line.text());
            if (members.isEmpty()) {
                problem(line.ended() ? LedgerProblem.Kind.MALFORMED : LedgerProblem.Kind.TORN, number);
            } else if (members.get().text("type").orElse("").equals(LineWriter.HEADER)) {
                begin(members.get(), number);
            } else if (header == null) {
                tellOnce(LedgerProblem.Kind.NO_LEDGER, number);
            } else {
                LineReader.entry(members.get(), line.text())
                        .ifPresentOrElse(entries::add, () -> problem(LedgerProblem.Kind.MALFORMED, number));
            }
        }

        private void begin(LineMembers members, long number) {
            endRun();
            toldOfSchema = false;
            if (members.number("schema") != LineWriter.SCHEMA) {
                tellOnce(LedgerProblem.Kind.OTHER_SCHEMA, number);
                return;
            }
            header = LineReader.header(members).orElse(null);
        }

        /** Lines that no known header stands above are one problem, not as many. */
        private void tellOnce(LedgerProblem.Kind kind, long number) {
            if (!toldOfSchema) {
                problem(kind, number);
            }
            toldOfSchema = true;
        }

        private void endRun() {
            if (header != null) {
                runs.add(new LedgerRun(header, entries));
            }
            header = null;
            entries = new ArrayList<>();
        }

        void problem(LedgerProblem.Kind kind, long number) {
            problems.add(new LedgerProblem(file, number, kind));
        }

        LedgerFile finish() {
            endRun();
            return new LedgerFile(runs, problems);
        }
    }
}

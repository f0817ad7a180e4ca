package dev.rotops.engine.ledger;

/**
 * Something of a ledger that could not be read; the rest of it was.
 *
 * @param file the file
 * @param line the line, counted from 1; 0 where the whole file is meant
 * @param kind what is wrong
 */
public record LedgerProblem(String file, long line, Kind kind) {

    /** What can be wrong with a ledger. */
    public enum Kind {
        /** The file cannot be opened or read to its end. */
        UNREADABLE,
        /** It is a directory, and what it holds cannot be listed. */
        UNLISTED,
        /** It does not begin as a ledger does. */
        NO_LEDGER,
        /** Another version wrote it, in a form that this one does not know. */
        OTHER_SCHEMA,
        /** The last line is cut off: the JVM died while it wrote. */
        TORN,
        /** A line that is no entry. */
        MALFORMED,
        /** A line that is longer than any line may be. */
        TOO_LONG
    }
}

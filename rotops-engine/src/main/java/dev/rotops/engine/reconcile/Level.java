package dev.rotops.engine.reconcile;

import java.util.Optional;

/** How much a finding matters. */
public enum Level {
    /** The model cannot be trusted as it is; fails the build in mode {@code enforce}. */
    ERROR,
    /** An error that the baseline records: it fails nothing, and what it stands against counts for nothing. */
    KNOWN,
    /** Somebody should look at it; never fails anything. */
    WARNING;

    /** The level that a policy words; any word but {@code warning} is an error. */
    static Level ofWord(Optional<String> word, Level otherwise) {
        return word.map(level -> level.equals("warning") ? WARNING : ERROR).orElse(otherwise);
    }
}

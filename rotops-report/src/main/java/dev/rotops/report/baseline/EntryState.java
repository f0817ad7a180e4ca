package dev.rotops.report.baseline;

import java.util.Locale;

/** What an entry of the baseline is good for. */
enum EntryState {
    /** What it records is wrong. */
    KNOWN,
    /** What it records is no longer wrong. */
    OBSOLETE,
    /** It records nothing that could wait. */
    UNUSABLE,
    /** Whether what it records is wrong was not looked at. */
    NOT_JUDGED;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

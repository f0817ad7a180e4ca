package dev.rotops.engine.discovery;

import java.util.Locale;

/** What has been said about something that was discovered. */
public enum ReviewState {
    /** Nothing: somebody should look. */
    UNREVIEWED,
    /** An inventory source takes it that nobody has reviewed yet. */
    PROPOSED,
    /** Its review is put off. */
    DEFERRED,
    /** An inventory source takes it. */
    REVIEWED,
    /** The discovery policy suppresses it with a reason. */
    SUPPRESSED,
    /** The discovery policy ignores it, or confines discovery to other files. */
    IGNORED,
    /** Built-in rules find it, and those that a project put in their place do not. */
    RULED_OUT;

    /**
     * Returns the name in reports.
     *
     * @return a stable lower-case word
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Tells whether it is part of the denominator.
     *
     * @return whether nothing says that it is no runtime behavior
     */
    public boolean isCounted() {
        return this != SUPPRESSED && this != IGNORED && this != RULED_OUT;
    }
}

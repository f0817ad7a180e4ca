package dev.rotops.engine.discovery;

import java.util.Locale;

/** How sure compiled code makes it that something is an entry point. */
public enum Confidence {
    /** It is one. */
    HIGH,
    /** It is one where the application is put together as usual. */
    MEDIUM,
    /** A hint: it is listed, but nobody has to review it. */
    LOW;

    /**
     * Returns the name in reports.
     *
     * @return a stable lower-case word
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

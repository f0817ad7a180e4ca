package dev.rotops.report.document;

import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.Level;
import java.util.List;

/** Numbers with their nouns. */
public final class Counted {

    private Counted() {}

    /**
     * Counts things.
     *
     * @param number how many
     * @param singular what one of them is called
     * @param plural what several of them are called
     * @return such as {@code 1 error} or {@code 0 errors}
     */
    public static String of(long number, String singular, String plural) {
        return number + " " + (number == 1 ? singular : plural);
    }

    /**
     * Counts findings by level.
     *
     * @param findings what was found
     * @return such as {@code 1 error, 2 warnings}; known errors are named where there are any
     */
    public static String findings(List<Finding> findings) {
        long known = count(findings, Level.KNOWN);
        return of(count(findings, Level.ERROR), "error", "errors") + ", "
                + (known == 0 ? "" : known + " known, ")
                + of(count(findings, Level.WARNING), "warning", "warnings");
    }

    private static long count(List<Finding> findings, Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }
}

package dev.rotops.report.document;

import dev.rotops.engine.reconcile.Consequence;
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
     * @return such as {@code 1 error, 2 warnings}; known errors, and those that follow from others, are named where there
     *     are any
     */
    public static String findings(List<Finding> findings) {
        long known = count(findings, Level.KNOWN);
        long errors = count(findings, Level.ERROR);
        long following = errors - count(Consequence.without(findings), Level.ERROR);
        return of(errors, "error", "errors")
                + (following == 0
                        ? ""
                        : " (" + of(following, "of them follows from another", "of them follow from others") + ")")
                + ", "
                + (known == 0 ? "" : known + " known, ")
                + of(count(findings, Level.WARNING), "warning", "warnings");
    }

    private static long count(List<Finding> findings, Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }
}

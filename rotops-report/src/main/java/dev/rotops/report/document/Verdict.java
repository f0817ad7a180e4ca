package dev.rotops.report.document;

import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.util.Collection;

/** What a command's result means for whoever runs it. */
public enum Verdict {
    /** Nothing is wrong; there may be warnings. */
    CLEAN(0),
    /** At least one error was found. */
    FAILING(1),
    /** The command could not judge: it was called wrongly, or its input could not be read. */
    NOT_JUDGED(2);

    private final int exitStatus;

    Verdict(int exitStatus) {
        this.exitStatus = exitStatus;
    }

    /**
     * Judges findings.
     *
     * @param findings what was found
     * @return the gravest verdict that one of them demands
     */
    public static Verdict of(Collection<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.code() == FindingCode.ARTIFACT_UNREADABLE)) {
            return NOT_JUDGED;
        }
        return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR) ? FAILING : CLEAN;
    }

    /**
     * Returns the exit status.
     *
     * @return 0, 1 or 2
     */
    public int exitStatus() {
        return exitStatus;
    }
}

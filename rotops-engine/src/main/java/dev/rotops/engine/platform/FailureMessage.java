package dev.rotops.engine.platform;

import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.List;

/** Says in one message everything that is wrong with the subject of a check: what, why, what to do. */
final class FailureMessage {

    private static final int MAXIMUM_FINDINGS = 20;

    private FailureMessage() {}

    static String of(Check check) {
        return of(check, "");
    }

    /** Likewise, for where no stack trace is shown that leads to the file. */
    static String withPlace(Check check) {
        Finding first = check.findings().get(0);
        return of(check, "\n  at     " + Printable.line(first.location().toString()));
    }

    private static String of(Check check, String place) {
        List<Finding> findings = check.findings();
        StringBuilder message = new StringBuilder();
        message.append(Printable.line(check.subject())).append(": ").append(headline(findings.get(0)));
        message.append(place);
        for (String detail : check.details()) {
            message.append("\n  ").append(detail);
        }
        message.append("\n  do     ").append(remedy(findings.get(0)));
        for (Finding finding : findings.subList(1, Math.min(findings.size(), MAXIMUM_FINDINGS))) {
            message.append("\n  also   ").append(headline(finding));
            message.append("\n         at ")
                    .append(Printable.line(finding.location().toString()));
            message.append("\n  do     ").append(remedy(finding));
        }
        if (findings.size() > MAXIMUM_FINDINGS) {
            message.append("\n  and ")
                    .append(findings.size() - MAXIMUM_FINDINGS)
                    .append(" more");
        }
        return message.toString();
    }

    private static String headline(Finding finding) {
        return Printable.line(finding.message()) + " [" + finding.code().word() + "]";
    }

    /**
     * One line, as an id in it may hold anything, also what looks like lines of ours; but for a missing artifact the remedy is
     * the whole file, in which JSON has escaped that.
     */
    private static String remedy(Finding finding) {
        if (finding.code() != FindingCode.ARTIFACT_UNREADABLE) {
            return Printable.whole(finding.remedy());
        }
        StringBuilder safe = new StringBuilder();
        for (String line : finding.remedy().split("\n", -1)) {
            safe.append(safe.length() == 0 ? "" : "\n").append(line.isBlank() ? "" : Printable.line(line));
        }
        return safe.toString();
    }
}

package dev.rotops.engine.platform;

import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.Finding;
import java.util.List;

/** Says in one message everything that is wrong with the subject of a check: what, why, what to do. */
final class FailureMessage {

    private static final int MAXIMUM_FINDINGS = 20;

    private FailureMessage() {}

    static String of(Check check) {
        List<Finding> findings = check.findings();
        StringBuilder message = new StringBuilder();
        message.append(Printable.line(check.subject())).append(": ").append(headline(findings.get(0)));
        for (String detail : check.details()) {
            message.append("\n  ").append(detail);
        }
        message.append("\n  do     ").append(text(findings.get(0).remedy()));
        for (Finding finding : findings.subList(1, Math.min(findings.size(), MAXIMUM_FINDINGS))) {
            message.append("\n  also   ").append(headline(finding));
            message.append("\n         at ").append(finding.location());
            message.append("\n  do     ").append(text(finding.remedy()));
        }
        if (findings.size() > MAXIMUM_FINDINGS) {
            message.append("\n  and ")
                    .append(findings.size() - MAXIMUM_FINDINGS)
                    .append(" more");
        }
        return message.toString();
    }

    private static String headline(Finding finding) {
        return text(finding.message()) + " [" + finding.code().word() + "]";
    }

    /** Keeps the lines of a message, and escapes what else an id in it may hide. */
    private static String text(String text) {
        StringBuilder safe = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            safe.append(safe.length() == 0 ? "" : "\n").append(line.isBlank() ? "" : Printable.line(line));
        }
        return safe.toString();
    }
}

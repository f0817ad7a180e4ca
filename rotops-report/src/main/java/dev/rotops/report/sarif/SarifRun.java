package dev.rotops.report.sarif;

import dev.rotops.engine.reconcile.Verification;
import dev.rotops.report.document.Counted;
import dev.rotops.report.verify.ModelView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a document says of itself: what was judged, and what was not. */
final class SarifRun {

    /** Said where there is no ledger. */
    static final String NOT_JUDGED = "not judged whether the tests ran: there is no ledger of a run";

    private SarifRun() {}

    static String judged(ModelView view) {
        Verification verification = view.verification();
        return "proven " + verification.proven() + " of " + verification.counted() + " reviewed, by the ledgers of "
                + Counted.of(verification.runs().size(), "JVM", "JVMs");
    }

    static Map<String, Object> invocation(ModelView view, boolean judged, int leftOut) {
        List<Map<String, Object>> notifications = new ArrayList<>();
        if (!judged) {
            notifications.add(notification("error", "An artifact cannot be read, so the model was not judged."));
        }
        if (!view.isRunJudged()) {
            notifications.add(notification("note", "It was " + NOT_JUDGED + "."));
        }
        if (leftOut > 0) {
            notifications.add(notification(
                    "warning",
                    Counted.of(leftOut, "finding is", "findings are") + " left out: rotops validate has all."));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("executionSuccessful", judged);
        json.put("toolExecutionNotifications", notifications);
        return json;
    }

    private static Map<String, Object> notification(String level, String message) {
        Map<String, Object> json = text(message, "message");
        json.put("level", level);
        return json;
    }

    static Map<String, Object> properties(ModelView view) {
        Verification verification = view.verification();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runsJudged", view.isRunJudged());
        json.put("reviewed", verification.proofs().size());
        json.put("declared", verification.reconciliation().declared());
        if (view.isRunJudged()) {
            json.put("proven", verification.proven());
            json.put("counted", verification.counted());
        }
        return json;
    }

    /** A member that holds a text, as SARIF has them. */
    static Map<String, Object> text(String text, String member) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(member, Map.of("text", text));
        return json;
    }
}

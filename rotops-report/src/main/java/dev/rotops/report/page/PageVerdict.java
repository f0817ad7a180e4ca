package dev.rotops.report.page;

import dev.rotops.engine.reconcile.ModelState;
import dev.rotops.engine.reconcile.ModelSummary;
import dev.rotops.engine.reconcile.Verification;
import dev.rotops.report.document.Counted;
import dev.rotops.report.verify.ModelView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the model is proven.
 *
 * @param tone {@code good}, {@code open} or {@code bad}
 * @param headline the shortest form, for the title
 * @param sentence one sentence
 * @param reviewed what is reviewed of what was discovered, and how much is in the baseline
 */
record PageVerdict(String tone, String headline, String sentence, List<String> reviewed) {

    static PageVerdict of(ModelView view) {
        Optional<ModelSummary> summary = view.reconciliation().summary();
        if (summary.isEmpty()) {
            return new PageVerdict(
                    "bad", "not judged", "Nothing was judged, because the control plane cannot be read.", List.of());
        }
        Verification verification = view.verification();
        long reviewed = verification.proofs().size();
        List<String> discovered = new ArrayList<>(summary.get().discovered());
        view.reconciliation().baseline().ifPresent(known -> discovered.add(known + " in baseline"));
        if (reviewed == 0) {
            return new PageVerdict(
                    "bad",
                    "nothing reviewed",
                    "No behavior is reviewed, so nothing is proven: an empty denominator is no success.",
                    discovered);
        }
        if (!view.isRunJudged()) {
            String declared = view.reconciliation().declared() + " of " + reviewed;
            return new PageVerdict(
                    tone(view, false),
                    declared + " declared, not judged whether they ran",
                    declared
                            + " reviewed behaviors are declared; whether their tests ran was not judged, for there is no"
                            + " ledger of a run: run the tests, then rotops verify.",
                    discovered);
        }
        return judged(view, discovered);
    }

    private static PageVerdict judged(ModelView view, List<String> discovered) {
        Verification verification = view.verification();
        long counted = verification.counted();
        int optedOut = verification.optedOut().size();
        String rest = optedOut == 0 ? "" : "; " + optedOut + " more opted out, and not counted";
        if (counted == 0) {
            return new PageVerdict(
                    "bad",
                    "nothing counted",
                    "Nothing is proven: the run opted out of all "
                            + Counted.of(optedOut, "reviewed behavior", "reviewed behaviors")
                            + ", and an empty denominator is no success.",
                    discovered);
        }
        String proven = verification.proven() + " of " + counted;
        return new PageVerdict(
                tone(view, verification.proven() == counted),
                proven + " proven",
                proven + " reviewed behaviors are proven by what ran" + rest + ".",
                discovered);
    }

    private static String tone(ModelView view, boolean whole) {
        ModelState state = ModelState.of(view.findings());
        if (state == ModelState.FAILING) {
            return "bad";
        }
        return whole && state.isComplete() ? "good" : "open";
    }
}

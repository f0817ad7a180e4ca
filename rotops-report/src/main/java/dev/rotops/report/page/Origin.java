package dev.rotops.report.page;

import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.ModelSummary;
import dev.rotops.engine.reconcile.Verification;
import dev.rotops.report.document.Counted;
import dev.rotops.report.probe.CompletionDocument;
import dev.rotops.report.verify.ModelView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When and from what the page was made.
 *
 * @param version which RotOps made it
 * @param made when
 * @param facts from what
 */
record Origin(String version, Instant made, List<Fact> facts) {

    /**
     * A fact.
     *
     * @param name what is told
     * @param value what it is
     */
    record Fact(String name, String value) {}

    static Origin of(ModelView view, String version, Instant made) {
        Verification verification = view.verification();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Model", Printable.whole(view.reconciliation().controlPlaneFile())));
        view.reconciliation().summary().ifPresent(summary -> add(summary, facts));
        facts.add(new Fact("Ledgers", ledgers(verification)));
        if (view.isRunJudged()) {
            facts.add(new Fact("Tests ran", times(verification)));
        }
        verification
                .completion()
                .ifPresent(completion -> facts.add(new Fact("Product", CompletionDocument.line(completion))));
        return new Origin(version, made, facts);
    }

    private static void add(ModelSummary summary, List<Fact> facts) {
        facts.add(new Fact("Version of the model", Printable.whole(summary.version())));
        facts.add(new Fact("Principle", Printable.whole(summary.principle())));
    }

    private static String ledgers(Verification verification) {
        return verification.runs().isEmpty()
                ? "none: whether the tests ran was not judged"
                : Counted.of(verification.runs().size(), "JVM", "JVMs") + ", "
                        + Counted.of(verification.modules(), "module", "modules") + ", "
                        + Counted.of(verification.tests(), "test", "tests");
    }

    private static String times(Verification verification) {
        String first = started(verification, 0);
        String last = started(verification, verification.runs().size() - 1);
        return first.equals(last) ? first : first + " to " + last;
    }

    private static String started(Verification verification, int run) {
        return Instant.ofEpochSecond(verification.runs().get(run).header().started() / 1000)
                .toString();
    }
}

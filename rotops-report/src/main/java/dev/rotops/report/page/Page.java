package dev.rotops.report.page;

import dev.rotops.engine.reconcile.Finding;
import dev.rotops.report.coverage.CapabilityGrades;
import dev.rotops.report.coverage.CoverageMapOperation;
import dev.rotops.report.verify.ModelView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * What stands on the page, in its order; all texts are as the model has them, and nothing is escaped.
 *
 * @param assets what it looks like
 * @param verdict how far the model is proven
 * @param surfaces the surfaces
 * @param behaviors the behaviors, those first that are not proven
 * @param unreviewed what was discovered and nobody has reviewed
 * @param findings what is wrong, errors first
 * @param probes what running the product showed
 * @param capabilities what is proven of optional capabilities
 * @param origin when and from what it was made
 */
record Page(
        Assets assets,
        PageVerdict verdict,
        List<SurfaceRow> surfaces,
        List<BehaviorRow> behaviors,
        Unreviewed unreviewed,
        List<FindingRow> findings,
        List<ProbeRow> probes,
        List<CapabilityGrades> capabilities,
        Origin origin) {

    static Page of(ModelView view, String version, Instant made) {
        return new Page(
                Assets.read(),
                PageVerdict.of(view),
                SurfaceRow.of(view.verification()),
                BehaviorRow.of(view.verification()),
                Unreviewed.of(view),
                view.findings().stream()
                        .sorted(Comparator.comparing(Finding::level))
                        .map(FindingRow::of)
                        .toList(),
                ProbeRow.of(view.verification()),
                CoverageMapOperation.capabilities(view.verification()),
                Origin.of(view, version, made.truncatedTo(ChronoUnit.SECONDS)));
    }

    /** The columns of the surfaces' states. */
    List<String> states() {
        return SurfaceRow.states();
    }
}

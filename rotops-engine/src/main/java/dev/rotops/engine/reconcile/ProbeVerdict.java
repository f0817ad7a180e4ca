package dev.rotops.engine.reconcile;

import dev.rotops.engine.probe.RuntimeEvidence;
import java.util.Optional;

/**
 * What was judged of one probe.
 *
 * @param planned the probe
 * @param state what is known of it
 * @param evidence what it saw last; absent where it never ran
 * @param outdated what it would run is older than which of its sources; absent where nothing is, and where what it saw holds
 */
public record ProbeVerdict(
        PlannedProbe planned, ProbeState state, Optional<RuntimeEvidence> evidence, Optional<String> outdated) {

    /**
     * Returns the probe's id.
     *
     * @return as the plan has it
     */
    public String id() {
        return planned.probe().id();
    }

    /**
     * Says why the probe has this state.
     *
     * @return one sentence
     */
    public String reason() {
        String summary = evidence.map(RuntimeEvidence::summary).orElse("");
        return switch (state) {
            case PASSED, FAILED -> summary;
            case STALE ->
                outdated.map(ProbeVerdict::toBuild)
                        .orElse("the product or the probe changed after it ran; then: " + summary);
            case NOT_RUN -> outdated.map(ProbeVerdict::toBuild).orElse("nothing says that it ran");
        };
    }

    private static String toBuild(String outdated) {
        return outdated + ": build the product, then run the probe";
    }
}

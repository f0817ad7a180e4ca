package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Location;
import java.util.List;

/**
 * What was judged of the proof of one behavior unit.
 *
 * @param behavior id of the unit
 * @param surface id of its surface
 * @param state how far it is proven
 * @param reason why it is no further, in one sentence; empty for what is proven
 * @param marks what to know of it
 * @param location where to look: the owner that the reason is about, else the unit in the control plane
 */
public record ProofVerdict(
        String behavior, String surface, ProofState state, String reason, List<ProofMark> marks, Location location) {

    /** Makes the list immutable. */
    public ProofVerdict {
        marks = List.copyOf(marks);
    }

    /**
     * Tells whether the unit counts.
     *
     * @return whether it is proven
     */
    public boolean isProven() {
        return state == ProofState.PROVEN;
    }

    /**
     * Tells whether nothing is missing.
     *
     * @return whether it is proven, and all of its owners have run as a whole
     */
    public boolean isWhole() {
        return isProven() && !marks.contains(ProofMark.PARTLY_RUN);
    }

    /**
     * Tells whether the unit is left out of the denominator.
     *
     * @return whether the run opted out of the capability that it belongs to
     */
    public boolean isOptedOut() {
        return marks.contains(ProofMark.OPTED_OUT);
    }

    /**
     * Tells whether the unit waits, and does not count.
     *
     * @return whether the baseline records all that keeps it from being proven
     */
    public boolean isInBaseline() {
        return marks.contains(ProofMark.IN_BASELINE);
    }

    /**
     * Says how far the unit is proven, or that it is not counted.
     *
     * @return the word of the state, or {@code opted-out}
     */
    public String word() {
        return isOptedOut() ? ProofMark.OPTED_OUT.word() : state.word();
    }
}

package dev.rotops.engine.reconcile;

/** One concern of the self-check. */
@FunctionalInterface
interface Challenge {

    void check(ChallengedModel model, Findings findings);
}

package dev.rotops.engine.platform;

import dev.rotops.engine.reconcile.Reconciliation;

/** What there is to say of a module. */
sealed interface ModuleVerdict {

    /** Nothing, for nobody wants to know. */
    record SwitchedOff() implements ModuleVerdict {}

    /** That there is nothing to judge it by. */
    record WithoutControlPlane() implements ModuleVerdict {}

    /**
     * How its model, its sources and its tests agree.
     *
     * @param reconciliation what was found
     * @param mode what an error does to the run
     */
    record Judged(Reconciliation reconciliation, Mode mode) implements ModuleVerdict {}
}

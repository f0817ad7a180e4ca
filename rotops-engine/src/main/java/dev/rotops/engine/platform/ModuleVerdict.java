package dev.rotops.engine.platform;

import dev.rotops.engine.reconcile.Judgement;

/** What there is to say of a module. */
sealed interface ModuleVerdict {

    /** Nothing, for nobody wants to know. */
    record SwitchedOff() implements ModuleVerdict {}

    /** That there is nothing to judge it by. */
    record WithoutControlPlane() implements ModuleVerdict {}

    /**
     * How its model, its sources and its tests agree.
     *
     * @param judgement what was found
     * @param mode what an error does to the run
     */
    record Judged(Judgement judgement, Mode mode) implements ModuleVerdict {}
}

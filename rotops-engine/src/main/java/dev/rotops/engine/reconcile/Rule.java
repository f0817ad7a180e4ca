package dev.rotops.engine.reconcile;

/** One concern of the model: looks at everything, changes nothing, reports what is wrong; beside others, in any thread. */
@FunctionalInterface
interface Rule {

    void check(ModelGraph graph, Findings findings);
}

package dev.rotops.engine.reconcile;

/** There is something to govern: an empty denominator is not 100 %. */
final class DenominatorRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        var plane = graph.controlPlane();
        if (plane.content().surfaces().isEmpty()) {
            findings.error(
                    FindingCode.NO_SURFACES,
                    Subject.NONE,
                    plane.locate("/surfaces"),
                    "The control plane has no surface, so nothing is governed.",
                    "Add a surface for the part of the runtime that you want to govern first.");
        }
        if (plane.content().units().isEmpty()) {
            findings.error(
                    FindingCode.NO_BEHAVIORS,
                    Subject.NONE,
                    plane.locate("/behaviors"),
                    "The control plane has no behavior unit, so nothing is proven.",
                    "Add a behavior unit to \"behaviors\", and claim it with a test.");
        }
    }
}

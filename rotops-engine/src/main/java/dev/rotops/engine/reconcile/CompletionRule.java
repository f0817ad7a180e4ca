package dev.rotops.engine.reconcile;

/** Every probe passed, with everything as it is now. */
final class CompletionRule {

    private CompletionRule() {}

    static void check(ProbeVerdict probe, Level level, Findings findings) {
        if (probe.state() == ProbeState.PASSED) {
            return;
        }
        for (String behavior : probe.planned().probe().behaviors()) {
            findings.add(
                    level,
                    code(probe.state()),
                    Subject.of("behavior", behavior).and("probe", probe.id()),
                    probe.planned().location(),
                    "The probe \"" + probe.id() + "\" " + said(probe) + ".",
                    remedy(probe));
        }
    }

    private static FindingCode code(ProbeState state) {
        return switch (state) {
            case STALE -> FindingCode.PROBE_STALE;
            case NOT_RUN -> FindingCode.PROBE_NOT_RUN;
            case FAILED, PASSED -> FindingCode.PROBE_FAILED;
        };
    }

    private static String said(ProbeVerdict probe) {
        return switch (probe.state()) {
            case STALE -> "ran, but the product or the probe changed since" + outdated(probe);
            case NOT_RUN -> "was not run" + outdated(probe);
            case FAILED, PASSED -> "did not pass: " + probe.reason();
        };
    }

    private static String outdated(ProbeVerdict probe) {
        return probe.outdated().map(what -> " (" + what + ")").orElse("");
    }

    private static String remedy(ProbeVerdict probe) {
        String run = "rotops probe run --only " + probe.id();
        if (probe.state() == ProbeState.FAILED) {
            return "Mend the product, then " + run + ". Until the probe passes, Maven builds it with -DskipTests.";
        }
        return (probe.outdated().isPresent() ? "Build the product, then run it: " : "Run it: ") + run + ".";
    }
}

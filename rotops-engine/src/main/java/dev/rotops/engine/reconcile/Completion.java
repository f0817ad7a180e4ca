package dev.rotops.engine.reconcile;

import dev.rotops.engine.ledger.LedgerReading;
import dev.rotops.engine.ledger.ProjectPath;
import dev.rotops.engine.model.ProbePlan;
import java.nio.file.Path;
import java.util.List;

/**
 * How far the product is complete: by tests and model, and by running it.
 *
 * @param plan what must be run
 * @param codeComplete whether no error stands against tests and model
 * @param probes one verdict for each probe, in the plan's order
 */
public record Completion(ProbePlan plan, boolean codeComplete, List<ProbeVerdict> probes) {

    /** Makes the list immutable. */
    public Completion {
        probes = List.copyOf(probes);
    }

    /**
     * Judges what probes saw.
     *
     * @param root the project's root
     * @param planned the probes
     * @param reading the ledgers
     * @param codeComplete whether no error stands against tests and model
     * @return the verdict
     */
    public static Completion of(Path root, PlannedProbes planned, LedgerReading reading, boolean codeComplete) {
        String project = ProjectPath.of(root);
        ProbeJudge judge = new ProbeJudge(
                reading.ledger().runs().stream()
                        .filter(run -> run.header().root().equals(project))
                        .toList(),
                root);
        return new Completion(
                planned.plan(),
                codeComplete,
                planned.probes().stream().map(judge::judge).toList());
    }

    /**
     * Tells whether the product is known to run.
     *
     * @return whether tests and model are complete, there is a probe of each kind that is wanted, and each has passed
     */
    public boolean productComplete() {
        return codeComplete
                && !probes.isEmpty()
                && plan.unconfiguredKinds().isEmpty()
                && probes.stream().allMatch(probe -> probe.state() == ProbeState.PASSED);
    }

    /**
     * Tells whether as much is complete as the plan demands.
     *
     * @return whether its completion mode is met
     */
    public boolean isMet() {
        return plan.mustRun() ? productComplete() : codeComplete;
    }

    /**
     * Counts the probes that passed with everything as it is now.
     *
     * @return at most the number of probes
     */
    public long passed() {
        return probes.stream()
                .filter(probe -> probe.state() == ProbeState.PASSED)
                .count();
    }

    /**
     * Returns the probes that have not passed with everything as it is now.
     *
     * @return them, in the plan's order
     */
    public List<ProbeVerdict> unpassed() {
        return probes.stream()
                .filter(probe -> probe.state() != ProbeState.PASSED)
                .toList();
    }

    /**
     * Returns the findings on the probes.
     *
     * @return one for each behavior of each probe that has not passed; errors where the product must run
     */
    public List<Finding> findings() {
        Level level = plan.mustRun() ? Level.ERROR : Level.WARNING;
        return probes.stream().flatMap(probe -> findings(probe, level).stream()).toList();
    }

    /**
     * Returns the findings on a probe.
     *
     * @param probe what was judged of it
     * @param level how much it matters
     * @return one for each of its behaviors, where it has not passed
     */
    public static List<Finding> findings(ProbeVerdict probe, Level level) {
        Findings findings = new Findings();
        CompletionRule.check(probe, level, findings);
        return findings.toList();
    }
}

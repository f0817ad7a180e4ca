package dev.rotops.engine.reconcile;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came of an owner's tests in all JVMs, held against everything as it is now.
 *
 * @param owner the owner
 * @param kind what came of them; a stale result counts for nothing, whatever it was
 * @param reason why they did not pass, or not all of them
 * @param optOut the capability that the run opted out of, where that is why; empty otherwise
 * @param flaky whether they passed only after they had failed, with everything as it is now
 * @param evidence evidence kinds that they recorded
 * @param outcomes outcome classes that they claim or recorded
 * @param advertised what gates found out about the system under test in the JVMs of those which passed
 */
record OwnerResult(
        ProofOwner owner,
        Kind kind,
        String reason,
        String optOut,
        boolean flaky,
        Set<String> evidence,
        Set<String> outcomes,
        Set<AdvertisedCapability> advertised) {

    /** What is said of a failure before the latest JVM. */
    static final String STILL = " (and what failed has not passed since)";

    /** What can come of an owner. */
    enum Kind {
        FAILED,
        GATED,
        SKIPPED,
        STALE,
        NOT_RUN,
        OPTED_OUT,
        PARTLY_PASSED,
        PASSED
    }

    static OwnerResult notRun(ProofOwner owner, String reason) {
        return new OwnerResult(owner, Kind.NOT_RUN, reason, "", false, Set.of(), Set.of(), Set.of());
    }

    static OwnerResult stale(ProofOwner owner, String reason) {
        return new OwnerResult(owner, Kind.STALE, reason, "", false, Set.of(), Set.of(), Set.of());
    }

    /**
     * What came of its tests together.
     *
     * @param failed whether one of them has failed at least once
     */
    static OwnerResult of(ProofOwner owner, TestResult result, boolean failed) {
        Set<String> outcomes = new TreeSet<>(result.outcomes());
        outcomes.addAll(owner.outcomes());
        return new OwnerResult(
                owner,
                result.kind(),
                result.reason(),
                result.optOut(),
                failed && result.kind() != Kind.FAILED,
                result.evidence(),
                outcomes,
                result.advertised());
    }

    /** What came of it in a JVM that died. */
    static OwnerResult unfinished(ProofOwner owner) {
        return failed(owner, "had not ended when its JVM died");
    }

    /** The same failure, where the latest JVM ran other tests of the owner's. */
    OwnerResult still() {
        return failed(owner, reason + STILL);
    }

    private static OwnerResult failed(ProofOwner owner, String reason) {
        return new OwnerResult(owner, Kind.FAILED, reason, "", false, Set.of(), Set.of(), Set.of());
    }

    /** Likewise, where some of the owner's tests ran nowhere. */
    OwnerResult without(Collection<String> tests) {
        if (kind != Kind.PASSED || tests.isEmpty()) {
            return this;
        }
        return new OwnerResult(
                owner,
                Kind.PARTLY_PASSED,
                "did not run " + String.join(", ", tests),
                optOut,
                flaky,
                evidence,
                outcomes,
                advertised);
    }

    boolean passed() {
        return kind == Kind.PASSED || kind == Kind.PARTLY_PASSED;
    }
}

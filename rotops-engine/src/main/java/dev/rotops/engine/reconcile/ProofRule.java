package dev.rotops.engine.reconcile;

import java.util.Optional;

/** Every behavior unit is proven, and its proof is whole. */
final class ProofRule {

    private ProofRule() {}

    /** What is missing, drifted or in the baseline has findings of its own; that nothing ran at all is one finding for all. */
    static void check(ProofVerdict proof, boolean required, Findings findings) {
        Subject subject = Subject.of("behavior", proof.behavior());
        if (proof.isOptedOut()) {
            findings.warning(
                    FindingCode.PROOF_OPTED_OUT,
                    subject,
                    proof.location(),
                    "Not counted: " + proof.reason(),
                    "Take the opt-out back when its reason is gone.");
            return;
        }
        code(proof.state())
                .filter(code -> !proof.isInBaseline())
                .ifPresent(code -> findings.add(
                        required ? Level.ERROR : Level.WARNING,
                        code,
                        subject,
                        proof.location(),
                        proof.reason(),
                        remedy(proof)));
        if (proof.marks().contains(ProofMark.PARTLY_RUN) && proof.isProven()) {
            findings.warning(
                    FindingCode.PROOF_PARTIAL,
                    subject,
                    proof.location(),
                    "Proven, though not by all owners: " + proof.reason(),
                    "Let all owners run, or take the claim from those that are not needed.");
        }
        if (proof.marks().contains(ProofMark.FLAKY)) {
            findings.warning(
                    FindingCode.PROOF_FLAKY,
                    subject,
                    proof.location(),
                    "An owner failed, and then passed with nothing changed that its proof rests on.",
                    "Find out what else decides whether it passes.");
        }
    }

    private static Optional<FindingCode> code(ProofState state) {
        return switch (state) {
            case SKIPPED -> Optional.of(FindingCode.PROOF_SKIPPED);
            case GATED -> Optional.of(FindingCode.PROOF_GATED);
            case FAILING -> Optional.of(FindingCode.PROOF_FAILING);
            case UNOBSERVED -> Optional.of(FindingCode.PROOF_UNOBSERVED);
            case STALE -> Optional.of(FindingCode.PROOF_STALE);
            case MISSING, DRIFTED, DECLARED, PROVEN -> Optional.empty();
        };
    }

    private static String remedy(ProofVerdict proof) {
        return switch (proof.state()) {
            case SKIPPED -> "Let an owner test run to its end, in this build or in one whose ledger is given.";
            case GATED -> "Run the tests where the capability is there.";
            case FAILING ->
                proof.reason().contains(OwnerResult.STILL)
                        ? "Mend the behavior or its test, and run what failed again; where it is gone, such as a row of a"
                                + " table, delete the ledgers, as mvn clean does."
                        : "Mend the behavior or its test.";
            case UNOBSERVED ->
                "Claim the outcome classes on the tests that show them, record evidence where a test observes it"
                        + " (Evidence.record(\"…\", \"…\")), and gate the tests of a capability on it"
                        + " (@RequiresCapability).";
            default -> "Run its owner tests again.";
        };
    }
}

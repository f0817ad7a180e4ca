package dev.rotops.engine.reconcile;

import dev.rotops.engine.ledger.RunHeader;
import dev.rotops.engine.model.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges behavior units: a pure function of the model, the claims, what ran, and everything as it is now. */
final class ProofJudge {

    private final Optional<ProofPlan> plan;
    private final boolean anythingRan;
    private final OwnerHistory history;
    private final Map<String, AdvertisedCapability> capabilities;
    private final Set<String> evidenceKinds;

    /**
     * Makes a judge.
     *
     * @param plan which tests own what
     * @param runs what JVMs recorded, the earliest first
     * @param freshness knows what has changed since
     * @param capabilities what behaviors need of the system under test, as far as reviewed, by behavior
     * @param evidenceKinds those that the model knows
     */
    ProofJudge(
            Optional<ProofPlan> plan,
            List<RecordedRun> runs,
            Freshness freshness,
            Map<String, AdvertisedCapability> capabilities,
            Set<String> evidenceKinds) {
        this.plan = plan;
        this.evidenceKinds = evidenceKinds;
        this.capabilities = capabilities;
        this.anythingRan = !runs.isEmpty();
        this.history = new OwnerHistory(runs, freshness);
    }

    /**
     * Judges a unit.
     *
     * @param unit what the reconciliation says of it
     * @param observed whether evidence that nobody recorded is evidence that was not shown
     */
    ProofVerdict judge(BehaviorVerdict unit, boolean observed) {
        Optional<PlannedProof> proof = plan.flatMap(all -> all.proof(unit.id()));
        if (unit.state() != ProofState.DECLARED || proof.isEmpty()) {
            String reason =
                    unit.findings().isEmpty() ? "" : unit.findings().get(0).message();
            boolean waits = unit.state() == ProofState.MISSING && unit.isKnown();
            return new ProofVerdict(
                    unit.id(),
                    unit.surface(),
                    unit.state(),
                    reason,
                    waits ? List.of(ProofMark.IN_BASELINE) : List.of(),
                    unit.location());
        }
        if (!anythingRan) {
            return verdict(unit, ProofState.DECLARED, "Nothing has run yet.", unit.location());
        }
        List<OwnerResult> owners = proof.get().owners().stream()
                .map(owner -> history.resultOf(owner, proof.get()))
                .sorted(Comparator.comparing(OwnerResult::kind))
                .toList();
        boolean anyPassed = owners.stream().anyMatch(OwnerResult::passed);
        if (owners.isEmpty()) {
            return verdict(unit, ProofState.SKIPPED, "No test of it could be found.", unit.location());
        }
        OwnerResult worst = owners.get(0);
        if (worst.kind() == OwnerResult.Kind.OPTED_OUT && !anyPassed) {
            return judgeOptedOut(unit, owners);
        }
        if (worst.kind() == OwnerResult.Kind.FAILED || !anyPassed) {
            return verdict(
                    unit, state(worst.kind()), sentence(worst), worst.owner().location());
        }
        return judgePassed(unit, proof.get(), owners, observed);
    }

    /** The JVMs whose word counts for any of the units that were judged. */
    Set<RunHeader> countingRuns() {
        return history.counting();
    }

    /** A run can opt out of what was reviewed as optional, and of nothing else, whatever a test is gated on. */
    private ProofVerdict judgeOptedOut(BehaviorVerdict unit, List<OwnerResult> owners) {
        AdvertisedCapability need = capabilities.get(unit.id());
        boolean reviewed =
                owners.stream().allMatch(owner -> new AdvertisedCapability(owner.optOut(), true).equals(need));
        String reason = sentence(owners.get(0));
        return new ProofVerdict(
                unit.id(),
                unit.surface(),
                ProofState.GATED,
                reviewed
                        ? reason
                        : reason + " The capability's profile does not list the behavior, so it counts all the same.",
                reviewed ? List.of(ProofMark.OPTED_OUT) : List.of(),
                owners.get(0).owner().location());
    }

    private static ProofState state(OwnerResult.Kind kind) {
        return switch (kind) {
            case FAILED -> ProofState.FAILING;
            case GATED, OPTED_OUT -> ProofState.GATED;
            case STALE -> ProofState.STALE;
            default -> ProofState.SKIPPED;
        };
    }

    private ProofVerdict judgePassed(
            BehaviorVerdict unit, PlannedProof proof, List<OwnerResult> owners, boolean observed) {
        Set<ProofMark> marks = EnumSet.noneOf(ProofMark.class);
        Set<String> missing = new LinkedHashSet<>(unshownOutcomes(proof, owners, marks));
        List<String> evidence = unshownEvidence(proof, owners, observed, marks);
        missing.addAll(evidence);
        missing.addAll(unshownCapability(unit, owners));
        if (owners.stream().anyMatch(owner -> owner.passed() && owner.flaky())) {
            marks.add(ProofMark.FLAKY);
        }
        List<OwnerResult> notWhole = owners.stream()
                .filter(owner -> owner.kind() != OwnerResult.Kind.PASSED)
                .toList();
        if (!notWhole.isEmpty()) {
            marks.add(ProofMark.PARTLY_RUN);
        }
        String rest = notWhole.stream().map(ProofJudge::sentence).collect(Collectors.joining(" "));
        if (missing.isEmpty() && unit.isDeclared()) {
            Location location = notWhole.isEmpty()
                    ? unit.location()
                    : notWhole.get(0).owner().location();
            return new ProofVerdict(unit.id(), unit.surface(), ProofState.PROVEN, rest, List.copyOf(marks), location);
        }
        if (unit.isKnown() && unit.knownGaps().containsAll(missing)) {
            marks.add(ProofMark.IN_BASELINE);
        }
        String reason = (missing.isEmpty()
                        ? "Passed, but does not count: "
                                + unit.findings().get(0).message()
                        : "Passed, but never showed " + String.join(", ", missing)
                                + (evidence.isEmpty() ? "" : ": " + whyOwed(owners, observed) + unknownEvidence(owners))
                                + ".")
                + (rest.isEmpty() ? "" : " " + rest);
        return new ProofVerdict(
                unit.id(), unit.surface(), ProofState.UNOBSERVED, reason, List.copyOf(marks), unit.location());
    }

    /** As soon as any owner says what it shows, those that passed must together show every reviewed class. */
    private static List<String> unshownOutcomes(PlannedProof proof, List<OwnerResult> owners, Set<ProofMark> marks) {
        List<String> reviewed = proof.outcomeClasses();
        boolean anySays = owners.stream()
                .anyMatch(result -> !result.owner().outcomes().isEmpty()
                        || !result.outcomes().isEmpty());
        if (!anySays) {
            if (!reviewed.isEmpty()) {
                marks.add(ProofMark.DECLARED_ONLY);
            }
            return List.of();
        }
        List<String> unshown = new ArrayList<>(reviewed);
        owners.stream().filter(OwnerResult::passed).forEach(owner -> unshown.removeAll(owner.outcomes()));
        return unshown;
    }

    /** Likewise of evidence, as soon as any of those that passed recorded some, or where the policy wants it. */
    private static List<String> unshownEvidence(
            PlannedProof proof, List<OwnerResult> owners, boolean observed, Set<ProofMark> marks) {
        List<String> unshown = new ArrayList<>(proof.evidence());
        boolean anyRecorded =
                owners.stream().anyMatch(owner -> !owner.evidence().isEmpty());
        if (!observed && !anyRecorded) {
            if (!unshown.isEmpty()) {
                marks.add(ProofMark.EVIDENCE_DECLARED);
            }
            return List.of();
        }
        owners.stream().filter(OwnerResult::passed).forEach(owner -> unshown.removeAll(owner.evidence()));
        return unshown;
    }

    private static String whyOwed(List<OwnerResult> owners, boolean observed) {
        return owners.stream()
                .filter(owner -> !observed && !owner.evidence().isEmpty())
                .map(owner -> "as " + owner.owner().name()
                        + " recorded evidence, the owners together owe every reviewed kind")
                .findFirst()
                .orElse("the policy's \"evidenceMode\" wants every reviewed kind recorded");
    }

    /** What was recorded in place of what is missed, where somebody misspelt it. */
    private String unknownEvidence(List<OwnerResult> owners) {
        Set<String> unknown = new TreeSet<>();
        owners.stream().filter(OwnerResult::passed).forEach(owner -> unknown.addAll(owner.evidence()));
        unknown.removeAll(evidenceKinds);
        return unknown.isEmpty() ? "" : "; recorded " + String.join(", ", unknown) + ", which the model does not know";
    }

    /** What is behavior of a capability is proven only against a system of which a gate has found out that it has it. */
    private List<String> unshownCapability(BehaviorVerdict unit, List<OwnerResult> owners) {
        AdvertisedCapability need = capabilities.get(unit.id());
        if (need == null
                || owners.stream()
                        .anyMatch(owner -> owner.passed() && owner.advertised().contains(need))) {
            return List.of();
        }
        return List.of("that " + need.text() + " (no gate found so)");
    }

    private static String sentence(OwnerResult result) {
        String reason = result.reason();
        boolean ended = reason.endsWith(".") || reason.endsWith("!") || reason.endsWith("?");
        return result.owner().name() + " " + reason + (ended ? "" : ".");
    }

    private static ProofVerdict verdict(BehaviorVerdict unit, ProofState state, String reason, Location location) {
        return new ProofVerdict(unit.id(), unit.surface(), state, reason, List.of(), location);
    }
}

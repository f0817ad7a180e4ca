package dev.rotops.engine.platform;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.BehaviorVerdict;
import dev.rotops.engine.reconcile.Consequence;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Arranges a judgement as tests: one group for each surface, with a test for each behavior, and groups for what
 * belongs to no surface.
 */
final class ReportPlan {

    static final String CLAIMS = "rotops.checks.claims";
    static final String DRIFT = "rotops.checks.drift";
    static final String MODEL = "rotops.checks.model";
    private static final String SURFACE_PREFIX = "rotops.";
    private static final Set<String> FOLLOWING = Set.of("file", "surface", "source", "inventory-behavior", "claim");

    private final Judgement judgement;
    private final List<Finding> findings;
    private final Reservation reservation;
    private final Set<String> behaviors = new HashSet<>();
    private final Map<String, String> groupNames = new HashMap<>();
    private final Map<Topic, List<Finding>> topics = new LinkedHashMap<>();

    private ReportPlan(Judgement judgement, List<Finding> ofTheRun, Reservation reservation) {
        this.judgement = judgement;
        this.reservation = reservation;
        this.findings =
                Stream.concat(ofTheRun.stream(), judgement.findings().stream()).toList();
        judgement.behaviors().forEach(verdict -> behaviors.add(verdict.id()));
    }

    /**
     * Makes the plan.
     *
     * @param ofTheRun findings about how the module is run, beside those about its model
     * @param reservation which of the findings do not hold yet
     */
    static List<CheckGroup> of(Judgement judgement, List<Finding> ofTheRun, Reservation reservation) {
        return new ReportPlan(judgement, ofTheRun, reservation).groups();
    }

    private List<CheckGroup> groups() {
        Map<String, List<Check>> groups = new LinkedHashMap<>();
        // The model's own faults come first: others may follow from them.
        groups.put(MODEL, new ArrayList<>());
        for (String surface : judgement.surfaces()) {
            groups.put(groupOf(surface), new ArrayList<>());
        }
        groups.put(DRIFT, new ArrayList<>());
        groups.put(CLAIMS, new ArrayList<>());
        for (BehaviorVerdict verdict : judgement.behaviors()) {
            group(groups, groupOf(verdict.surface())).add(behavior(verdict));
        }
        for (String artifact : judgement.artifacts().values()) {
            topics.put(new Topic(MODEL, "artifact", artifact), new ArrayList<>());
        }
        for (Finding finding : findings) {
            if (standsAlone(finding)) {
                topics.computeIfAbsent(Topic.of(finding, this::groupOf), key -> new ArrayList<>())
                        .add(finding);
            }
        }
        topics.forEach((topic, findings) -> group(groups, topic.group()).add(check(topic, findings)));
        if (group(groups, CLAIMS).isEmpty()) {
            group(groups, CLAIMS).add(nothingWrong("claims", "name reviewed behaviors"));
        }
        if (isDiscoveryWanted() && group(groups, DRIFT).isEmpty()) {
            group(groups, DRIFT).add(nothingWrong("candidates", "are reviewed"));
        }
        List<CheckGroup> result = new ArrayList<>();
        groups.forEach((name, checks) -> {
            if (!checks.isEmpty()) {
                result.add(new CheckGroup(
                        name, checks.stream().map(reservation::applyTo).toList()));
            }
        });
        return List.copyOf(result);
    }

    /**
     * Whether a finding is to be told by itself: not when a behavior's test tells it, and not when it merely follows from
     * an empty denominator, which leaves every file uncovered and every claim unknown.
     */
    private boolean standsAlone(Finding finding) {
        if (behaviors.isEmpty()) {
            return !FOLLOWING.contains(Topic.of(finding, this::groupOf).type());
        }
        return finding.subject().get("behavior").filter(behaviors::contains).isEmpty();
    }

    private static List<Check> group(Map<String, List<Check>> groups, String name) {
        return groups.computeIfAbsent(name, key -> new ArrayList<>());
    }

    /** Always there, so that the report of an earlier run, with claims that failed, does not stay beside this one's. */
    private Check nothingWrong(String subject, String sentence) {
        return Check.judged(
                subject, subject, sentence, Location.of(judgement.controlPlaneFile()), List.of(), List.of());
    }

    private boolean isDiscoveryWanted() {
        return judgement.artifacts().containsKey(ArtifactKind.DISCOVERY_POLICY);
    }

    private static Check behavior(BehaviorVerdict verdict) {
        List<Finding> findings = Consequence.without(verdict.findings());
        return Check.judged(
                "behavior",
                verdict.id(),
                "is declared",
                verdict.location(),
                findings.isEmpty() ? List.of() : details(verdict),
                findings);
    }

    private static List<String> details(BehaviorVerdict verdict) {
        List<String> details = new ArrayList<>();
        if (!verdict.files().isEmpty()) {
            details.add("source " + String.join(", ", verdict.files()));
        }
        String needs = Stream.of(
                        String.join(", ", verdict.outcomeClasses()),
                        String.join(", ", verdict.evidence()),
                        verdict.fidelity())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        if (!needs.isEmpty()) {
            details.add("needs  " + needs);
        }
        return details.stream().map(Printable::line).toList();
    }

    private static Check check(Topic topic, List<Finding> findings) {
        List<Finding> sorted =
                findings.stream().sorted(Comparator.comparing(Finding::level)).toList();
        Location location =
                sorted.isEmpty() ? Location.of(topic.subject()) : sorted.get(0).location();
        return Check.judged(topic.type(), topic.subject(), topic.sentence(), location, List.of(), sorted);
    }

    /** A surface has a group of its own; an id that the schema does not allow would make a hostile file name. */
    private String groupOf(String surface) {
        return groupNames.computeIfAbsent(surface, this::nameOfGroup);
    }

    private String nameOfGroup(String surface) {
        boolean harmless = judgement.surfaces().contains(surface) && surface.matches("[a-z0-9-]{1,100}");
        return harmless ? SURFACE_PREFIX + surface : MODEL;
    }
}

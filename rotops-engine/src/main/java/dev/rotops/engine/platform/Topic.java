package dev.rotops.engine.platform;

import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a finding that is not about a known behavior is about, and where it is reported: one test for one subject, however
 * many findings it has.
 *
 * @param group name of the group of checks
 * @param type what the subject is; segment type of the test's unique id
 * @param subject its id or path
 */
record Topic(String group, String type, String subject) {

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("artifact", "is valid"),
            Map.entry("anchor", "is the only completeness anchor"),
            Map.entry("candidate", "is reviewed"),
            Map.entry("claim", "claims a known behavior"),
            Map.entry("class", "can be read"),
            Map.entry("class-file", "is compiled"),
            Map.entry("file", "is governed"),
            Map.entry("inventory-behavior", "is implemented"),
            Map.entry("missed-anchor", "is run by the build"),
            Map.entry("proposal", "is reviewed"),
            Map.entry("reviewed", "is still there"),
            Map.entry("source", "is closed by behaviors"),
            Map.entry("surface", "is a complete surface"));

    /** Written out, as what records bring along takes a new JVM longer than the whole report. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Topic topic
                && group.equals(topic.group)
                && type.equals(topic.type)
                && subject.equals(topic.subject);
    }

    @Override
    public int hashCode() {
        return 31 * subject.hashCode() + type.hashCode();
    }

    static Topic of(Finding finding, UnaryOperator<String> groupOfSurface) {
        Subject subject = finding.subject();
        Optional<String> surface = subject.get("surface");
        if (subject.get("ownerTest").isPresent()) {
            String simpleName = simpleName(subject.get("ownerTest").get());
            return finding.code() == FindingCode.SEVERAL_ANCHORS
                    ? new Topic(ReportPlan.MODEL, "anchor", simpleName)
                    : new Topic(ReportPlan.CLAIMS, "claim", simpleName);
        }
        if (subject.get("anchor").isPresent()) {
            return new Topic(
                    ReportPlan.MODEL,
                    "missed-anchor",
                    simpleName(subject.get("anchor").get()));
        }
        if (subject.get("parameter").isPresent()) {
            return new Topic(
                    ReportPlan.MODEL, "parameter", subject.get("parameter").get());
        }
        Optional<Topic> drift = ofDrift(finding.code(), subject);
        if (drift.isPresent()) {
            return drift.get();
        }
        if (subject.get("file").isPresent()) {
            return new Topic(
                    surface.map(groupOfSurface).orElse(ReportPlan.MODEL),
                    surface.isPresent() ? "file" : "class",
                    subject.get("file").get());
        }
        if (subject.get("inventoryBehavior").isPresent()) {
            return new Topic(
                    ReportPlan.MODEL,
                    "inventory-behavior",
                    subject.get("inventoryBehavior").get());
        }
        if (subject.get("source").isPresent()) {
            return new Topic(ReportPlan.MODEL, "source", subject.get("source").get());
        }
        if (surface.isPresent()) {
            return new Topic(groupOfSurface.apply(surface.get()), "surface", surface.get());
        }
        return new Topic(ReportPlan.MODEL, "artifact", finding.location().file());
    }

    private static Optional<Topic> ofDrift(FindingCode code, Subject subject) {
        return switch (code) {
            case DISCOVERED_FILE_UNREVIEWED -> drift("candidate", subject.get("file"));
            case ENTRY_POINT_UNREVIEWED ->
                drift("candidate", subject.get("entryPoint").map(Topic::withoutHttp));
            case SOURCE_UNREVIEWED -> drift("proposal", subject.get("source"));
            case REVIEWED_ENTRY_POINT_MISSING -> drift("reviewed", subject.get("entryPoint"));
            case CLASSES_STALE -> drift("class-file", subject.get("file"));
            default -> Optional.empty();
        };
    }

    private static Optional<Topic> drift(String type, Optional<String> subject) {
        return subject.map(text -> new Topic(ReportPlan.DRIFT, type, text));
    }

    /** A verb and a path need no word that says what they are. */
    private static String withoutHttp(String label) {
        return label.replaceFirst("^http (?=[A-Z]+ )", "");
    }

    /** What should be true of the subject. */
    String sentence() {
        return SENTENCES.getOrDefault(type, "is valid");
    }

    private static String simpleName(String claimant) {
        int hash = claimant.indexOf('#');
        int lastDot = claimant.lastIndexOf('.', hash < 0 ? claimant.length() : hash);
        return claimant.substring(lastDot + 1);
    }
}

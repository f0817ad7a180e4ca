package dev.rotops.engine.platform;

import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a finding that is not about a known behavior is about, and where it is reported: one test for one subject, however
 * many findings it has.
 *
 * @param group name of the group of checks
 * @param type what the subject is; segment type of the test's unique id
 * @param subject its id or path
 */
record Topic(String group, String type, String subject) {

    private static final Map<String, String> SENTENCES = Map.of(
            "artifact", "is valid",
            "anchor", "is the only completeness anchor",
            "candidate", "is reviewed",
            "claim", "claims a known behavior",
            "class", "can be read",
            "file", "is governed",
            "missed-anchor", "is run by the build",
            "inventory-behavior", "is implemented",
            "source", "is closed by behaviors",
            "surface", "is a complete surface");

    static Topic of(Finding finding, UnaryOperator<String> groupOfSurface) {
        Subject subject = finding.subject();
        Optional<String> surface = subject.get("surface");
        if (subject.get("ownerTest").isPresent()) {
            String simpleName = simpleName(subject.get("ownerTest").get());
            return switch (finding.code()) {
                case SEVERAL_ANCHORS -> new Topic(ReportPlan.MODEL, "anchor", simpleName);
                case ANCHOR_NOT_RUN -> new Topic(ReportPlan.MODEL, "missed-anchor", simpleName);
                default -> new Topic(ReportPlan.CLAIMS, "claim", simpleName);
            };
        }
        if (subject.get("parameter").isPresent()) {
            return new Topic(
                    ReportPlan.MODEL, "parameter", subject.get("parameter").get());
        }
        if (finding.code() == FindingCode.DISCOVERED_FILE_UNREVIEWED) {
            return new Topic(ReportPlan.DRIFT, "candidate", subject.get("file").orElse(""));
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

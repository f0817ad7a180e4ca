package dev.rotops.report.coverage;

import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.ProofMark;
import dev.rotops.engine.reconcile.ProofVerdict;
import dev.rotops.engine.reconcile.Verification;
import dev.rotops.report.document.Markdown;
import dev.rotops.report.document.MarkdownReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The coverage map for tools, for people, and for the terminal. */
final class CoverageMapDocument {

    private CoverageMapDocument() {}

    static Map<String, Object> json(CoverageMap map, Verification verification) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("proven", verification.proven());
        json.put("counted", verification.counted());
        json.put("optedOut", verification.optedOut().size());
        json.put("runs", verification.runs().size());
        json.put(
                "surfaces",
                map.surfaces().stream().map(CoverageMapDocument::json).toList());
        json.put(
                "capabilities",
                map.capabilities().stream().map(CoverageMapDocument::json).toList());
        json.put(
                "planned", map.planned().stream().map(CoverageMapDocument::json).toList());
        return json;
    }

    private static Map<String, Object> json(SurfaceCoverage surface) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", surface.id());
        json.put(
                "scenarios",
                surface.scenarios().stream().map(ProofVerdict::behavior).toList());
        json.put("shape", surface.shape().word());
        json.put("behavior", surface.behavior().word());
        json.put("refusal", surface.refusal().word());
        json.put("gaps", gaps(surface.gaps()));
        json.put("unlock", surface.unlock());
        return json;
    }

    private static Map<String, Object> json(CapabilityCoverage capability) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", capability.profile().id());
        json.put("spec", capability.profile().spec());
        json.put("scenarios", capability.profile().scenarios());
        json.put("shape", capability.shape().word());
        json.put("behavior", capability.behavior().word());
        json.put("refusal", capability.refusal().word());
        json.put("gaps", gaps(capability.gaps()));
        json.put("unlock", capability.profile().unlock());
        return json;
    }

    private static Map<String, Object> json(PlannedScenario planned) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("test", planned.test());
        json.put("reason", planned.reason());
        json.put("behaviors", planned.behaviors());
        return json;
    }

    private static List<Map<String, Object>> gaps(List<ProofVerdict> gaps) {
        List<Map<String, Object>> json = new ArrayList<>();
        for (ProofVerdict gap : gaps) {
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("scenario", gap.behavior());
            member.put("state", state(gap));
            member.put("reason", gap.reason());
            json.add(member);
        }
        return json;
    }

    static String markdown(CoverageMap map, Verification verification) {
        MarkdownReport markdown = new MarkdownReport("Coverage map");
        markdown.fact("Proven", headline(verification));
        markdown.line("");
        markdown.line("| Surface | Scenarios | Shape | Behavior | Refusal | Remaining gaps | Unlocked by |");
        markdown.line("|---|---|---|---|---|---|---|");
        for (SurfaceCoverage surface : map.surfaces()) {
            markdown.line(Markdown.row(List.of(
                    surface.id(),
                    joined(surface.scenarios().stream()
                            .map(ProofVerdict::behavior)
                            .toList()),
                    surface.shape().word(),
                    surface.behavior().word(),
                    surface.refusal().word(),
                    text(surface.gaps()),
                    joined(surface.unlock()))));
        }
        if (!map.capabilities().isEmpty()) {
            markdown.line("\n## Gated capabilities\n");
            markdown.line("| Capability | Specification | Shape | Behavior | Refusal | Missing | Unlocked by |");
            markdown.line("|---|---|---|---|---|---|---|");
            for (CapabilityCoverage capability : map.capabilities()) {
                markdown.line(Markdown.row(List.of(
                        capability.profile().id(),
                        capability.profile().spec(),
                        capability.shape().word(),
                        capability.behavior().word(),
                        capability.refusal().word(),
                        text(capability.gaps()),
                        capability.profile().unlock())));
            }
        }
        if (!verification.optedOut().isEmpty()) {
            markdown.line("\n## Opted out\n");
            markdown.line("| Scenario | Reason |");
            markdown.line("|---|---|");
            for (ProofVerdict proof : verification.optedOut()) {
                markdown.line(Markdown.row(List.of(proof.behavior(), proof.reason())));
            }
        }
        if (!map.planned().isEmpty()) {
            markdown.line("\n## Planned\n");
            markdown.line("| Test | Placeholder | Scenarios |");
            markdown.line("|---|---|---|");
            for (PlannedScenario planned : map.planned()) {
                markdown.line(Markdown.row(List.of(planned.test(), planned.reason(), joined(planned.behaviors()))));
            }
        }
        return markdown.toString();
    }

    static List<String> lines(CoverageMap map, Verification verification) {
        List<String> lines = new ArrayList<>();
        lines.add("RotOps  " + headline(verification));
        map.surfaces()
                .forEach(surface -> lines.add(line(
                        "surface",
                        surface.id(),
                        surface.shape(),
                        surface.behavior(),
                        surface.refusal(),
                        surface.gaps())));
        map.capabilities()
                .forEach(capability -> lines.add(line(
                        "capability",
                        capability.profile().id(),
                        capability.shape(),
                        capability.behavior(),
                        capability.refusal(),
                        capability.gaps())));
        map.planned()
                .forEach(
                        planned -> lines.add("  planned  " + Printable.line(planned.test() + ": " + planned.reason())));
        return lines;
    }

    private static String headline(Verification verification) {
        int optedOut = verification.optedOut().size();
        return verification.proven() + " of " + verification.counted() + " scenarios proven"
                + (optedOut == 0 ? "" : ", " + optedOut + " opted out and not counted");
    }

    private static String line(
            String what, String id, Grade shape, Grade behavior, Grade refusal, List<ProofVerdict> gaps) {
        String grades = "shape " + shape.word() + " · behavior " + behavior.word() + " · refusal " + refusal.word();
        String missing = gaps.isEmpty() ? "" : " · missing " + text(gaps);
        return "  " + what + "  " + Printable.line(id + "  " + grades + missing);
    }

    private static String text(List<ProofVerdict> gaps) {
        return gaps.isEmpty()
                ? "-"
                : gaps.stream().map(CoverageMapDocument::text).collect(Collectors.joining(", "));
    }

    static String text(ProofVerdict gap) {
        return gap.behavior() + " (" + state(gap) + ")";
    }

    private static String state(ProofVerdict gap) {
        return gap.isProven() ? ProofMark.PARTLY_RUN.word() : gap.word();
    }

    private static String joined(List<String> texts) {
        return texts.isEmpty() ? "-" : String.join(", ", texts);
    }
}

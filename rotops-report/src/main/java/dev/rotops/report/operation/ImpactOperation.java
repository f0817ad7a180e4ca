package dev.rotops.report.operation;

import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.Impact;
import dev.rotops.report.document.JsonText;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Follows changed files through the model to the tests that prove what they touch. */
public final class ImpactOperation {

    private static final int SOME = 10;

    private ImpactOperation() {}

    /**
     * Reports an impact.
     *
     * @param impact what a change touches
     * @return the report, whose lines are the JSON document: what reads it is usually a program
     */
    public static Report report(Impact impact) {
        Map<String, Object> json = json(impact);
        String text = JsonText.of(json);
        return new Report(json, text, List.of(text.stripTrailing()), Verdict.of(impact.findings()));
    }

    /**
     * Reports an impact to people.
     *
     * @param impact what a change touches
     * @return the same report, with lines that tell it in words
     */
    public static Report told(Impact impact) {
        Report report = report(impact);
        List<String> lines = new ArrayList<>();
        lines.add(count(impact.changedFiles(), "changed file") + " · "
                + count(impact.allBehaviors(), "impacted behavior") + " · "
                + count(impact.tests(), "owner test"));
        if (!impact.outsideBehaviors().isEmpty()) {
            lines.add("in the sourcePatterns of no behavior: " + some(impact.outsideBehaviors()));
        }
        add("sources", impact.inventorySources(), lines);
        add("surfaces", impact.surfaces(), lines);
        add("behaviors", impact.behaviors(), lines);
        add("behaviors of changed tests", impact.ownedBehaviors(), lines);
        add("behaviors whose tests use what changed", impact.helpedBehaviors(), lines);
        add("behaviors whose reviewed entries changed", impact.rewrittenBehaviors(), lines);
        add("owner tests", impact.tests(), lines);
        return new Report(report.json(), report.markdown(), lines, report.verdict());
    }

    private static Map<String, Object> json(Impact impact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("changedFiles", impact.changedFiles());
        json.put("impactedInventorySources", impact.inventorySources());
        json.put("impactedInventoryBehaviors", impact.inventoryBehaviors());
        json.put("impactedSurfaces", impact.surfaces());
        json.put("impactedBehaviors", impact.behaviors());
        json.put("impactedObligations", impact.behaviors());
        json.put("impactedOwnerTests", impact.ownerTests());
        json.put("behaviorsOfChangedTests", impact.ownedBehaviors());
        json.put("behaviorsOfChangedHelpers", impact.helpedBehaviors());
        json.put("behaviorsOfChangedModel", impact.rewrittenBehaviors());
        json.put("unknownArtifacts", impact.unknownArtifacts());
        json.put("selectedOwnerTests", impact.tests());
        return json;
    }

    private static void add(String title, List<String> names, List<String> to) {
        if (!names.isEmpty()) {
            to.add("");
            to.add(title);
            names.forEach(name -> to.add("  " + Printable.line(name)));
        }
    }

    private static String some(List<String> files) {
        String names = files.stream().limit(SOME).map(Printable::line).collect(Collectors.joining(", "));
        return files.size() > SOME ? names + " and " + (files.size() - SOME) + " more" : names;
    }

    private static String count(List<String> names, String noun) {
        return names.size() + " " + noun + (names.size() == 1 ? "" : "s");
    }
}

package dev.rotops.report.document;

import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.Consequence;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings in documents and on terminals. */
public final class FindingDocument {

    private FindingDocument() {}

    /**
     * Returns findings as members of a document.
     *
     * @param findings what was found
     * @return one map for each, with {@code level}, {@code code}, {@code subject}, {@code location}, {@code message} and
     *     {@code remedy}
     */
    public static List<Map<String, Object>> json(List<Finding> findings) {
        return findings.stream().map(FindingDocument::json).toList();
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", word(finding.level()));
        json.put("code", finding.code().word());
        json.put("subject", finding.subject().ids());
        json.put("location", json(finding.location()));
        json.put("message", finding.message());
        json.put("remedy", finding.remedy());
        return json;
    }

    private static Map<String, Object> json(Location location) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", location.file());
        if (location.line() > 0) {
            json.put("line", location.line());
        }
        if (location.column() > 0) {
            json.put("column", location.column());
        }
        return json;
    }

    /**
     * Returns findings as lines: where, what, and what to do; errors first. What follows from others is left out, and what
     * is known, for {@code rotops baseline} lists it.
     *
     * @param findings what was found
     * @param maximum how many to show; the last line tells of those that are left out
     * @return plain lines without control characters
     */
    public static List<String> lines(List<Finding> findings, int maximum) {
        List<String> lines = new ArrayList<>();
        List<Finding> sorted = Consequence.without(findings).stream()
                .filter(finding -> finding.level() != Level.KNOWN)
                .sorted(Comparator.comparing(Finding::level))
                .toList();
        for (Finding finding : sorted.subList(0, Math.min(maximum, sorted.size()))) {
            lines.add(Printable.line(
                    finding.location() + "  " + finding.code().word() + subject(finding) + "  " + finding.message()));
            lines.add("  " + Printable.line(finding.remedy()));
        }
        if (sorted.size() > maximum) {
            lines.add("and " + (sorted.size() - maximum) + " more: --verbose shows all");
        }
        return lines;
    }

    /**
     * Returns findings as items of a Markdown list.
     *
     * @param findings what was found
     * @return lines
     */
    public static List<String> markdown(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        "- **" + word(finding.level()) + "** `" + finding.code().word() + "`"
                                + Markdown.text(subject(finding)) + " ("
                                + Markdown.text(finding.location().toString()) + "): "
                                + Markdown.text(finding.message() + " " + finding.remedy()))
                .toList();
    }

    private static String subject(Finding finding) {
        return finding.subject().ids().isEmpty()
                ? ""
                : " " + String.join(" ", finding.subject().ids().values());
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}

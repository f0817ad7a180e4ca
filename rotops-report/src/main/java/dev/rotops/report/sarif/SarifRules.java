package dev.rotops.report.sarif;

import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.report.document.FindingCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The codes that occur, as SARIF's rules.
 *
 * @param levels the worst level of each code, ordered by code
 */
record SarifRules(TreeMap<String, Level> levels) {

    /** GitHub shows no more of a description. */
    private static final int MAXIMUM_DESCRIPTION = 1024;

    static SarifRules of(List<Finding> findings) {
        TreeMap<String, Level> levels = new TreeMap<>();
        for (Finding finding : findings) {
            levels.merge(finding.code().word(), finding.level(), (one, other) -> one == Level.WARNING ? other : one);
        }
        return new SarifRules(levels);
    }

    /** What is known is an error to SARIF, too, and suppressed. */
    static String word(Level level) {
        return level == Level.WARNING ? "warning" : "error";
    }

    int index(String code) {
        return levels.headMap(code).size();
    }

    List<Map<String, Object>> json() {
        FindingCatalog catalog = FindingCatalog.read();
        List<Map<String, Object>> rules = new ArrayList<>();
        levels.forEach((code, level) -> rules.add(rule(code, level, catalog)));
        return rules;
    }

    private static Map<String, Object> rule(String code, Level level, FindingCatalog catalog) {
        String entry = catalog.entry(code).orElseThrow();
        String explanation = String.valueOf(FindingCatalog.document(code, entry).get("explanation"));
        Map<String, Object> help = new LinkedHashMap<>();
        help.put("text", explanation);
        help.put("markdown", entry);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", code);
        json.put("shortDescription", Map.of("text", catalog.summary(code)));
        json.put("fullDescription", Map.of("text", shortened(explanation)));
        json.put("help", help);
        json.put("defaultConfiguration", Map.of("level", word(level)));
        return json;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= MAXIMUM_DESCRIPTION ? line : line.substring(0, MAXIMUM_DESCRIPTION - 1) + "…";
    }
}

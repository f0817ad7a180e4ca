package dev.rotops.report.document;

import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.Level;
import java.util.List;
import java.util.Map;

/**
 * What a command has to say, in every form in which somebody may want it.
 *
 * @param json the document, with the names and in the order that its readers know
 * @param markdown the same for people, as a file
 * @param lines the same for people, on a terminal
 * @param verdict what it means for the exit status
 * @param findings what was found; empty where there is nothing but the lines
 */
public record Report(
        Map<String, Object> json, String markdown, List<String> lines, Verdict verdict, List<Finding> findings) {

    /**
     * Makes a report without findings.
     *
     * @param json the document
     * @param markdown the same for people, as a file
     * @param lines the same for people, on a terminal
     * @param verdict what it means for the exit status
     */
    public Report(Map<String, Object> json, String markdown, List<String> lines, Verdict verdict) {
        this(json, markdown, lines, verdict, List.of());
    }

    /**
     * Returns what is left of the lines for people who want to see errors alone.
     *
     * @param maximum how many errors to show
     * @return the errors; all lines where the command failed without a finding
     */
    public List<String> errors(int maximum) {
        if (findings.isEmpty()) {
            return verdict == Verdict.CLEAN ? List.of() : lines;
        }
        return FindingDocument.lines(
                findings.stream()
                        .filter(finding -> finding.level() == Level.ERROR)
                        .toList(),
                maximum);
    }

    /**
     * Writes the document.
     *
     * @return indented JSON
     */
    public String jsonText() {
        return JsonText.of(json);
    }
}

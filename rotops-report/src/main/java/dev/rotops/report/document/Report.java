package dev.rotops.report.document;

import java.util.List;
import java.util.Map;

/**
 * What a command has to say, in every form in which somebody may want it.
 *
 * @param json the document, with the names and in the order that its readers know
 * @param markdown the same for people, as a file
 * @param lines the same for people, on a terminal
 * @param verdict what it means for the exit status
 */
public record Report(Map<String, Object> json, String markdown, List<String> lines, Verdict verdict) {

    /**
     * Writes the document.
     *
     * @return indented JSON
     */
    public String jsonText() {
        return JsonText.of(json);
    }
}

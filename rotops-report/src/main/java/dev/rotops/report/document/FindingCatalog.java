package dev.rotops.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What every finding means: {@code docs/findings.md}, as this version ships it.
 *
 * @param text the whole page
 */
public record FindingCatalog(String text) {

    private static final String RESOURCE = "/dev/rotops/report/findings.md";
    private static final String HEADING = "### `";
    private static final Pattern CODE = Pattern.compile("(?m)^### `([^`]+)`$");
    private static final Pattern FACTS = Pattern.compile("\\n\\*([^*]*?) · (?:no subject|subject: ([^*]*))\\*\\s*—");

    /**
     * Reads the catalog.
     *
     * @return the catalog
     */
    public static FindingCatalog read() {
        try (InputStream input = FindingCatalog.class.getResourceAsStream(RESOURCE)) {
            if (input == null) {
                throw new IllegalStateException("the jar lacks " + RESOURCE);
            }
            return new FindingCatalog(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finds the entry of a code.
     *
     * @param code a code such as {@code no-surfaces}
     * @return its entry as Markdown; nothing for a code that does not exist
     */
    public Optional<String> entry(String code) {
        int start = ("\n" + text).indexOf("\n" + HEADING + code + "`\n");
        if (start < 0) {
            return Optional.empty();
        }
        int body = start + HEADING.length() + code.length();
        int next = text.indexOf("\n#", body);
        return Optional.of(
                text.substring(start, next < 0 ? text.length() : next).strip());
    }

    /**
     * Lists the codes.
     *
     * @return all of them, in the order of the page
     */
    public List<String> codes() {
        return CODE.matcher(text).results().map(heading -> heading.group(1)).toList();
    }

    /**
     * Returns what an entry says first.
     *
     * @param code a code that exists
     * @return its first sentence, on one line
     */
    public String summary(String code) {
        Object explanation = document(code, entry(code).orElseThrow()).getOrDefault("explanation", "");
        String line = explanation.toString().replaceAll("\\s+", " ");
        int end = line.indexOf(". ");
        return end < 0 ? line : line.substring(0, end + 1);
    }

    /**
     * Returns an entry as a JSON document.
     *
     * @param code its code
     * @param entry the entry
     * @return {@code code}, {@code level}, {@code subject} (the roles of its ids) and {@code explanation}
     */
    public static Map<String, Object> document(String code, String entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", code);
        Matcher facts = FACTS.matcher(entry);
        String explanation = entry.substring(entry.indexOf('\n') + 1);
        if (facts.find()) {
            json.put("level", facts.group(1));
            json.put(
                    "subject",
                    facts.group(2) == null ? List.of() : List.of(facts.group(2).split(",\\s*", -1)));
            explanation = entry.substring(facts.end());
        }
        json.put("explanation", explanation.strip());
        return json;
    }
}

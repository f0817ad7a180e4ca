package dev.rotops.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What every finding means: {@code docs/findings.md}, as this version ships it.
 *
 * @param text the whole page
 */
public record FindingCatalog(String text) {

    private static final String RESOURCE = "/dev/rotops/report/findings.md";
    private static final String HEADING = "### `";

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
}

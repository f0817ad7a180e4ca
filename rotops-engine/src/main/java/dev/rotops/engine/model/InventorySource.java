package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.List;
import java.util.Optional;

/**
 * A reviewed group of runtime files of one kind.
 *
 * @param pointer JSON Pointer of the source in the inventory
 * @param id its id
 * @param kind what it is, such as {@code request} or {@code background}
 * @param sourcePatterns globs of its files
 * @param entryPoints patterns of the reviewed entry points of its files; empty for all that its files have
 * @param events what can happen there
 * @param expectedEvidence evidence kinds that its proof must show; absent when the source does not say
 * @param expectedOutcomeClasses outcome classes that its proof must show; likewise
 * @param surfaceHint the surface that it suggests itself for
 * @param minimumFidelity the weakest proof that is accepted
 */
public record InventorySource(
        String pointer,
        String id,
        String kind,
        List<String> sourcePatterns,
        List<String> entryPoints,
        List<String> events,
        Optional<List<String>> expectedEvidence,
        Optional<List<String>> expectedOutcomeClasses,
        Optional<String> surfaceHint,
        Optional<String> minimumFidelity) {

    /** Stands in an artifact for what only a person can tell. */
    public static final String OPEN = "…";

    /**
     * Tells whether somebody has yet to review the source.
     *
     * @return whether one of its events is still to be written, as those are that a command proposes
     */
    public boolean isOpen() {
        return events.stream().anyMatch(InventorySource::isOpen);
    }

    /**
     * Tells whether an event or outcome only holds the place of words.
     *
     * @param text what stands there
     * @return whether it has no letter and no digit, or {@link #OPEN} stands in front of them
     */
    public static boolean isOpen(String text) {
        int at = 0;
        while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
            at = text.offsetByCodePoints(at, 1);
        }
        return at == text.length() || WhiteSpace.trim(text.substring(0, at)).startsWith(OPEN);
    }

    static InventorySource read(ObjectReader reader) {
        reader.text("description");
        return new InventorySource(
                reader.pointer(),
                reader.id("id", true),
                reader.text("kind"),
                reader.texts("sourcePatterns", Texts.SOME),
                reader.someIfAny("entryPoints"),
                reader.texts("events", Texts.SOME),
                expected(reader, "expectedEvidence"),
                expected(reader, "expectedOutcomeClasses"),
                reader.optionalText("surfaceHint"),
                reader.optionalText("minimumFidelity"));
    }

    private static Optional<List<String>> expected(ObjectReader reader, String name) {
        List<String> words = reader.texts(name, Texts.UNIQUE);
        return reader.has(name) ? Optional.of(words) : Optional.empty();
    }
}

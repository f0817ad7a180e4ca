package dev.rotops.report.document;

import dev.rotops.engine.model.Artifact;
import java.util.Optional;

/**
 * A JSON value as somebody wrote it, to be repeated as it is.
 *
 * @param text JSON
 */
public record RawJson(String text) {

    /**
     * Repeats a value of an artifact, also one of the wrong type.
     *
     * @param artifact the artifact
     * @param pointer JSON Pointer of a string, a number or a truth value
     * @return the value; nothing where it is missing
     */
    public static Optional<RawJson> of(Artifact<?> artifact, String pointer) {
        String text = artifact.written(pointer);
        return text.equals("null") ? Optional.empty() : Optional.of(new RawJson(text));
    }
}

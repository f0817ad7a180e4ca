package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Doubt;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * An artifact that was read: its content, what is wrong with its shape, and where everything stands.
 *
 * @param <T> type of the content
 */
public final class Artifact<T> {

    private final ArtifactKind kind;
    private final JsonDocument document;
    private final T content;
    private final List<ShapeViolation> violations;

    private Artifact(ArtifactKind kind, JsonDocument document, T content, List<ShapeViolation> violations) {
        this.kind = kind;
        this.document = document;
        this.content = content;
        this.violations = violations;
    }

    static <T> Artifact<T> read(
            ArtifactKind kind, String file, String text, BiFunction<@Nullable Object, Doubt, T> decoder)
            throws ArtifactException {
        JsonDocument document = JsonDocument.parse(file, text);
        Doubt doubt = new Doubt();
        T content = decoder.apply(document.value(), doubt);
        boolean trusted = !doubt.isRaised() && document.duplicateKeys().isEmpty();
        return new Artifact<>(
                kind,
                document,
                content,
                trusted ? List.of() : SchemaValidator.of(kind).validate(document));
    }

    /**
     * Returns which artifact this is.
     *
     * @return the kind
     */
    public ArtifactKind kind() {
        return kind;
    }

    /**
     * Returns the artifact's file.
     *
     * @return its path relative to the root of the model
     */
    public String file() {
        return document.file();
    }

    /**
     * Returns what could be read; parts of the wrong shape are left out of it.
     *
     * @return the content
     */
    public T content() {
        return content;
    }

    /**
     * Returns where the shape is not what the schema demands.
     *
     * @return the violations in the order of the file; empty for a valid artifact
     */
    public List<ShapeViolation> violations() {
        return violations;
    }

    /**
     * Returns a value as it was written, also where the schema wants another type.
     *
     * @param pointer a JSON Pointer such as {@code /version}
     * @return the JSON text of a string, a number or a truth value; {@code null} for anything else
     */
    public String written(String pointer) {
        return document.written(pointer);
    }

    /**
     * Returns a value in the one form that all texts have which say the same, to tell whether it has changed.
     *
     * @param pointer a JSON Pointer such as {@code /behaviors/3}
     * @return a text for comparison, whatever the file's white space and order of members; {@code null} where nothing
     *     stands there
     */
    public String canonical(String pointer) {
        return CanonicalJson.of(document.valueAt(pointer));
    }

    /**
     * Finds the place of a value.
     *
     * @param pointer a JSON Pointer such as {@code /behaviors/3/fidelity}
     * @return where the value stands, or the closest value around it that exists
     */
    public Location locate(String pointer) {
        return document.locate(pointer);
    }
}

package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Doubt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An artifact that a command changes in place of a person: one element or member at a time, in its text, so that
 * formatting and the order of keys stay as they are and the difference is what a reviewer wants to read.
 *
 * <p>Nothing is written here. {@link #finish} reads the new text again and holds it against what was asked for.
 */
public final class ArtifactEdit {

    private final ArtifactKind kind;
    private final String file;
    private final String before;
    private String text;
    private @Nullable Object value;

    private ArtifactEdit(ArtifactKind kind, String file, String text, @Nullable Object value) {
        this.kind = kind;
        this.file = file;
        this.before = text;
        this.text = text;
        this.value = value;
    }

    /**
     * Reads an artifact in order to change it.
     *
     * @param files where the artifacts are
     * @param kind which one
     * @return an edit that has changed nothing yet
     * @throws ArtifactException if it cannot be read, or if its shape is not what the schema demands
     */
    public static ArtifactEdit open(ArtifactFiles files, ArtifactKind kind) throws ArtifactException {
        Path root = files.root();
        String file = files.of(kind);
        String text = ArtifactText.readMarked(kind, root, file);
        return new ArtifactEdit(kind, file, text, validated(kind, file, text).value());
    }

    /**
     * Makes an artifact that is not there yet.
     *
     * @param files where the artifacts are
     * @param kind which one
     * @param text what it begins with
     * @return an edit of a file that had no text before
     * @throws ArtifactException if it would not be kept, or if the shape of the text is not what the schema demands
     */
    public static ArtifactEdit create(ArtifactFiles files, ArtifactKind kind, String text) throws ArtifactException {
        String file = files.of(kind);
        ArtifactText.requireKept(kind, files.root(), file);
        ArtifactEdit edit =
                new ArtifactEdit(kind, file, "", validated(kind, file, text).value());
        edit.text = text;
        return edit;
    }

    /**
     * Returns which artifact is changed.
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
        return file;
    }

    /**
     * Returns what was read.
     *
     * @return the whole text of the file, with a byte-order mark if it has one; empty where there was none
     */
    public String before() {
        return before;
    }

    /**
     * Adds an element to the end of a list.
     *
     * @param object JSON Pointer of the object that has the list, or gets it
     * @param list name of the list
     * @param behind name of the member behind which a list that is not there yet is put
     * @param element a string, or a map of strings, lists and truth values
     */
    public void append(String object, String list, String behind, Object element) throws ArtifactException {
        appendAll(object, list, behind, List.of(element));
    }

    /**
     * Adds elements to the end of a list, however many, in one go.
     *
     * @param object JSON Pointer of the object that has the list, or gets it
     * @param list name of the list
     * @param behind name of the member behind which a list that is not there yet is put
     * @param added strings, or maps of strings, lists and truth values
     */
    public void appendAll(String object, String list, String behind, List<?> added) throws ArtifactException {
        String pointer = JsonDocument.child(object, list);
        if (JsonDocument.valueAt(value, pointer) instanceof List<?>) {
            text = JsonEditor.appendAll(text, pointer, added);
        } else {
            text = JsonEditor.of(text).addMember(object, behind, list, added);
        }
        value = changed(value, pointer, old -> {
            List<@Nullable Object> elements = new ArrayList<>(old instanceof List<?> there ? there : List.of());
            elements.addAll(added);
            return elements;
        });
    }

    /**
     * Replaces a string.
     *
     * @param pointer JSON Pointer of a value that is there
     * @param replacement the new value
     */
    public void replace(String pointer, String replacement) throws ArtifactException {
        text = JsonEditor.of(text).replace(pointer, replacement);
        value = changed(value, pointer, old -> replacement);
    }

    /**
     * Removes an element of a list.
     *
     * @param list JSON Pointer of the list
     * @param index the element's index
     */
    public void remove(String list, int index) throws ArtifactException {
        removeAll(list, Set.of(index));
    }

    /**
     * Removes elements of a list, however many, in one go.
     *
     * @param list JSON Pointer of the list
     * @param indexes indexes of the elements
     */
    public void removeAll(String list, Set<Integer> indexes) throws ArtifactException {
        text = JsonEditor.of(text).removeAll(list, indexes);
        value = changed(value, list, old -> {
            List<?> elements = old instanceof List<?> there ? there : List.of();
            List<@Nullable Object> rest = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                if (!indexes.contains(i)) {
                    rest.add(elements.get(i));
                }
            }
            return rest;
        });
    }

    /**
     * Reads an inventory as it is by now.
     *
     * @return the inventory, with the pointers that hold in the changed text
     */
    public Inventory inventory() {
        return Inventory.read(current(), new Doubt());
    }

    /**
     * Reads a surface catalog as it is by now.
     *
     * @return the catalog, with the pointers that hold in the changed text
     */
    public SurfaceCatalog catalog() {
        return SurfaceCatalog.read(current(), new Doubt());
    }

    /**
     * Reads a control plane as it is by now.
     *
     * @return the control plane, with the pointers that hold in the changed text
     */
    public ControlPlane controlPlane() {
        return ControlPlane.read(current(), new Doubt());
    }

    /**
     * Reads a discovery policy as it is by now.
     *
     * @return the policy, with the pointers that hold in the changed text
     */
    public DiscoveryPolicy discoveryPolicy() {
        return DiscoveryPolicy.read(current(), new Doubt());
    }

    /**
     * Reads a baseline as it is by now.
     *
     * @return the baseline, with the pointers that hold in the changed text
     */
    public Baseline baseline() {
        return Baseline.read(current(), new Doubt());
    }

    /**
     * Tells whether anything has been changed.
     *
     * @return whether the new text differs from the old one
     */
    public boolean isChange() {
        return !text.equals(before);
    }

    /**
     * Holds the new text against what was asked for.
     *
     * @return the whole text to be written
     * @throws ArtifactException if its shape is not what the schema demands, or if it says anything else than it should
     */
    public String finish() throws ArtifactException {
        Object reread = validated(kind, file, text).value();
        if (value == null || !value.equals(reread)) {
            throw new ArtifactException(
                    Location.of(file),
                    "the file is written in a way in which it cannot be changed safely",
                    "make the change by hand");
        }
        return text;
    }

    private @Nullable Object current() {
        try {
            return JsonDocument.parse(file, ArtifactText.unmarked(text)).value();
        } catch (ArtifactException e) {
            throw new IllegalStateException("an edit broke " + file, e);
        }
    }

    private static JsonDocument validated(ArtifactKind kind, String file, String text) throws ArtifactException {
        JsonDocument document = JsonDocument.parse(file, ArtifactText.unmarked(text));
        List<ShapeViolation> violations = SchemaValidator.of(kind).validate(document);
        if (!violations.isEmpty()) {
            ShapeViolation first = violations.get(0);
            throw new ArtifactException(first.location(), first.message(), first.remedy());
        }
        return document;
    }

    /** A copy of a document in which the value at a pointer is another one. */
    private static @Nullable Object changed(
            @Nullable Object parent, String pointer, UnaryOperator<@Nullable Object> change) {
        if (pointer.isEmpty()) {
            return change.apply(parent);
        }
        int slash = pointer.indexOf('/', 1);
        String segment = JsonDocument.lastSegment(slash < 0 ? pointer : pointer.substring(0, slash));
        String rest = slash < 0 ? "" : pointer.substring(slash);
        if (parent instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>(list);
            int index = Integer.parseInt(segment);
            elements.set(index, changed(elements.get(index), rest, change));
            return elements;
        }
        Map<Object, @Nullable Object> members = new LinkedHashMap<>(parent instanceof Map<?, ?> map ? map : Map.of());
        members.put(segment, changed(members.get(segment), rest, change));
        return members;
    }
}

package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Doubt;
import dev.rotops.engine.model.ObjectReader.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What discovery knows of frameworks and libraries. None of them is on its class path: this is a table of names.
 *
 * @param beans annotations of methods that make beans
 * @param conditions annotations that say when something exists at all
 * @param generated globs of the names of classes that frameworks generate
 * @param packageScans annotations that name packages of which all interfaces count as annotated
 * @param documents XML documents that name types which count as annotated
 * @param rules the rules, of which the first one counts that fits
 */
public record EntryPointRules(
        List<String> beans,
        List<String> conditions,
        List<String> generated,
        List<PackageScan> packageScans,
        List<Document> documents,
        List<EntryPointRule> rules) {

    /**
     * An annotation that names packages.
     *
     * @param annotation full name of the annotation
     * @param marks full name of the annotation that the interfaces in these packages count as having
     */
    public record PackageScan(String annotation, String marks) {

        private static PackageScan read(ObjectReader reader) {
            return new PackageScan(reader.text("annotation"), reader.text("marks"));
        }
    }

    /**
     * An XML document that names a type.
     *
     * @param element its root element
     * @param attribute the attribute of the root element that holds the name
     * @param marks full name of the annotation that the type counts as having
     */
    public record Document(String element, String attribute, String marks) {

        private static Document read(ObjectReader reader) {
            return new Document(reader.text("element"), reader.text("attribute"), reader.text("marks"));
        }
    }

    private static final String RESOURCE = "entry-point-rules.json";

    /**
     * Returns the table that comes with RotOps.
     *
     * @return the table, which is read once
     */
    public static EntryPointRules builtIn() {
        return BuiltIn.TABLE;
    }

    private static final class BuiltIn {
        private static final EntryPointRules TABLE = load();
    }

    private static EntryPointRules load() {
        try {
            Doubt doubt = new Doubt();
            EntryPointRules rules =
                    ObjectReader.document(JsonDocument.parse(RESOURCE, text()).value(), doubt, EntryPointRules::read);
            if (doubt.isRaised()) {
                throw new IllegalStateException(RESOURCE + " does not have the shape of a table of rules");
            }
            return rules;
        } catch (ArtifactException e) {
            throw new IllegalStateException(RESOURCE + " is no JSON", e);
        }
    }

    /**
     * Tells tables of different versions of RotOps apart, without reading them.
     *
     * @return the same for the same table
     */
    public static String builtInMark() {
        return Integer.toHexString(text().hashCode());
    }

    private static String text() {
        try (InputStream in = EntryPointRules.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EntryPointRules read(ObjectReader reader) {
        return new EntryPointRules(
                reader.texts("beans", Texts.SOME_UNIQUE),
                reader.texts("conditions", Texts.SOME_UNIQUE),
                reader.texts("generated", Texts.SOME_UNIQUE),
                reader.objects("packageScans", true, PackageScan::read),
                reader.objects("documents", true, Document::read),
                reader.objects("rules", true, EntryPointRule::read));
    }
}

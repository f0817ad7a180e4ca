package dev.rotops.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShippedSchemaTest {

    /** Keywords that say something about a schema, or where others apply, and can therefore not be violated. */
    private static final Set<String> SILENT_KEYWORDS = Set.of(
            "$schema",
            "$id",
            "$ref",
            "$defs",
            "$comment",
            "title",
            "description",
            "properties",
            "items",
            "if",
            "then",
            "not");

    private static final JsonMapper MAPPER = new JsonMapper();

    @ParameterizedTest
    @EnumSource
    void isAValidSchemaOfDraft202012(ArtifactKind kind) {
        assertThat(metaschema().validate(kind.schema(), InputFormat.JSON)).isEmpty();
        assertThat(schema(kind).path("$schema").asString())
                .isEqualTo(SpecificationVersion.DRAFT_2020_12.getDialectId());
    }

    @Test
    void wouldBeRefusedByTheMetaschemaIfItWereNone() {
        assertThat(metaschema().validate("{\"properties\": {\"id\": {\"type\": \"text\"}}}", InputFormat.JSON))
                .extracting(Error::getInstanceLocation)
                .asString()
                .contains("/properties/id/type");
    }

    @ParameterizedTest
    @EnumSource
    void hasAnIdOfItsOwnATitleAndADescription(ArtifactKind kind) {
        JsonNode schema = schema(kind);

        assertThat(schema.path("$id").asString())
                .isEqualTo("urn:rotops:schema:" + kind.fileName().replace(".json", ""));
        assertThat(schema.path("title").asString()).isNotBlank();
        assertThat(schema.path("description").asString()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void describesEveryPropertyInASentence(ArtifactKind kind) {
        Map<String, JsonNode> properties = properties(kind);

        assertThat(properties)
                .isNotEmpty()
                .allSatisfy((pointer, property) -> assertThat(described(schema(kind), property)
                                .path("description")
                                .asString())
                        .matches("[A-Z].*\\."));
    }

    @ParameterizedTest
    @EnumSource
    void describesEveryDefinitionInASentence(ArtifactKind kind) {
        assertThat(schema(kind).path("$defs"))
                .allSatisfy(definition ->
                        assertThat(definition.path("description").asString()).matches("[A-Z].*\\."));
    }

    @ParameterizedTest
    @EnumSource
    void knowsAllKeysOfAnObjectExceptWhereProjectsKeepTheirOwn(ArtifactKind kind) {
        List<String> open = new ArrayList<>();
        visit("", schema(kind), (pointer, node) -> {
            if (node.path("type").asString("").equals("object")
                    && !node.path("additionalProperties").asString("").equals("false")) {
                open.add(pointer);
            }
        });

        assertThat(open)
                .isEqualTo(
                        switch (kind) {
                            case CONTROL_PLANE -> List.of("/$defs/execution/properties/metadata");
                            case CAPABILITIES -> List.of("/properties/profiles/items/properties/schema");
                            case PROBES -> List.of("/properties/probes/items/properties/settings");
                            default -> List.of();
                        });
    }

    /** The message and the remedy of a keyword stand in {@link ViolationText}, its test in {@link ShapeViolationTest}. */
    @Test
    void usesOnlyKeywordsThatViolationsAreWordedFor() {
        Set<String> keywords = new TreeSet<>();
        for (ArtifactKind kind : ArtifactKind.values()) {
            visit("", schema(kind), (pointer, node) -> {
                boolean namesThings = pointer.endsWith("/properties") || pointer.endsWith("/$defs");
                if (!namesThings) {
                    keywords.addAll(node.propertyNames());
                }
            });
        }
        keywords.removeAll(SILENT_KEYWORDS);

        assertThat(keywords)
                .containsExactly(
                        "additionalProperties",
                        "enum",
                        "minItems",
                        "minLength",
                        "minimum",
                        "oneOf",
                        "pattern",
                        "required",
                        "type",
                        "uniqueItems");
    }

    @ParameterizedTest
    @EnumSource
    void isExercisedInFullByTheSampleOfTheTests(ArtifactKind kind) {
        Set<String> known = new TreeSet<>();
        properties(kind).keySet().forEach(pointer -> known.add(JsonDocument.lastSegment(pointer)));
        Set<String> written = new TreeSet<>();
        visit("", MAPPER.readTree(SampleArtifacts.text(kind)), (pointer, node) -> written.addAll(node.propertyNames()));
        written.removeAll(Set.of("team", "floor"));

        assertThat(written).isEqualTo(known);
    }

    private static Schema metaschema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    }

    private static JsonNode described(JsonNode schema, JsonNode property) {
        String reference = property.path("$ref").asString("");
        return reference.isEmpty() ? property : schema.at(reference.substring(1));
    }

    private static Map<String, JsonNode> properties(ArtifactKind kind) {
        Map<String, JsonNode> properties = new TreeMap<>();
        visit("", schema(kind), (pointer, node) -> {
            for (String name : node.path("properties").propertyNames()) {
                properties.put(
                        pointer + "/properties/" + name, node.path("properties").path(name));
            }
        });
        return properties;
    }

    private static void visit(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(pointer, node);
        for (String name : node.propertyNames()) {
            visit(pointer + "/" + name, node.path(name), visitor);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(pointer + "/" + i, node.get(i), visitor);
        }
    }

    private static JsonNode schema(ArtifactKind kind) {
        return MAPPER.readTree(kind.schema());
    }
}

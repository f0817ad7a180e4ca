package dev.rotops.engine.model;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks an artifact against the JSON Schema that RotOps ships for it. */
final class SchemaValidator {

    private static final Comparator<ShapeViolation> IN_FILE_ORDER = Comparator.comparing(
            ShapeViolation::location, Comparator.comparingInt(Location::line).thenComparingInt(Location::column));

    private final Schema schema;

    private SchemaValidator(Schema schema) {
        this.schema = schema;
    }

    static SchemaValidator of(ArtifactKind kind) {
        return of(kind.schema());
    }

    /** Whether a JSON text is what a schema wants; neither is fetched from anywhere, nor is what the schema refers to. */
    static boolean accepts(String schema, String json) {
        return of(schema).schema.validate(json, InputFormat.JSON).isEmpty();
    }

    /** Why nothing can be validated against a schema. */
    static Optional<String> fault(String schema) {
        try {
            accepts(schema, "{}");
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static SchemaValidator of(String schema) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().pathType(PathType.JSON_POINTER).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        return new SchemaValidator(registry.getSchema(schema, InputFormat.JSON));
    }

    List<ShapeViolation> validate(JsonDocument document) {
        List<ShapeViolation> violations = new ArrayList<>();
        for (String pointer : document.duplicateKeys()) {
            violations.add(new ShapeViolation(
                    pointer,
                    document.locate(pointer),
                    "the key \"" + JsonDocument.lastSegment(pointer) + "\" stands more than once in its object",
                    "keep one of them"));
        }
        for (Error error : schema.validate(document.text(), InputFormat.JSON)) {
            if (!isPartOfAlternative(error)) {
                violations.add(violation(error, document));
            }
        }
        return violations.stream().distinct().sorted(IN_FILE_ORDER).toList();
    }

    private static ShapeViolation violation(Error error, JsonDocument document) {
        String pointer = error.getInstanceLocation().toString();
        ViolationText text = new ViolationText(error, document.valueAt(pointer));
        Location location = error.getKeyword().equals("additionalProperties")
                ? document.locate(JsonDocument.child(pointer, error.getProperty()))
                : document.locate(pointer);
        return new ShapeViolation(pointer, location, text.message(), text.remedy());
    }

    /** Of unmet alternatives the validator also reports what each of them lacks. */
    private static boolean isPartOfAlternative(Error error) {
        return error.getEvaluationPath().toString().contains("/oneOf/");
    }
}

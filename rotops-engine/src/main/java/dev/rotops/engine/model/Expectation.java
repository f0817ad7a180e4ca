package dev.rotops.engine.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a value of a capability document must be for a profile to be advertised. */
public sealed interface Expectation {

    /**
     * Judges a value.
     *
     * @param value a value of a {@link JsonDocument}
     * @return whether it is what is expected
     */
    boolean isMetBy(@Nullable Object value);

    /**
     * Says what is expected.
     *
     * @return JSON, or words for a schema
     */
    String words();

    /**
     * Says why nothing can be judged by it.
     *
     * @return what is wrong with the schema; nothing where all is well
     */
    default Optional<String> fault() {
        return Optional.empty();
    }

    static Expectation read(ObjectReader reader) {
        Map<?, ?> schema = reader.anyObject("schema");
        Object expected = reader.anything("expected");
        return reader.hasRatherThan("expected", "schema") ? new SameValue(expected) : new SchemaMatch(schema);
    }

    /**
     * One value alone will do.
     *
     * @param expected that value
     */
    record SameValue(@Nullable Object expected) implements Expectation {

        @Override
        public boolean isMetBy(@Nullable Object value) {
            return JsonValue.areEqual(expected, value);
        }

        @Override
        public String words() {
            return CanonicalJson.of(expected);
        }
    }

    /**
     * Whatever a JSON Schema allows will do.
     *
     * @param schema the schema, as values of a document
     */
    record SchemaMatch(Map<?, ?> schema) implements Expectation {

        @Override
        public boolean isMetBy(@Nullable Object value) {
            return SchemaValidator.accepts(CanonicalJson.of(schema), CanonicalJson.of(value));
        }

        @Override
        public String words() {
            return "what the profile's schema allows";
        }

        @Override
        public Optional<String> fault() {
            return SchemaValidator.fault(CanonicalJson.of(schema));
        }
    }
}

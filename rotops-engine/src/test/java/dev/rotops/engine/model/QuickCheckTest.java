package dev.rotops.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.model.ObjectReader.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The schema is asked only about artifacts that raised a doubt when they were read. So whatever it refuses must raise one,
 * or it would pass unseen; and what it accepts should raise none, or every run pays for the validator's start.
 */
class QuickCheckTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<Edit> EDITS = List.of(Edit.values());

    @ParameterizedTest
    @EnumSource
    void doesNotDoubtAValidArtifact(ArtifactKind kind) throws ArtifactException {
        assertThat(doubts(kind, SampleArtifacts.text(kind))).isFalse();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void doesNotDoubtAValidArtifactThatIsWrittenOtherwise(ArtifactKind kind, String written, String instead)
            throws ArtifactException {
        String text = SampleArtifacts.edited(kind, written, instead);

        assertThat(SchemaValidator.of(kind).validate(JsonDocument.parse("x.json", text)))
                .isEmpty();
        assertThat(doubts(kind, text)).isFalse();
    }

    static Stream<Arguments> doesNotDoubtAValidArtifactThatIsWrittenOtherwise() {
        return Stream.of(
                Arguments.of(ArtifactKind.CONTROL_PLANE, "\"./runtime-control-plane.schema.json\"", "\"\""),
                Arguments.of(ArtifactKind.CONTROL_PLANE, "{\"team\": \"orders\", \"floor\": 3}", "{}"),
                Arguments.of(ArtifactKind.CONTROL_PLANE, "\"testTimeout\": 5000", "\"testTimeout\": 1"),
                Arguments.of(ArtifactKind.CONTROL_PLANE, "[\"**/slow/**\"]", "[]"),
                Arguments.of(ArtifactKind.CONTROL_PLANE, "[\"**/slow/**\"]", "[\"a\", \"a\"]"),
                Arguments.of(ArtifactKind.INVENTORY, "\"surfaceHint\": \"orders\"", "\"surfaceHint\": \" \""),
                Arguments.of(ArtifactKind.INVENTORY, "\"order-endpoints\",\n      \"des", "\"-.\",\n      \"des"),
                Arguments.of(ArtifactKind.SURFACES, "[\"success\", \"failure\"]", "[]"),
                Arguments.of(ArtifactKind.FIDELITY_POLICY, "\"defaultMinimumFidelity\": \"isolated\",", ""),
                Arguments.of(ArtifactKind.DISCOVERY_POLICY, "[\"**/*.md\"]", "[]"),
                Arguments.of(ArtifactKind.DISCOVERY_POLICY, "\".mjs\"", "\".x\""),
                Arguments.of(ArtifactKind.DISCOVERY_POLICY, "\"replace\"", "\"merge\""),
                Arguments.of(ArtifactKind.QUALITY_POLICY, "\"maxInventorySources\": 6", ""),
                Arguments.of(ArtifactKind.QUALITY_POLICY, "\"surfaceId\": \"night\"", "\"surfaceId\": \"No such!\""),
                Arguments.of(
                        ArtifactKind.SELF_CHECK_POLICY, "\"kindPattern\": \"persistence\"", "\"kindPattern\": \"\""),
                Arguments.of(ArtifactKind.SELF_CHECK_POLICY, "\"kindPattern\": \"request\"", "\"kindPattern\": \"(\""),
                Arguments.of(ArtifactKind.RETROSPECTIVE, "[\"weak-fidelity\", \"missing-reviewed-behavior\"]", "[]"),
                Arguments.of(ArtifactKind.CAPABILITIES, "\"expected\": true", "\"expected\": null"),
                Arguments.of(ArtifactKind.CAPABILITIES, "\"expected\": true", "\"expected\": [{\"v\": 1e3}]"),
                Arguments.of(ArtifactKind.CAPABILITIES, "\"schema\": {}", "\"schema\": {\"type\": \"object\"}"),
                Arguments.of(ArtifactKind.CAPABILITIES, "\"/capabilities/webhooks/signed\"", "\"/a~1b/~0c//0\""),
                Arguments.of(ArtifactKind.CAPABILITIES, "\"serial\": true", "\"serial\": false"),
                Arguments.of(ArtifactKind.BASELINE, "[\"orders.place\"]", "[\"a\", \"a\"]"),
                Arguments.of(ArtifactKind.PROBES, "{\"team\": \"<string>\", \"floor\": [1, null, true]}", "\"\""),
                Arguments.of(
                        ArtifactKind.PROBES,
                        "[\"${java}\", \"-jar\", \"${root}/target/shop.jar\", \"--port\", \"${port}\"]",
                        "[]"));
    }

    @ParameterizedTest
    @EnumSource
    void doubtsWhatTheSchemaRefusesAfterOneEdit(ArtifactKind kind) throws ArtifactException {
        List<String> documents = new ArrayList<>();
        for (ArrayNode original : List.of(sample(kind), withoutWhatMayBeLeftOut(kind))) {
            for (int i = 0; i < EditablePlace.below(original).size(); i++) {
                for (Edit edit : EDITS) {
                    ArrayNode document = original.deepCopy();
                    if (edit.applyTo(EditablePlace.below(document).get(i))) {
                        documents.add(write(document));
                    }
                }
            }
        }

        new Comparison(kind, documents).requireAgreement();
    }

    @ParameterizedTest
    @EnumSource
    void doubtsWhatTheSchemaRefusesAfterSeveralEdits(ArtifactKind kind) throws ArtifactException {
        Random random = new Random(42);
        List<ArrayNode> originals = List.of(sample(kind), withoutWhatMayBeLeftOut(kind));
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            ArrayNode document = oneOf(originals, random).deepCopy();
            for (int edits = 2 + random.nextInt(3); edits > 0; edits--) {
                List<EditablePlace> places = EditablePlace.below(document);
                if (!places.isEmpty()) {
                    oneOf(EDITS, random).applyTo(oneOf(places, random));
                }
            }
            documents.add(write(document));
        }

        new Comparison(kind, documents).requireAgreement();
    }

    private static <T> T oneOf(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The valid document as the only element of a list, so that the document itself is a place, too. */
    private static ArrayNode sample(ArtifactKind kind) {
        return MAPPER.createArrayNode().add(MAPPER.readTree(SampleArtifacts.text(kind)));
    }

    /** In it, whatever is deleted is missing. */
    private static ArrayNode withoutWhatMayBeLeftOut(ArtifactKind kind) throws ArtifactException {
        SchemaValidator schema = SchemaValidator.of(kind);
        ArrayNode document = sample(kind);
        int place = 0;
        while (place < EditablePlace.below(document).size()) {
            ArrayNode shorter = document.deepCopy();
            EditablePlace.below(shorter).get(place).remove();
            if (schema.validate(JsonDocument.parse("artifact.json", write(shorter)))
                    .isEmpty()) {
                document = shorter;
            } else {
                place++;
            }
        }
        return document;
    }

    private static String write(ArrayNode document) {
        return document.isEmpty() ? "null" : document.get(0).toString();
    }

    private static boolean doubts(ArtifactKind kind, String text) throws ArtifactException {
        return doubts(kind, JsonDocument.parse("artifact.json", text));
    }

    private static boolean doubts(ArtifactKind kind, JsonDocument document) {
        Doubt doubt = new Doubt();
        Object content = switch (kind) {
            case CONTROL_PLANE -> ControlPlane.read(document.value(), doubt);
            case INVENTORY -> Inventory.read(document.value(), doubt);
            case SURFACES -> SurfaceCatalog.read(document.value(), doubt);
            case FIDELITY_POLICY -> FidelityPolicy.read(document.value(), doubt);
            case DISCOVERY_POLICY -> DiscoveryPolicy.read(document.value(), doubt);
            case QUALITY_POLICY -> QualityPolicy.read(document.value(), doubt);
            case SELF_CHECK_POLICY -> SelfCheckPolicy.read(document.value(), doubt);
            case RETROSPECTIVE -> Retrospective.read(document.value(), doubt);
            case CAPABILITIES -> CapabilityProfiles.read(document.value(), doubt);
            case PROBES -> ProbePlan.read(document.value(), doubt);
            case BASELINE -> Baseline.read(document.value(), doubt);
        };
        assertThat(content).isNotNull();
        return doubt.isRaised();
    }

    /** What the two checks say of the same documents. */
    private static final class Comparison {

        private final List<String> passedUnseen = new ArrayList<>();
        private final List<String> doubtedInVain = new ArrayList<>();
        private int refused;
        private int trusted;

        Comparison(ArtifactKind kind, List<String> documents) throws ArtifactException {
            SchemaValidator schema = SchemaValidator.of(kind);
            for (String text : documents) {
                JsonDocument document = JsonDocument.parse("artifact.json", text);
                boolean isRefused = !schema.validate(document).isEmpty();
                boolean isDoubted = doubts(kind, document);
                if (isRefused) {
                    refused++;
                }
                if (!isDoubted) {
                    trusted++;
                }
                if (isRefused && !isDoubted) {
                    passedUnseen.add(text);
                }
                if (isDoubted && !isRefused) {
                    doubtedInVain.add(text);
                }
            }
        }

        void requireAgreement() {
            assertThat(passedUnseen).isEmpty();
            assertThat(doubtedInVain)
                    .describedAs("only numbers that are not written as digits are left to the schema")
                    .allMatch(text -> text.contains("\":1.0E300"));
            assertThat(refused).describedAs("refused by the schema").isGreaterThan(300);
            assertThat(trusted).describedAs("trusted without the schema").isGreaterThan(100);
        }
    }
}

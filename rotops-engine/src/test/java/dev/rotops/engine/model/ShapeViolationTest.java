package dev.rotops.engine.model;

import static dev.rotops.engine.model.ArtifactKind.CAPABILITIES;
import static dev.rotops.engine.model.ArtifactKind.CONTROL_PLANE;
import static dev.rotops.engine.model.ArtifactKind.DISCOVERY_POLICY;
import static dev.rotops.engine.model.ArtifactKind.FIDELITY_POLICY;
import static dev.rotops.engine.model.ArtifactKind.INVENTORY;
import static dev.rotops.engine.model.ArtifactKind.SURFACES;
import static dev.rotops.engine.model.ModelDirectory.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.rotops.engine.model.ModelDirectory.Remark;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeViolationTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @EnumSource
    void noneIsFoundInAValidArtifact(ArtifactKind kind) {
        assertThat(violationsOf(kind, SampleArtifacts.text(kind))).isEmpty();
    }

    @Nested
    class OfOnePlace {

        @ParameterizedTest(name = "{0}")
        @MethodSource
        void isReportedWithPlaceAndRemedy(Violation expected) {
            String text = SampleArtifacts.edited(expected.kind, expected.written, expected.instead);

            assertThat(violationsOf(expected.kind, text))
                    .extracting(
                            ShapeViolation::pointer,
                            violation -> violation.location().toString(),
                            ShapeViolation::message,
                            ShapeViolation::remedy)
                    .containsExactly(tuple(
                            expected.pointer,
                            ModelDirectory.defaultPath(expected.kind) + ":" + expected.place,
                            expected.message,
                            expected.remedy));
        }

        static Stream<Violation> isReportedWithPlaceAndRemedy() {
            return Stream.of(missingThings(), wrongTypes(), emptyThings(), wrongWords(), wrongIds(), surplusThings())
                    .flatMap(List::stream);
        }

        private static List<Violation> missingThings() {
            return List.of(
                    in(CONTROL_PLANE)
                            .writing("  \"version\": \"1.0.0\",\n", "")
                            .at("1:1", "")
                            .says("\"version\" is missing", "add \"version\""),
                    in(CONTROL_PLANE)
                            .writing("\"event\": \"Midnight.\",", "")
                            .at("49:5", "/behaviors/1")
                            .says("\"event\" is missing", "add \"event\""),
                    in(INVENTORY)
                            .writing("\"kind\": \"background\",", "")
                            .at("18:5", "/sources/1")
                            .says("\"kind\" is missing", "add \"kind\""),
                    in(FIDELITY_POLICY)
                            .writing("\"behaviorId\": \"orders.place\", ", "")
                            .at("14:5", "/behaviorPolicies/0")
                            .says(
                                    "element 0 of behaviorPolicies must have either \"behaviorId\" or \"obligationId\","
                                            + " found neither",
                                    "add \"behaviorId\""));
        }

        private static List<Violation> wrongTypes() {
            return List.of(
                    in(CONTROL_PLANE)
                            .writing("\"version\": \"1.0.0\"", "\"version\": 1.50")
                            .at("3:14", "/version")
                            .says("version must be a text, found 1.50", "write \"version\": \"1.50\""),
                    in(CONTROL_PLANE)
                            .writing("\"principle\": \"behavior-first\"", "\"principle\": 1e999999999")
                            .at("4:16", "/principle")
                            .says(
                                    "principle must be a text, found 1e999999999",
                                    "write \"principle\": \"1e999999999\""),
                    in(CONTROL_PLANE)
                            .writing("[\"response\", \"storage_write\"],\n  \"fid", "[\"response\", true],\n  \"fid")
                            .at("5:33", "/evidenceKinds/1")
                            .says("element 1 of evidenceKinds must be a text, found true", "write \"true\""),
                    in(ArtifactKind.SELF_CHECK_POLICY)
                            .writing(
                                    "\"requireExplicitBehaviorMappings\": true",
                                    "\"requireExplicitBehaviorMappings\": 1")
                            .at("6:38", "/requireExplicitBehaviorMappings")
                            .says("requireExplicitBehaviorMappings must be a boolean, found 1", "write a boolean"),
                    in(CONTROL_PLANE)
                            .writing("\"event\": \"Midnight.\"", "\"event\": null")
                            .at("53:16", "/behaviors/1/event")
                            .says("event must be a text, found null", "write a text"),
                    in(CONTROL_PLANE)
                            .writing("[\"shop.OrdersTest#places\"]", "\"shop.OrdersTest#places\"")
                            .at("46:21", "/behaviors/0/ownerTests")
                            .says(
                                    "ownerTests must be a list, found \"shop.OrdersTest#places\"",
                                    "write \"ownerTests\": [\"shop.OrdersTest#places\"]"),
                    in(CONTROL_PLANE)
                            .writing("[\"shop.OrdersTest#places\"]", "\"" + "o".repeat(70) + "\"")
                            .at("46:21", "/behaviors/0/ownerTests")
                            .says("ownerTests must be a list, found \"" + "o".repeat(59) + "…", "write a list"),
                    in(CONTROL_PLANE)
                            .writing("{\"team\": \"orders\", \"floor\": 3}", "[\"orders\"]")
                            .at("24:21", "/surfaces/0/execution/metadata")
                            .says("metadata must be an object, found a list", "write an object"),
                    in(CONTROL_PLANE)
                            .writing("\"testTimeout\": 5000", "\"testTimeout\": \"5 s\"")
                            .at("23:24", "/surfaces/0/execution/testTimeout")
                            .says("testTimeout must be a whole number, found \"5 s\"", "write a whole number"),
                    in(CONTROL_PLANE)
                            .writing("\"testTimeout\": 5000", "\"testTimeout\": 1e999999999")
                            .at("23:24", "/surfaces/0/execution/testTimeout")
                            .says("testTimeout must be a whole number, found 1e999999999", "write a whole number"),
                    in(INVENTORY)
                            .writing(
                                    "\"expectedEvidence\": [\"response\", \"storage_write\"]",
                                    "\"expectedEvidence\": \"response\"")
                            .at("13:27", "/sources/0/expectedEvidence")
                            .says(
                                    "expectedEvidence must be a list, found \"response\"",
                                    "write \"expectedEvidence\": [\"response\"]"),
                    in(INVENTORY)
                            .writing("\"surfaceHint\": \"orders\"", "\"surfaceHint\": [\"orders\"]")
                            .at("16:22", "/sources/0/surfaceHint")
                            .says("surfaceHint must be a text, found a list", "write a text"),
                    in(SURFACES)
                            .writing("[\"night.jobs\"]", "{\"night.jobs\": 1}")
                            .at("17:29", "/surfaces/1/inventorySourceIds")
                            .says("inventorySourceIds must be a list, found an object", "write a list"),
                    in(FIDELITY_POLICY)
                            .writing("{\"surfaceId\": \"orders\", \"minimumFidelity\": \"simulated\"}", "\"orders\"")
                            .at("8:5", "/surfacePolicies/0")
                            .says(
                                    "element 0 of surfacePolicies must be an object, found \"orders\"",
                                    "write an object"));
        }

        private static List<Violation> emptyThings() {
            return List.of(
                    in(CONTROL_PLANE)
                            .writing("\"principle\": \"behavior-first\"", "\"principle\": \"\"")
                            .at("4:16", "/principle")
                            .says("principle must not be empty", "write a text"),
                    in(CONTROL_PLANE)
                            .writing("[\"the day is processed\"]", "[]")
                            .at("54:19", "/behaviors/1/outcomes")
                            .says("outcomes must not be empty", "add an element"),
                    in(DISCOVERY_POLICY)
                            .writing("[\"web/**\", \"src/main/**\"]", "[]")
                            .at("8:20", "/scopePatterns")
                            .says("scopePatterns must not be empty", "add an element"),
                    in(DISCOVERY_POLICY)
                            .writing("\".mjs\"", "\"\"")
                            .at("7:31", "/sourceExtensions/1")
                            .says(
                                    "element 1 of sourceExtensions must not be empty",
                                    "write an extension such as \".ts\""),
                    in(CONTROL_PLANE)
                            .writing("[\"**/slow/**\"]", "[\"\"]")
                            .at("14:30", "/surfaces/0/testIgnorePatterns/0")
                            .says(
                                    "element 0 of testIgnorePatterns must not be empty",
                                    "write a text, or remove the element"),
                    in(INVENTORY)
                            .writing("\"sourceId\": \"night.jobs\"", "\"sourceId\": \"\"")
                            .at("37:19", "/behaviors/1/sourceId")
                            .says("sourceId must not be empty", "write an id"));
        }

        private static List<Violation> wrongWords() {
            return List.of(
                    in(CONTROL_PLANE)
                            .writing("\"full-system\"]", "\"divine\"]")
                            .at("6:78", "/fidelityLevels/4")
                            .says(
                                    "element 4 of fidelityLevels must be one of"
                                            + " isolated, simulated, contract, real-dependency, full-system,"
                                            + " found \"divine\"",
                                    "write one of these words"),
                    in(CONTROL_PLANE)
                            .writing("\"fidelity\": \"real-dependency\"", "\"fidelity\": \"Real\"")
                            .at("56:19", "/behaviors/1/fidelity")
                            .says(
                                    "fidelity must be one of"
                                            + " isolated, simulated, contract, real-dependency, full-system,"
                                            + " found \"Real\"",
                                    "write one of these words"),
                    in(CONTROL_PLANE)
                            .writing("\"implemented\"", "\"done\"")
                            .at("47:31", "/behaviors/0/implementationStatus")
                            .says(
                                    "implementationStatus must be one of implemented, partial, missing, found \"done\"",
                                    "write one of these words"),
                    in(DISCOVERY_POLICY)
                            .writing("\"candidateReviewMode\": \"warning\"", "\"candidateReviewMode\": \"loud\"")
                            .at("5:26", "/candidateReviewMode")
                            .says(
                                    "candidateReviewMode must be one of error, warning, off, found \"loud\"",
                                    "write one of these words"),
                    in(DISCOVERY_POLICY)
                            .writing("\".mjs\"", "\"mjs\"")
                            .at("7:31", "/sourceExtensions/1")
                            .says(
                                    "element 1 of sourceExtensions must start with a dot, found \"mjs\"",
                                    "write an extension such as \".ts\""),
                    in(CONTROL_PLANE)
                            .writing("\"testTimeout\": 5000", "\"testTimeout\": 0")
                            .at("23:24", "/surfaces/0/execution/testTimeout")
                            .says("testTimeout must be at least 1, found 0", "write 1 or more"));
        }

        private static List<Violation> wrongIds() {
            String remedy = "rename it, here and wherever it is used";
            return List.of(
                    in(CONTROL_PLANE)
                            .writing("\"id\": \"night\"", "\"id\": \"night.jobs\"")
                            .at("28:13", "/surfaces/1/id")
                            .says(
                                    "id may hold only lower-case letters, digits and hyphens, found \"night.jobs\"",
                                    remedy),
                    in(CONTROL_PLANE)
                            .writing("\"id\": \"night.close\"", "\"id\": \"night\\n\"")
                            .at("50:13", "/behaviors/1/id")
                            .says(
                                    "id may hold only lower-case letters, digits, hyphens and dots, found \"night\\n\"",
                                    remedy),
                    in(SURFACES)
                            .writing("\"refund.endpoints\"", "\"refund endpoints\"")
                            .at("9:49", "/surfaces/0/inventorySourceIds/1")
                            .says(
                                    "element 1 of inventorySourceIds may hold only"
                                            + " lower-case letters, digits, hyphens and dots, found \"refund endpoints\"",
                                    remedy),
                    in(FIDELITY_POLICY)
                            .writing("\"surfaceId\": \"orders\"", "\"surfaceId\": \"Orders\"")
                            .at("8:19", "/surfacePolicies/0/surfaceId")
                            .says(
                                    "surfaceId may hold only lower-case letters, digits and hyphens, found \"Orders\"",
                                    remedy));
        }

        private static List<Violation> surplusThings() {
            return List.of(
                    in(CONTROL_PLANE)
                            .writing("\"event\": \"Midnight.\"", "\"event\": \"Midnight.\", \"owner\": \"ops\"")
                            .at("53:38", "/behaviors/1")
                            .says("the key \"owner\" is not known here", "remove it, or correct its spelling"),
                    in(CONTROL_PLANE)
                            .writing("\"metadata\":", "\"~/\\\"meta\": 1, \"metadata\":")
                            .at("24:21", "/surfaces/0/execution")
                            .says("the key \"~/\\\"meta\" is not known here", "remove it, or correct its spelling"),
                    in(CONTROL_PLANE)
                            .writing("\"version\": \"1.0.0\"", "\"version\": \"0.9.0\",\n  \"version\": \"1.0.0\"")
                            .at("4:14", "/version")
                            .says("the key \"version\" stands more than once in its object", "keep one of them"),
                    in(CONTROL_PLANE)
                            .writing("[\"success\", \"validation_error\"]", "[\"success\", \"retry\", \"success\"]")
                            .at("43:25", "/behaviors/0/outcomeClasses")
                            .says("outcomeClasses names \"success\" more than once", "keep one of them"),
                    in(SURFACES)
                            .writing("[\"success\", \"failure\"]", "[\"a\", \"b\", \"a\", \"b\", \"a\"]")
                            .at("11:33", "/surfaces/0/requiredOutcomeClasses")
                            .says("requiredOutcomeClasses names \"a\", \"b\" more than once", "keep one of them"),
                    in(CAPABILITIES)
                            .writing("\"schema\": {}", "\"schema\": {}, \"expected\": null")
                            .at("19:5", "/profiles/1")
                            .says(
                                    "element 1 of profiles must have either \"expected\" or \"schema\", found both",
                                    "keep one of them"),
                    in(CAPABILITIES)
                            .writing("\"serial\": true", "\"serial\": \"yes\"")
                            .at("14:17", "/profiles/0/serial")
                            .says("serial must be a boolean, found \"yes\"", "write a boolean"),
                    in(CAPABILITIES)
                            .writing("\"/capabilities/webhooks/signed\"", "\"capabilities.webhooks\"")
                            .at("9:18", "/profiles/0/pointer")
                            .says(
                                    "pointer must be a JSON Pointer, found \"capabilities.webhooks\"",
                                    "write a pointer such as \"/capabilities/webhooks/supported\""),
                    in(FIDELITY_POLICY)
                            .writing(
                                    "\"behaviorId\": \"orders.place\"",
                                    "\"behaviorId\": \"orders.place\", \"obligationId\": \"orders.place\"")
                            .at("14:5", "/behaviorPolicies/0")
                            .says(
                                    "element 0 of behaviorPolicies must have either \"behaviorId\" or \"obligationId\","
                                            + " found both",
                                    "keep one of them"));
        }

        private static Violation in(ArtifactKind kind) {
            return new Violation(kind, "", "", "", "", "", "");
        }
    }

    /** A place of a valid document that is written differently, and what is to be said about it. */
    private record Violation(
            ArtifactKind kind,
            String written,
            String instead,
            String place,
            String pointer,
            String message,
            String remedy) {

        Violation writing(String newWritten, String newInstead) {
            return new Violation(kind, newWritten, newInstead, place, pointer, message, remedy);
        }

        Violation at(String newPlace, String newPointer) {
            return new Violation(kind, written, instead, newPlace, newPointer, message, remedy);
        }

        Violation says(String newMessage, String newRemedy) {
            return new Violation(kind, written, instead, place, pointer, newMessage, newRemedy);
        }

        @Override
        public String toString() {
            return kind.word() + ":" + place + "  " + message;
        }
    }

    @Nested
    class OfAWholeDocument {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                []      | a list
                null    | null
                "shop"  | "shop"
                42      | 42
                true    | true
                """)
        void isReportedWhereTheDocumentIsNotAnObject(String text, String found) {
            new ModelDirectory(root).write(INVENTORY, text);

            assertThat(violations(new ModelDirectory(root).read()))
                    .containsExactly(new Remark(
                            "testops/runtime-inventory.json:1:1",
                            "the document must be an object, found " + found,
                            "write an object"));
        }

        @Test
        void namesEverythingThatAControlPlaneNeeds() {
            assertThat(violationsOf(CONTROL_PLANE, "{}"))
                    .extracting(ShapeViolation::message)
                    .containsExactlyInAnyOrder(
                            "\"version\" is missing",
                            "\"principle\" is missing",
                            "\"evidenceKinds\" is missing",
                            "\"fidelityLevels\" is missing",
                            "\"surfaces\" is missing",
                            "\"behaviors\" is missing");
        }

        @Test
        void takesTheLegacyNameOfBehaviorsForThem() {
            assertThat(violationsOf(CONTROL_PLANE, "{\"obligations\": []}"))
                    .extracting(ShapeViolation::message)
                    .contains("obligations must not be empty")
                    .doesNotContain("\"behaviors\" is missing");
        }
    }

    @Test
    void areReportedAllAtOnceInTheOrderOfTheFile() {
        new ModelDirectory(root).write(INVENTORY, """
                {
                  "version": 1,
                  "sourceKinds": [],
                  "sources": [
                    7,
                    {
                      "id": "Orders", "colour": "red",
                      "kind": "request",
                      "kind": "http",
                      "description": "",
                      "sourcePatterns": ["src/**"],
                      "events": ["placed", 3],
                      "expectedEvidence": "response"
                    }
                  ],
                  "behaviors": null
                }
                """);

        assertThat(violations(new ModelDirectory(root).read()))
                .extracting(remark ->
                        remark.place().replace("testops/runtime-inventory.json:", "") + "  " + remark.message())
                .containsExactly(
                        "1:1  \"principle\" is missing",
                        "2:14  version must be a text, found 1",
                        "3:18  sourceKinds must not be empty",
                        "5:5  element 0 of sources must be an object, found 7",
                        "7:13  id may hold only lower-case letters, digits, hyphens and dots, found \"Orders\"",
                        "7:33  the key \"colour\" is not known here",
                        "9:15  the key \"kind\" stands more than once in its object",
                        "10:22  description must not be empty",
                        "12:28  element 1 of events must be a text, found 3",
                        "13:27  expectedEvidence must be a list, found \"response\"",
                        "16:16  behaviors must be a list, found null");
    }

    @Test
    void areReportedForEveryArtifact() {
        ModelDirectory directory = new ModelDirectory(root);
        for (ArtifactKind kind : ArtifactKind.values()) {
            directory.write(kind, SampleArtifacts.edited(kind, "\"version\": \"1.0.0\"", "\"version\": \"\""));
        }

        assertThat(violations(directory.read()))
                .extracting(Remark::place, Remark::message)
                .containsExactly(Stream.of(ArtifactKind.values())
                        .map(kind -> tuple(ModelDirectory.defaultPath(kind) + ":3:14", "version must not be empty"))
                        .toArray(Tuple[]::new));
    }

    private List<ShapeViolation> violationsOf(ArtifactKind kind, String text) {
        return new ModelDirectory(root)
                .write(kind, text).read().artifacts().stream()
                        .flatMap(artifact -> artifact.violations().stream())
                        .toList();
    }
}

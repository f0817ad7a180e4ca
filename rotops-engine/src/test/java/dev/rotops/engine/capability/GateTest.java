package dev.rotops.engine.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.CapabilityProfile;
import dev.rotops.engine.model.ReviewedModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final String NONE = "";

    @TempDir
    Path root;

    @Nested
    class Its_decision {

        @ParameterizedTest(name = "{0}, opted out: {1}, behavior required: {2}, test wants it {3} -> {4}")
        @CsvSource({
            "advertised,   no,  no,  advertised, ADVERTISED,     RUN",
            "advertised,   no,  yes, advertised, ADVERTISED,     RUN",
            "advertised,   yes, no,  advertised, CONFLICTING,    RUN",
            "advertised,   yes, yes, advertised, CONFLICTING,    RUN",
            "absent,       no,  no,  advertised, NOT_ADVERTISED, SKIP",
            "absent,       no,  yes, advertised, REQUIRED,       FAIL",
            "absent,       yes, no,  advertised, OPTED_OUT,      SKIP",
            "absent,       yes, yes, advertised, OPTED_OUT,      SKIP",
            "false,        no,  no,  advertised, NOT_ADVERTISED, SKIP",
            "false,        no,  yes, advertised, REQUIRED,       FAIL",
            "misplaced,    no,  no,  advertised, MISPLACED,      FAIL",
            "misplaced,    no,  yes, advertised, MISPLACED,      FAIL",
            "misplaced,    yes, no,  advertised, OPTED_OUT,      SKIP",
            "advertised,   no,  no,  absent,     NOT_APPLICABLE, SKIP",
            "advertised,   no,  yes, absent,     NOT_APPLICABLE, SKIP",
            "advertised,   yes, no,  absent,     NOT_APPLICABLE, SKIP",
            "absent,       no,  no,  absent,     REFUSED,        RUN",
            "absent,       no,  yes, absent,     REFUSED,        RUN",
            "absent,       yes, no,  absent,     REFUSED,        RUN",
            "misplaced,    no,  no,  absent,     MISPLACED,      FAIL",
        })
        void follows_from_four_answers(
                String document,
                String optedOut,
                String required,
                String wanted,
                GateOutcome outcome,
                GateOutcome.Effect effect)
                throws Exception {
            String text = switch (document) {
                case "advertised" -> "{\"chat\": true}";
                case "false" -> "{\"chat\": false}";
                case "misplaced" -> "{\"capabilities\": {\"chat\": true}}";
                default -> "{}";
            };
            Gate gate = new Gate(
                    advertisement(text),
                    OptOuts.parse(optedOut.equals("yes") ? "chat: not before autumn" : NONE),
                    required.equals("yes"));

            GateVerdict verdict = gate.judge(chat(), wanted.equals("advertised"));

            assertThat(verdict.outcome()).isEqualTo(outcome);
            assertThat(outcome.effect()).isEqualTo(effect);
        }
    }

    @Nested
    class Its_words {

        @Test
        void cite_the_specification_where_behavior_is_required() throws Exception {
            GateVerdict verdict = new Gate(advertisement("{}"), OptOuts.NONE, true).judge(chat(), true);

            assertThat(verdict.message())
                    .isEqualTo(
                            "Capability chat is not advertised: nothing stands at /chat of the capability document,"
                                    + " expected true; protocol.md, section 4 requires it, and rotops.require-behavior is set.");
            assertThat(verdict.remedy()).isEqualTo("Implement and advertise it: The host keeps turns.");
        }

        @Test
        void say_what_would_unlock_a_skipped_test() throws Exception {
            GateVerdict verdict = new Gate(advertisement("{\"chat\": false}"), OptOuts.NONE, false).judge(chat(), true);

            assertThat(verdict.message())
                    .isEqualTo("Capability chat is not advertised: false stands at /chat of the capability document,"
                            + " expected true; protocol.md, section 4.");
            assertThat(verdict.remedy()).isEqualTo("Unlocked by: The host keeps turns.");
        }

        @Test
        void explain_an_advertisement_at_another_place() throws Exception {
            GateVerdict verdict = new Gate(
                            advertisement("{\"chat\": false, \"capabilities\": {\"chat\": true}}"), OptOuts.NONE, false)
                    .judge(chat(), true);

            assertThat(verdict.message())
                    .isEqualTo("Capability chat is advertised at /capabilities/chat, but the profile reads /chat, where"
                            + " false stands.");
            assertThat(verdict.remedy())
                    .isEqualTo(
                            "Advertise it at /chat (protocol.md, section 4), correct the profile's \"pointer\", or, if"
                                    + " /capabilities/chat is about something else, add it to \"otherUses\".");
        }

        @Test
        void give_the_reason_of_an_opt_out() throws Exception {
            OptOuts optOuts = OptOuts.parse("chat: not before autumn");

            assertThat(new Gate(advertisement("{}"), optOuts, false)
                            .judge(chat(), true)
                            .message())
                    .isEqualTo("Capability chat is opted out: not before autumn.");
            assertThat(new Gate(advertisement("{\"chat\": true}"), optOuts, false)
                            .judge(chat(), true)
                            .message())
                    .isEqualTo("Capability chat is advertised although this run opted out of it (not before autumn),"
                            + " so its tests run.");
        }
    }

    @Nested
    class What_is_advertised {

        @Test
        void is_nothing_else_at_another_place_that_the_profile_knows_of() throws Exception {
            CapabilityProfile profile = profile("""
                    "pointer": "/chat", "expected": true, "otherUses": ["/legacy/chat"]""");
            Gate gate = new Gate(advertisement("{\"legacy\": {\"chat\": true}}"), OptOuts.NONE, false);

            assertThat(gate.judge(profile, true).outcome()).isEqualTo(GateOutcome.NOT_ADVERTISED);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                true            | true              | true
                true            | "true"            | false
                1               | 1.0               | true
                1e2             | 100               | true
                1               | 2                 | false
                1e999999999     | 1                 | false
                "v2"            | "v2"              | true
                null            | null              | true
                ["a", 1]        | ["a", 1.0]        | true
                ["a", 1]        | [1, "a"]          | false
                ["a"]           | ["a", "b"]        | false
                {"a": 1, "b": 2}| {"b": 2, "a": 1}  | true
                {"a": 1}        | {"a": 1, "b": 2}  | false
                """)
        void is_the_expected_value(String expected, String found, boolean advertised) throws Exception {
            assertAdvertised("\"expected\": " + expected, "{\"chat\": " + found + "}", advertised);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {"type": "array", "contains": {"const": "grpc"}} | ["http", "grpc"] | true
                {"type": "array", "contains": {"const": "grpc"}} | ["http"]         | false
                {"minimum": 2}                                   | 3                | true
                {"minimum": 2}                                   | 1                | false
                {"$ref": "#/$defs/d", "$defs": {"d": {"type": "string"}}} | "x"     | true
                {}                                               | null             | true
                """)
        void is_what_a_schema_allows(String schema, String found, boolean advertised) throws Exception {
            assertAdvertised("\"schema\": " + schema, "{\"chat\": " + found + "}", advertised);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"expected\": null", "\"schema\": {}"})
        void is_not_what_is_missing(String expectation) throws Exception {
            assertAdvertised(expectation, "{}", false);
        }

        @Test
        void may_stand_anywhere_in_the_document() throws Exception {
            Gate gate = new Gate(advertisement("{\"a/b\": [{\"~\": true}]}"), OptOuts.NONE, false);

            assertThat(gate.judge(profile("\"pointer\": \"/a~1b/0/~0\", \"expected\": true"), true)
                            .outcome())
                    .isEqualTo(GateOutcome.ADVERTISED);
            assertThat(gate.judge(profile("\"pointer\": \"\", \"schema\": {\"required\": [\"a/b\"]}"), true)
                            .outcome())
                    .isEqualTo(GateOutcome.ADVERTISED);
        }

        private void assertAdvertised(String expectation, String document, boolean advertised) throws Exception {
            Gate gate = new Gate(advertisement(document), OptOuts.NONE, false);

            assertThat(gate.judge(profile("\"pointer\": \"/chat\", " + expectation), true)
                            .outcome())
                    .isEqualTo(advertised ? GateOutcome.ADVERTISED : GateOutcome.NOT_ADVERTISED);
        }
    }

    @Nested
    class A_document_is_malformed {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                []                       | is not a JSON object
                "chat"                   | is not a JSON object
                {"a": {"b": 1, "b": 2}}  | says more than one thing at /a/b
                """)
        void when_it_is_no_plain_object(String text, String problem) {
            assertThatThrownBy(() -> advertisement(text))
                    .isInstanceOf(BrokenGateException.class)
                    .hasMessage("The capability document caps.json " + problem + ".");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "<html>Sign in</html>", "{\"chat\": tr", "{} {}", "{\"chat\": NaN}"})
        void when_it_is_not_json(String text) {
            assertThatThrownBy(() -> advertisement(text))
                    .isInstanceOf(BrokenGateException.class)
                    .hasMessageStartingWith("The capability document caps.json is not JSON: ");
        }

        @Test
        void when_it_is_nested_without_end() {
            assertThatThrownBy(() -> advertisement("{\"a\":".repeat(50_000))).isInstanceOf(BrokenGateException.class);
        }
    }

    private CapabilityProfile chat() throws Exception {
        return profile("\"pointer\": \"/chat\", \"expected\": true");
    }

    private CapabilityProfile profile(String members) throws Exception {
        Files.writeString(root.resolve("caps.json"), """
                {"version": "1", "principle": "behavior-first", "profiles": [
                  {"id": "chat", "spec": "protocol.md, section 4", "unlock": "The host keeps turns.", %s}
                ]}""".formatted(members));
        ReviewedModel model = ReviewedModel.read(
                new ArtifactFiles(root, Map.of(ArtifactKind.CAPABILITIES, "caps.json")),
                Set.of(ArtifactKind.CAPABILITIES));
        assertThat(model.capabilities().orElseThrow().violations()).isEmpty();
        return model.capabilities().orElseThrow().content().profile("chat").orElseThrow();
    }

    private Advertisement advertisement(String text) throws Exception {
        Path file = Files.writeString(root.resolve("document.json"), text);
        return Advertisement.read(new DocumentFile("caps.json", file));
    }
}

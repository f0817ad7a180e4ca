package dev.rotops.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDocumentTest {

    private static final String TEXT = """
            {
              "version": "1.0.0",
              "surfaces": [
                {"id": "orders", "patterns": [["a", "b"], []]},
                {
                  "id": "night"
                }
              ],
              "a/b": {"~": 1, "~1": 2, "": 3},
              "grüße \\"you\\"": null,
              "surface": {
                "id": true}
            }
            """;

    @Nested
    class Locating {

        @ParameterizedTest(name = "\"{0}\" is at {1}")
        @CsvSource(textBlock = """
                ''                        , 1:1
                /version                  , 2:14
                /surfaces                 , 3:15
                /surfaces/0               , 4:5
                /surfaces/0/id            , 4:12
                /surfaces/0/patterns      , 4:34
                /surfaces/0/patterns/0    , 4:35
                /surfaces/0/patterns/0/1  , 4:41
                /surfaces/0/patterns/1    , 4:47
                /surfaces/1               , 5:5
                /surfaces/1/id            , 6:13
                /a~1b                     , 9:10
                /a~1b/~0                  , 9:16
                /a~1b/~01                 , 9:25
                /a~1b/                    , 9:32
                '/grüße "you"'            , 10:20
                /surface                  , 11:14
                /surface/id               , 12:11
                """)
        void findsTheValue(String pointer, String place) throws ArtifactException {
            assertThat(parse(TEXT).locate(pointer)).hasToString("model.json:" + place);
        }

        @ParameterizedTest(name = "\"{0}\" is looked for at {1}")
        @CsvSource(textBlock = """
                /surfaces/2               , 3:15
                /surfaces/1/patterns      , 5:5
                /surfaces/1/patterns/0/x  , 5:5
                /surfaces/0/patterns/1/0  , 4:47
                /version/major            , 2:14
                /surfac                   , 1:1
                /a/b                      , 1:1
                nonsense                  , 1:1
                """)
        void fallsBackToTheNearestValueAroundIt(String pointer, String place) throws ArtifactException {
            assertThat(parse(TEXT).locate(pointer)).hasToString("model.json:" + place);
        }

        @Test
        void findsValuesAfterAnObjectThatWasLocatedFirst() throws ArtifactException {
            JsonDocument document = parse(TEXT);

            assertThat(document.locate("/surfaces/1").line()).isEqualTo(5);
            assertThat(document.locate("/surfaces/1/id").line()).isEqualTo(6);
            assertThat(document.locate("/surfaces/1").line()).isEqualTo(5);
        }

        @Test
        void countsLinesWhateverEndsThem() throws ArtifactException {
            JsonDocument document = parse("{\r\n\"a\": 1,\r\"b\": 2,\n\n\"c\": 3}");

            assertThat(List.of("/a", "/b", "/c"))
                    .extracting(pointer -> document.locate(pointer).line())
                    .containsExactly(2, 3, 5);
        }

        @Test
        void countsColumnsInCharacters() throws ArtifactException {
            assertThat(parse("{\"grüße\": \"ä\", \"b\": 1}").locate("/b")).hasToString("model.json:1:21");
        }
    }

    @Nested
    class Reading {

        @Test
        void givesPlainValues() throws ArtifactException {
            assertThat(parse("{\"a\": [\"x\", true, false, null, {}], \"b\": {\"c\": \"\\u00e4\"}}")
                            .value())
                    .isEqualTo(Map.of("a", Arrays.asList("x", true, false, null, Map.of()), "b", Map.of("c", "ä")));
        }

        @ParameterizedTest
        @CsvSource({"0", "-1", "1.50", "1e999999999", "-1E-999999999", "123456789012345678901234567890"})
        void keepsNumbersAsTheyWereWritten(String literal) throws ArtifactException {
            assertThat(parse(literal).value()).isEqualTo(new JsonNumber(literal));
        }

        @Test
        void takesTheLastOfRepeatedKeysAndNamesThem() throws ArtifactException {
            JsonDocument document = parse("{\"a\": 1, \"b\": {\"c/d\": 1, \"c/d\": 2}, \"a\": \"x\", \"a\": \"y\"}");

            assertThat(document.value()).isEqualTo(Map.of("a", "y", "b", Map.of("c/d", new JsonNumber("2"))));
            assertThat(document.duplicateKeys()).containsExactly("/b/c~1d", "/a");
            assertThat(document.locate("/a")).hasToString("model.json:1:52");
        }

        @Test
        void doesNotTakeTheSameKeyInDifferentObjectsForARepetition() throws ArtifactException {
            assertThat(parse("[{\"a\": {\"a\": 1}}, {\"a\": 2}]").duplicateKeys())
                    .isEmpty();
        }
    }

    @Nested
    class LookingUp {

        @ParameterizedTest(name = "\"{0}\" is {1}")
        @CsvSource(nullValues = "nothing", textBlock = """
                /version                  , 1.0.0
                /surfaces/0/patterns/0/1  , b
                /surfaces/1/id            , night
                /surface/id               , true
                /surface/name             , nothing
                /version/major            , nothing
                '/grüße "you"'            , nothing
                """)
        void givesTheValueOrNothing(String pointer, @Nullable String value) throws ArtifactException {
            Object found = parse(TEXT).valueAt(pointer);

            assertThat(found == null ? null : found.toString()).isEqualTo(value);
        }

        @Test
        void unescapesKeys() throws ArtifactException {
            JsonDocument document = parse(TEXT);

            assertThat(List.of("/a~1b/~0", "/a~1b/~01", "/a~1b/"))
                    .extracting(document::valueAt)
                    .containsExactly(new JsonNumber("1"), new JsonNumber("2"), new JsonNumber("3"));
        }

        @Test
        void givesTheWholeDocumentForTheEmptyPointer() throws ArtifactException {
            assertThat(parse("[]").valueAt("")).isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({"a, /x/a", "a/b, /x/a~1b", "~, /x/~0", "~1, /x/~01", "'', /x/"})
    void escapesKeysInPointersAndBack(String key, String pointer) {
        assertThat(JsonDocument.child("/x", key)).isEqualTo(pointer);
        assertThat(JsonDocument.lastSegment(pointer)).isEqualTo(key);
    }

    private static JsonDocument parse(String text) throws ArtifactException {
        return JsonDocument.parse("model.json", text);
    }
}

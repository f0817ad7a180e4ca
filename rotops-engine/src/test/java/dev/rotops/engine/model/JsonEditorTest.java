package dev.rotops.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonEditorTest {

    /** An edit of a document of a layout leaves what writing the changed document in that layout would give. */
    @Nested
    class InEveryLayout {

        static Stream<JsonLayout> layouts() {
            List<JsonLayout> layouts = new ArrayList<>(List.of(JsonLayout.COMPACT));
            for (String unit : List.of("  ", "    ", "\t", "   ")) {
                for (String lineBreak : List.of("\n", "\r\n", "\r")) {
                    for (boolean onOneLine : List.of(true, false)) {
                        for (String end : List.of("", lineBreak, lineBreak + lineBreak)) {
                            layouts.add(new JsonLayout(unit, lineBreak, onOneLine, "", ": ", false, end));
                            layouts.add(new JsonLayout(unit, lineBreak, onOneLine, "", " : ", true, end));
                        }
                    }
                }
                layouts.add(new JsonLayout(unit, "\n", true, " ", ": ", false, "\n"));
            }
            return layouts.stream();
        }

        @ParameterizedTest
        @MethodSource("layouts")
        void appendsAStringToAList(JsonLayout layout) throws ArtifactException {
            assertThat(JsonEditor.of(layout.write(inventory("a")))
                            .append("/sources/1/entryPoints", "http GET /orders/{id}"))
                    .isEqualTo(layout.write(inventory("a", "http GET /orders/{id}")));
        }

        @ParameterizedTest
        @MethodSource("layouts")
        void appendsAStringToAnEmptyList(JsonLayout layout) throws ArtifactException {
            assertThat(JsonEditor.of(layout.write(inventory())).append("/sources/1/entryPoints", "b"))
                    .isEqualTo(layout.write(inventory("b")));
        }

        @ParameterizedTest
        @MethodSource("layouts")
        void addsAListBehindAnotherMember(JsonLayout layout) throws ArtifactException {
            Map<String, Object> before = inventory();
            source(before, 1).remove("entryPoints");

            assertThat(JsonEditor.of(layout.write(before))
                            .addMember("/sources/1", "sourcePatterns", "entryPoints", List.of("b")))
                    .isEqualTo(layout.write(inventory("b")));
        }

        @ParameterizedTest
        @MethodSource("layouts")
        void appendsAnObjectToAList(JsonLayout layout) throws ArtifactException {
            Map<String, Object> after = inventory("a");
            list(after, "sources").add(source("jobs", "http POST /jobs", "c"));

            assertThat(JsonEditor.of(layout.write(inventory("a")))
                            .append("/sources", source("jobs", "http POST /jobs", "c")))
                    .isEqualTo(layout.write(after));
        }

        @ParameterizedTest
        @MethodSource("layouts")
        void appendsAnObjectToAnEmptyList(JsonLayout layout) throws ArtifactException {
            Map<String, Object> before = inventory("a");
            before.put("behaviors", List.of());
            Map<String, Object> after = inventory("a");
            after.put("behaviors", List.of(source("jobs", "c")));

            assertThat(JsonEditor.of(layout.write(before)).append("/behaviors", source("jobs", "c")))
                    .isEqualTo(layout.write(after));
        }

        @ParameterizedTest
        @MethodSource("layouts")
        void addsAListOfObjectsAtTheEnd(JsonLayout layout) throws ArtifactException {
            Map<String, Object> after = inventory("a");
            after.put("deferrals", List.of(source("jobs", "c")));

            assertThat(JsonEditor.of(layout.write(inventory("a")))
                            .addMember("", "nowhere", "deferrals", List.of(source("jobs", "c"))))
                    .isEqualTo(layout.write(after));
        }

        @ParameterizedTest
        @MethodSource("layouts")
        void replacesAString(JsonLayout layout) throws ArtifactException {
            Map<String, Object> after = inventory("a");
            after.put("version", "2.0.0");

            assertThat(JsonEditor.of(layout.write(inventory("a"))).replace("/version", "2.0.0"))
                    .isEqualTo(layout.write(after));
        }

        @ParameterizedTest
        @MethodSource("layouts")
        void removesTheFirstTheLastAndTheOnlyElement(JsonLayout layout) throws ArtifactException {
            String list = "/sources/1/entryPoints";

            assertThat(JsonEditor.of(layout.write(inventory("a", "b", "c"))).remove(list + "/0"))
                    .isEqualTo(layout.write(inventory("b", "c")));
            assertThat(JsonEditor.of(layout.write(inventory("a", "b", "c"))).remove(list + "/1"))
                    .isEqualTo(layout.write(inventory("a", "c")));
            assertThat(JsonEditor.of(layout.write(inventory("a", "b", "c"))).remove(list + "/2"))
                    .isEqualTo(layout.write(inventory("a", "b")));
            assertThat(JsonEditor.of(layout.write(inventory("a"))).remove(list + "/0"))
                    .isEqualTo(layout.write(inventory()));
        }

        @ParameterizedTest
        @MethodSource("layouts")
        void removesAnyNumberOfElementsAtOnce(JsonLayout layout) throws ArtifactException {
            List<String> all = List.of("a", "b", "c", "d", "e");
            for (int chosen = 0; chosen < 1 << all.size(); chosen++) {
                Set<Integer> indexes = new HashSet<>();
                List<String> rest = new ArrayList<>();
                for (int i = 0; i < all.size(); i++) {
                    if ((chosen >> i & 1) == 1) {
                        indexes.add(i);
                    } else {
                        rest.add(all.get(i));
                    }
                }
                assertThat(JsonEditor.of(layout.write(inventory(all.toArray(String[]::new))))
                                .removeAll("/sources/1/entryPoints", indexes))
                        .isEqualTo(layout.write(inventory(rest.toArray(String[]::new))));
            }
        }

        @ParameterizedTest
        @MethodSource("layouts")
        void appendsAnyNumberOfObjectsAtOnce(JsonLayout layout) throws ArtifactException {
            for (int number = 0; number < 5; number++) {
                Map<String, Object> before = inventory("a");
                before.put("behaviors", List.of());
                List<Object> added = new ArrayList<>();
                Map<String, Object> after = inventory("a");
                List<Object> behind = new ArrayList<>(list(after, "sources"));
                for (int i = 0; i < number; i++) {
                    added.add(source("jobs" + i, "c", "d"));
                    behind.add(source("jobs" + i, "c", "d"));
                }
                assertThat(JsonEditor.appendAll(layout.write(inventory("a")), "/sources", added))
                        .isEqualTo(layout.write(with(after, "sources", behind)));
                assertThat(JsonEditor.appendAll(layout.write(before), "/behaviors", added))
                        .isEqualTo(layout.write(with(before, "behaviors", added)));
            }
        }

        private static Map<String, Object> with(Map<String, Object> json, String name, List<Object> list) {
            Map<String, Object> changed = new LinkedHashMap<>(json);
            changed.put(name, list);
            return changed;
        }

        @ParameterizedTest
        @MethodSource("layouts")
        void removingWhatWasAppendedLeavesTheTextAsItWas(JsonLayout layout) throws ArtifactException {
            String before = layout.write(inventory("a"));
            String between = JsonEditor.of(before).append("/sources/1/entryPoints", "b");

            assertThat(JsonEditor.of(between).remove("/sources/1/entryPoints/1"))
                    .isEqualTo(before);
        }

        private static Map<String, Object> inventory(String... entryPoints) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("version", "1.0.0");
            json.put("sourceKinds", new ArrayList<>(List.of("http", "scheduled")));
            json.put("sources", new ArrayList<>(List.of(source("orders", "http GET /"), source("night", entryPoints))));
            return json;
        }

        private static Map<String, Object> source(String id, String... entryPoints) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", id);
            json.put("sourcePatterns", List.of("src/**/*.java"));
            json.put("entryPoints", List.of(entryPoints));
            json.put("kind", "x");
            return json;
        }

        @SuppressWarnings("unchecked")
        private static List<Object> list(Map<String, Object> json, String name) {
            return (List<Object>) json.getOrDefault(name, List.of());
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> source(Map<String, Object> json, int index) {
            return (Map<String, Object>) list(json, "sources").get(index);
        }
    }

    /** Where authors mix layouts, the closest neighbour is followed. */
    @Nested
    class InMixedLayouts {

        @Test
        void writesAnObjectOnOneLineWhereTheOneBeforeIs() throws ArtifactException {
            assertThat(JsonEditor.of("""
                            {
                              "behaviors": [
                                {"id": "a", "outcomes": ["x", "y"]}
                              ]
                            }
                            """).append("/behaviors", entry("b"))).isEqualTo("""
                            {
                              "behaviors": [
                                {"id": "a", "outcomes": ["x", "y"]},
                                {"id": "b", "outcomes": ["z"]}
                              ]
                            }
                            """);
        }

        @Test
        void goesOnBehindABraceThatClosesOnTheLineOfTheNextOne() throws ArtifactException {
            assertThat(JsonEditor.of("""
                            {"behaviors": [{
                              "id": "a",
                              "outcomes": ["x"]
                            }]}
                            """).append("/behaviors", entry("b"))).isEqualTo("""
                            {"behaviors": [{
                              "id": "a",
                              "outcomes": ["x"]
                            }, {
                              "id": "b",
                              "outcomes": ["z"]
                            }]}
                            """);
        }

        @Test
        void fillsTheLastLineOfAWrappedList() throws ArtifactException {
            assertThat(JsonEditor.of("""
                            {
                              "list": ["a", "b",
                                       "c", "d"]
                            }
                            """).append("/list", "e")).isEqualTo("""
                            {
                              "list": ["a", "b",
                                       "c", "d", "e"]
                            }
                            """);
        }

        @Test
        void laysAListOutLikeOthersOfItsName() throws ArtifactException {
            assertThat(JsonEditor.of("""
                            {
                              "a": {"x": 1,
                                "list": ["one"]},
                              "b": [
                                "p"
                              ],
                              "c": [
                                "q"
                              ],
                              "d": {
                                "list": []
                              }
                            }
                            """).append("/d/list", "two")).contains("\"list\": [\"two\"]\n");
        }

        @Test
        void keepsBlankLinesAndOddSpacesOfOthers() throws ArtifactException {
            assertThat(JsonEditor.of("{\n\n  \"list\" :[ \"a\" ,\"b\" ]  ,\n  \"n\":1.50e3,\n\n\"z\":{ }}\n\n")
                            .append("/list", "c"))
                    .isEqualTo("{\n\n  \"list\" :[ \"a\" ,\"b\",\"c\" ]  ,\n  \"n\":1.50e3,\n\n\"z\":{ }}\n\n");
        }

        @Test
        void readsNamesAndStringsWithEscapes() throws ArtifactException {
            assertThat(JsonEditor.of("{\"li\\u0073t\": [\"a\\\"]},{\\\\\"]}").append("/list", "q\"\\\u0001ü"))
                    .isEqualTo("{\"li\\u0073t\": [\"a\\\"]},{\\\\\", \"q\\\"\\\\\\u0001ü\"]}");
        }

        private static Map<String, Object> entry(String id) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", id);
            json.put("outcomes", List.of("z"));
            return json;
        }
    }
}

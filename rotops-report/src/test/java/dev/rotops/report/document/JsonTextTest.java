package dev.rotops.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    @RuntimeBehavior(value = "command-line.write-json", outcomes = "success", evidence = "derived_view")
    void indentsByTwoSpacesAndKeepsTheOrder() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("z", "first \"quoted\" \u0007");
        document.put("a", List.of(1, 2L, 1.5, true));
        document.put("empty", List.of());
        document.put("none", Map.of());
        document.put("raw", new RawJson("2.50"));

        assertThat(JsonText.of(document)).isEqualTo("""
                {
                  "z": "first \\"quoted\\" \\u0007",
                  "a": [
                    1,
                    2,
                    1.5,
                    true
                  ],
                  "empty": [],
                  "none": {},
                  "raw": 2.50
                }
                """);
    }

    @Test
    @RuntimeBehavior(value = "command-line.write-json", outcomes = "success", evidence = "derived_view")
    void leavesOutWhatIsAbsent() {
        assertThat(JsonText.of(Map.of("absent", Optional.empty()))).isEqualTo("{}\n");
        assertThat(JsonText.of(Map.of("present", Optional.of("x")))).isEqualTo("{\n  \"present\": \"x\"\n}\n");
    }
}

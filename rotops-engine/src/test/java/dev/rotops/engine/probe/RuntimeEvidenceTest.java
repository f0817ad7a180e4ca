package dev.rotops.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.engine.model.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeEvidenceTest {

    private static final String JSON = "{'probeKind': 'api_smoke', 'passed': true, 'summary': 'answered 2 requests',"
            + " 'durationSeconds': 1.25, 'payload': {'answers': [{'status': 200}], 'note': null}}";

    private static RuntimeEvidence read(String json) throws Exception {
        return RuntimeEvidence.fromJson(
                (Map<?, ?>) JsonValue.parse(json.replace('\'', '"')).orElseThrow());
    }

    @Test
    void isWhatWasWrittenDown() throws Exception {
        RuntimeEvidence evidence = read(JSON);

        assertThat(evidence.passed()).isTrue();
        assertThat(evidence.durationSeconds()).isEqualTo(1.25);
        assertThat(evidence.payload()).containsOnlyKeys("answers");
        assertThat(RuntimeEvidence.fromJson(evidence.toJson())).isEqualTo(evidence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'api_smoke'           | ''       | evidence without the kind of its probe",
                "'api_smoke'           | 7        | evidence whose \"probeKind\" is not a string",
                "'passed': true        | 'passed': 'true' | evidence whose \"passed\" is not a boolean",
                "'passed': true, |                | evidence whose \"passed\" is not a boolean",
                "1.25                  | -1       | evidence with a duration of -1.0 seconds",
                "1.25                  | '1'      | evidence whose \"durationSeconds\" is not a number",
                "1.25                  | 1e999    | evidence with a duration of Infinity seconds",
                "{'answers': [{'status': 200}], 'note': null} | [] | evidence whose \"payload\" is not a map",
            })
    void isRefusedWhereItCannotBeTrusted(String written, String instead, String problem) {
        String json = JSON.replace(written, instead == null ? "" : instead);

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, Double.NaN, Double.POSITIVE_INFINITY})
    void hasADurationThatCanBe(double duration) {
        assertThatThrownBy(() -> new RuntimeEvidence("own", true, "", duration, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cannotBeChangedAfterwards() {
        RuntimeEvidence evidence = new RuntimeEvidence("own", true, "", 0, Map.of("list", List.of()));

        assertThatThrownBy(() -> evidence.payload().put("more", 1)).isInstanceOf(UnsupportedOperationException.class);
    }
}

package dev.rotops.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

    @ParameterizedTest
    @CsvSource({
        "testops/plane.json, 12, 5, testops/plane.json:12:5, plane.json",
        "testops/plane.json, 12, 0, testops/plane.json:12,   plane.json",
        "testops/plane.json, 0,  0, testops/plane.json,      plane.json",
        "plane.json,         1,  1, plane.json:1:1,          plane.json"
    })
    void leavesOutWhatIsNotKnown(String file, int line, int column, String text, String fileName) {
        Location location = new Location(file, line, column);

        assertThat(location).hasToString(text);
        assertThat(location.fileName()).isEqualTo(fileName);
    }
}

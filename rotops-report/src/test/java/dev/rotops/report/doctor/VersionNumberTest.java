package dev.rotops.report.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionNumberTest {

    @ParameterizedTest
    @CsvSource({"3.2.4, 3.2.5", "3.0.0-M5, 3.0.0", "2.9, 2.22", "3, 3.0.1"})
    @RuntimeBehavior(value = "doctor.surefire", outcomes = "success", evidence = "derived_view")
    void versions_are_ordered_by_their_numbers(String lower, String higher) {
        assertThat(VersionNumber.parse(lower).orElseThrow())
                .isLessThan(VersionNumber.parse(higher).orElseThrow());
    }
}

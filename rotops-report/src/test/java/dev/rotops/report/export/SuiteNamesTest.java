package dev.rotops.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteNamesTest {

    @ParameterizedTest
    @CsvSource({
        "orders, OrdersSuite",
        "night-close, NightCloseSuite",
        "2fa, Surface2faSuite",
        "-, SurfaceSuite",
        "../x, XSuite",
        "größe, GrESuite",
    })
    @RuntimeBehavior(value = "exports.junit-suite", outcomes = "success")
    void an_id_becomes_the_name_of_a_class(String id, String name) {
        assertThat(SuiteNames.of(List.of(id))).containsEntry(id, name);
    }

    @Test
    @RuntimeBehavior(value = "exports.junit-suite", outcomes = "success")
    void no_two_names_are_the_same_file() {
        assertThat(SuiteNames.of(List.of("ab", "a-b", "a--b")).values())
                .containsExactly("ABSuite", "AB2Suite", "Ab3Suite");
    }
}

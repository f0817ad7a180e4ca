package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "'',                  request,          true",
        "quest,               request,          true",
        "^quest,              request,          false",
        "IT\\.java$,          src/ShopIT.java,  true",
        "^(auth|request)$,    request,          true",
        "[({]{2},             a({b,             true",
        "'^\\d{4}-\\d{2}$',   2024-12,          true",
        "(?:a|b)?(?:c|d){3},  xcdc,             true"
    })
    void is_found_anywhere_in_a_text(String written, String text, boolean found) {
        Expression expression = Expression.of(written);

        assertThat(expression.isFoundIn(text)).isEqualTo(found);
        assertThat(expression.problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a)", "[", "[a", "*", "+", "\\", "(?<a", "a{2,1}"})
    void is_of_no_use_when_it_does_not_compile(String written) {
        Expression expression = Expression.of(written);

        assertThat(expression.isFoundIn("a")).isFalse();
        assertThat(expression.problem())
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("is not valid: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+a+)+b",
                "(.*)*(.*)*(.*)*x",
                "^(a|aa|aaa)+(\\1|b)$",
                "(|){40}$",
                "(^|^)(^|^){30}(?!)",
                "(?:){1000000000}",
                "((){30000}){30000}",
                "\\b{2000000000}x"
            })
    void is_given_up_when_it_takes_too_long(String written) {
        Expression expression = Expression.of(written);

        Assertions.assertTimeoutPreemptively(LIMIT, () -> {
            for (int i = 0; i < 1_000; i++) {
                assertThat(expression.isFoundIn("a".repeat(60) + "!")).isFalse();
            }
        });
        assertThat(expression.problem()).contains("takes too long to match");
    }

    @Test
    void is_given_up_when_it_needs_more_stack_than_there_is() {
        Expression expression = Expression.of("^(a|b)*$");

        Assertions.assertTimeoutPreemptively(
                LIMIT,
                () -> assertThat(expression.isFoundIn("ab".repeat(500_000))).isFalse());
        assertThat(expression.problem()).contains("takes too long to match");
    }

    @Test
    void is_of_no_use_when_it_is_endless() {
        assertThat(Expression.of("a".repeat(1_001)).problem()).contains("is longer than 1000 characters");
    }

    @Test
    void may_be_held_against_long_texts_and_many_texts() {
        Expression expression = Expression.of("x$");

        assertThat(expression.isFoundIn("a".repeat(3_000_000) + "x")).isTrue();
        for (int i = 0; i < 100_000; i++) {
            assertThat(expression.isFoundIn("src/test/java/shop/Test" + i + "x"))
                    .isTrue();
        }
        assertThat(expression.problem()).isEmpty();
    }
}

package dev.rotops.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

    private static final String LONG = "x".repeat(299);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            orders.place | orders.place
            "a\tb"       | a\\u0009b
            "a\u202eb"   | a\\u202eb
            "  "         | (blank)
            "😀"         | 😀
            """)
    void writesOutWhatNobodySees(String text, String line) {
        assertThat(Printable.line(text)).isEqualTo(line);
        assertThat(Printable.excerpt(text)).isEqualTo(line);
    }

    @Test
    void showsTheWholeOfALine() {
        assertThat(Printable.line(LONG + "the end")).endsWith("the end");
    }

    @Test
    void cutsAnExcerptBetweenCharacters() {
        assertThat(Printable.excerpt(LONG + "yz")).isEqualTo(LONG + "y…");
        assertThat(Printable.excerpt(LONG + "😀")).isEqualTo(LONG + "…");
        assertThat(Printable.excerpt(LONG)).isEqualTo(LONG);
    }

    @Test
    void leavesNothingNothingAsAWhole() {
        assertThat(Printable.whole("")).isEmpty();
        assertThat(Printable.whole("a\u0007")).isEqualTo("a\\u0007");
    }
}

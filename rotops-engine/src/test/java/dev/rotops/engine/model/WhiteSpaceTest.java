package dev.rotops.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhiteSpaceTest {

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            strings = {
                "0009", "000A", "000B", "000C", "000D", "0020", "00A0", "1680", "2000", "2007", "200A", "2028", "2029",
                "202F", "205F", "3000", "FEFF"
            })
    void isRemovedFromBothEndsAndKeptInside(String codePoint) {
        String space = character(codePoint);

        assertThat(WhiteSpace.trim(space + " a" + space + "b " + space)).isEqualTo("a" + space + "b");
        assertThat(WhiteSpace.trim(space)).isEmpty();
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"0000", "200B", "2060", "005F", "0301"})
    void isNotEverythingThatCannotBeSeen(String codePoint) {
        assertThat(WhiteSpace.trim(character(codePoint))).isEqualTo(character(codePoint));
    }

    @Test
    void mayBeAbsent() {
        assertThat(WhiteSpace.trim("")).isEmpty();
        assertThat(WhiteSpace.trim("a b")).isEqualTo("a b");
    }

    private static String character(String codePoint) {
        return Character.toString(Integer.parseInt(codePoint, 16));
    }
}

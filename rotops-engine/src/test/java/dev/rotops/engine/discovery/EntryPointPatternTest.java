package dev.rotops.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.ShopEntryPoints;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPointPatternTest {

    @ParameterizedTest(name = "{0} matches {1}: {2}")
    @CsvSource({
        "http GET /orders/{id},          http GET /orders/{id},        true",
        "http GET /orders/*,             http GET /orders/{id},        true",
        "http GET /orders/*,             http GET /orders/{id}/lines,  false",
        "http GET /orders/**,            http GET /orders/{id}/lines,  true",
        "http * /orders/{id},            http DELETE /orders/{id},     true",
        "http GET /orders,               http GET /orders/{id},        false",
        "http get /orders/{id},          http GET /orders/{id},        false",
        "http GET /files/\\*\\*,         http GET /files/**,           true",
        "http GET /files/\\*\\*,         http GET /files/secret,       false",
        "scheduled shop.*#run,           scheduled shop.Sync#run,      true",
        "scheduled shop.*#run,           scheduled shop.a.Sync#run,    true",
        "* shop.Sync#*,                  scheduled shop.Sync#run,      true",
        "a**b,                           a/x/b,                        true",
        "a***b,                          a/x/b,                        true",
        "a*,                             a,                            true",
        "*,                              a/b,                          false",
    })
    void matchesByItsWildcards(String pattern, String text, boolean expected) {
        assertThat(EntryPointPattern.of(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void matchesARequestByItsPathAndByItsHandler() {
        assertThat(EntryPointPattern.of("http GET /orders/{id}").matches(ShopEntryPoints.READ))
                .isTrue();
        assertThat(EntryPointPattern.of("http shop.Orders#read").matches(ShopEntryPoints.READ))
                .isTrue();
        assertThat(EntryPointPattern.of("scheduled shop.Orders#read").matches(ShopEntryPoints.READ))
                .isFalse();
    }

    @Test
    void quotesARequestSoThatItMeansNoOther() {
        EntryPoint all = ShopEntryPoints.http("GET /**", "Fallback", "all", 3);

        String quoted = EntryPointPattern.quote(all);

        assertThat(quoted).isEqualTo("http GET /\\*\\*");
        assertThat(EntryPointPattern.of(quoted).matches(all)).isTrue();
        assertThat(EntryPointPattern.of(quoted).matches(ShopEntryPoints.READ)).isFalse();
        assertThat(EntryPointPattern.of(quoted).isSpecific()).isTrue();
    }

    @Test
    void leavesTheWholeTypeAsPeopleWriteIt() {
        EntryPoint type = ShopEntryPoints.of(EntryPointKind.PERSISTENCE, "", "Orders", EntryPoint.WHOLE_TYPE, 1);

        assertThat(EntryPointPattern.quote(type)).isEqualTo("persistence shop.Orders#*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http GET /",
                "http GET /orders/**",
                "http * /orders",
                "* shop.Metrics#*",
                "http **/refund",
                "persistence shop.Orders#*"
            })
    void isSpecificWhereItNamesMoreThanAKind(String pattern) {
        assertThat(EntryPointPattern.of(pattern).isSpecific()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "**",
                "http **",
                "http GET /**",
                "http * /**",
                "http G** /**",
                "http *E* /**",
                "* **",
                "*#*",
                "h**",
                "**shop**",
                "",
                "http",
                "soap /x"
            })
    void isNotSpecificWhereItTakesWhateverComes(String pattern) {
        assertThat(EntryPointPattern.of(pattern).isSpecific()).isFalse();
    }

    @Test
    void answersWhateverThePatternIs() {
        String hostile = "http " + "a*".repeat(2_000) + "b";

        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> assertThat(EntryPointPattern.of(hostile).matches("http " + "a".repeat(4_000)))
                        .isFalse());
    }
}

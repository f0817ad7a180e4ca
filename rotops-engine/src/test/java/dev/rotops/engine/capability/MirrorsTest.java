package dev.rotops.engine.capability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirrorsTest {

    @ParameterizedTest
    @CsvSource({
        "/conversations,                  /capabilities/conversations,      true",
        "/capabilities/conversations,     /conversations,                   true",
        "/conversations,                  /hosts/0/conversations,           true",
        "/capabilities/webhooks/signed,   /webhooks/signed,                 true",
        "/capabilities/webhooks/signed,   /features/webhooks/signed,        true",
        "/webhooks/supported,             /audit/supported,                 false",
        "/capabilities/webhooks/signed,   /signed,                          false",
        "/conversations,                  /conversations,                   false",
        "/conversations,                  /conversations/turns,             false",
        "/conversations,                  /Conversations,                   false",
        "/capabilities/a~1b,              /a~1b,                            true",
        "'',                              /conversations,                   false",
        "/conversations,                  '',                               false"
    })
    void are_the_same_words_under_another_object(String place, String other, boolean likely) {
        assertThat(Mirrors.areLikely(place, other)).isEqualTo(likely);
    }
}

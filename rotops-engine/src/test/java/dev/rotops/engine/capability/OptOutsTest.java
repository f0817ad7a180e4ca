package dev.rotops.engine.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class OptOutsTest {

    @Test
    void name_profiles_with_their_reasons() {
        OptOuts optOuts = OptOuts.parse("voice: no speech until autumn: see 4711; audit:a log, later\n\nchat: never");

        assertThat(optOuts.reasons())
                .containsExactly(
                        entry("voice", "no speech until autumn: see 4711"),
                        entry("audit", "a log, later"),
                        entry("chat", "never"));
        assertThat(optOuts.withoutReason()).isEmpty();
    }

    @Test
    void without_a_reason_are_not_accepted() {
        OptOuts optOuts = OptOuts.parse("voice, audit; chat: ; : why; mail: …; pay: soon");

        assertThat(optOuts.withoutReason()).containsExactly("voice, audit", "chat:", ": why", "mail: …");
        assertThat(optOuts.reasons()).containsOnlyKeys("pay");
    }

    @Test
    void are_none_in_an_empty_text() {
        assertThat(OptOuts.parse(" ;\n ")).isEqualTo(OptOuts.NONE);
    }
}

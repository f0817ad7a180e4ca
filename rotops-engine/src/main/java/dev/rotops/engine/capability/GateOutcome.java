package dev.rotops.engine.capability;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a gate found, and what becomes of the test behind it. */
public enum GateOutcome {
    /** The capability is advertised. */
    ADVERTISED(Effect.RUN),
    /** The capability is advertised although the run opted out of it. */
    CONFLICTING(Effect.RUN),
    /** The capability is not advertised, which is what the test is about. */
    REFUSED(Effect.RUN),
    /** The capability is not advertised. */
    NOT_ADVERTISED(Effect.SKIP),
    /** The run opted out of the capability. */
    OPTED_OUT(Effect.SKIP),
    /** The capability is advertised, and the test is about systems without it. */
    NOT_APPLICABLE(Effect.SKIP),
    /** The capability is not advertised although the run requires its behavior. */
    REQUIRED(Effect.FAIL),
    /** The document gives the capability at another place than the profile's. */
    MISPLACED(Effect.FAIL),
    /** There is no profile of that id. */
    UNKNOWN_PROFILE(Effect.FAIL),
    /** Nobody could find out. */
    UNAVAILABLE(Effect.FAIL);

    /** What becomes of a gated test. */
    public enum Effect {
        /** It runs. */
        RUN,
        /** It is skipped. */
        SKIP,
        /** It fails without having run. */
        FAIL
    }

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Effect effect;

    GateOutcome(Effect effect) {
        this.effect = effect;
    }

    /**
     * Returns the outcome as ledgers write it.
     *
     * @return a kebab-case word such as {@code not-advertised}
     */
    public String word() {
        return word;
    }

    /**
     * Finds an outcome.
     *
     * @param word the word of it
     * @return the outcome; nothing for a word that stands for none
     */
    public static Optional<GateOutcome> of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word.equals(word))
                .findFirst();
    }

    /**
     * Says what becomes of the test.
     *
     * @return the effect
     */
    public Effect effect() {
        return effect;
    }
}

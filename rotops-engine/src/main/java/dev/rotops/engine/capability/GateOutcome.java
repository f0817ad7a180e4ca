package dev.rotops.engine.capability;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a gate found, and what becomes of the test behind it. */
public enum GateOutcome {
    /** The capability is advertised. */
    ADVERTISED(Effect.RUN, true),
    /** The capability is advertised although the run opted out of it. */
    CONFLICTING(Effect.RUN, true),
    /** The capability is not advertised, which is what the test is about. */
    REFUSED(Effect.RUN, false),
    /** The capability is not advertised. */
    NOT_ADVERTISED(Effect.SKIP, false),
    /** The run opted out of the capability. */
    OPTED_OUT(Effect.SKIP, false),
    /** The capability is advertised, and the test is about systems without it. */
    NOT_APPLICABLE(Effect.SKIP, true),
    /** The capability is not advertised although the run requires its behavior. */
    REQUIRED(Effect.FAIL, false),
    /** The document gives the capability at another place than the profile's. */
    MISPLACED(Effect.FAIL, null),
    /** There is no profile of that id. */
    UNKNOWN_PROFILE(Effect.FAIL, null),
    /** Nobody could find out. */
    UNAVAILABLE(Effect.FAIL, null);

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
    private final @Nullable Boolean advertised;

    GateOutcome(Effect effect, @Nullable Boolean advertised) {
        this.effect = effect;
        this.advertised = advertised;
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

    /**
     * Says what the system under test advertises.
     *
     * @return whether the capability is advertised; nothing where that is not known for certain
     */
    public Optional<Boolean> advertised() {
        return Optional.ofNullable(advertised);
    }
}

package dev.rotops.engine.model;

import org.jspecify.annotations.Nullable;

/** Why somebody lets something be: an answer to whoever asks later. */
public final class Reason {

    private Reason() {}

    /**
     * Tells whether a text says anything.
     *
     * @param text what stands for the reason
     * @return whether there is a letter or a digit in it, so that it is no mere mark that holds its place
     */
    public static boolean isGiven(@Nullable String text) {
        return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}

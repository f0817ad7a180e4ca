package dev.rotops.engine.dataflow;

import java.util.List;

/**
 * A text, as far as it is known.
 *
 * @param text the text, with {@code {}} in the place of what is not known
 * @param isKnown whether it is known as a whole
 */
public record Text(String text, boolean isKnown) {

    /** A text of which nothing is known. */
    public static final Text UNKNOWN = new Text("{}", false);

    /**
     * Puts a value into words.
     *
     * @param value what may be a text
     * @return each text that it may be; one with the placeholder where it is none, or may be too many
     */
    public static List<Text> of(Bound value) {
        return new TextReading().of(value);
    }

    Text and(Text other) {
        return new Text(text + other.text, isKnown && other.isKnown);
    }
}

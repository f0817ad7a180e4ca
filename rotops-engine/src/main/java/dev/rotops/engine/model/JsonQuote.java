package dev.rotops.engine.model;

import tools.jackson.core.io.JsonStringEncoder;

/** Writes texts as JSON strings. */
public final class JsonQuote {

    private JsonQuote() {}

    /**
     * Quotes a text.
     *
     * @param text any text
     * @return the same as a JSON string, with its quotation marks
     */
    public static String of(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }
}

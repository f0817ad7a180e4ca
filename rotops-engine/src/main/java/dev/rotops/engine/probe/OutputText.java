package dev.rotops.engine.probe;

import java.util.regex.Pattern;

/**
 * What a process wrote to one of its streams, secrets among it: it is judged as it stands. What a run notes and concludes
 * leaves them out.
 *
 * @param text the beginning of it, at most about a million characters
 * @param lost how many characters there were beyond those
 */
public record OutputText(String text, long lost) {

    private static final int PREVIEW = 2000;
    private static final Pattern FRAME = Pattern.compile("at \\S+\\(.*\\)|\\.\\.\\. \\d+ more");

    /**
     * Tells whether the text is all that there was.
     *
     * @return whether nothing was lost
     */
    public boolean isWhole() {
        return lost == 0;
    }

    /** The first 2,000 characters. */
    String preview() {
        return Beginning.of(text, PREVIEW);
    }

    /** How many characters the preview leaves out. */
    long cut() {
        return text.length() - preview().length() + lost;
    }

    /** The last line that says something, and is no frame of a Java stack trace; empty where there is none. */
    String lastLine() {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !FRAME.matcher(line).matches())
                .reduce((first, second) -> second)
                .orElse("");
    }
}

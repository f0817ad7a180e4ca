package dev.rotops.engine.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a file that anybody may have written: an endless one is passed over without being held. */
final class BoundedLines {

    /** No line of ours is as long: the longest are those of probes, whose evidence is kept to little more than half of it. */
    static final int MAXIMUM_LENGTH = 1 << 18;

    /**
     * One line.
     *
     * @param text the line without its end; empty where it is too long
     * @param tooLong whether it is longer than any line may be
     * @param ended whether a line break ends it
     */
    record Line(String text, boolean tooLong, boolean ended) {}

    private final InputStream input;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    BoundedLines(InputStream input) {
        this.input = input;
    }

    /** Returns whether there is another line. */
    boolean hasNext() throws IOException {
        if (from < to) {
            return true;
        }
        from = 0;
        to = Math.max(0, input.read(buffer));
        return to > 0;
    }

    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        boolean tooLong = false;
        while (hasNext()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + end - from > MAXIMUM_LENGTH;
            if (!tooLong) {
                line.write(buffer, from, end - from);
            }
            boolean ended = end < to;
            from = ended ? end + 1 : to;
            if (ended) {
                return line(line, tooLong, true);
            }
        }
        return line(line, tooLong, false);
    }

    private static Line line(ByteArrayOutputStream bytes, boolean tooLong, boolean ended) {
        return new Line(tooLong ? "" : bytes.toString(StandardCharsets.UTF_8), tooLong, ended);
    }
}

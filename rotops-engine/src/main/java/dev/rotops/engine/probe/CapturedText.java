package dev.rotops.engine.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * What a process writes to one of its streams: the beginning of it, and how much there was.
 *
 * <p>However much that is, no more than a fixed number of characters is held.
 */
final class CapturedText {

    static final int MAXIMUM = 1 << 20;
    private static final int BUFFER = 8192;

    private final StringBuilder beginning = new StringBuilder();
    private long length;

    /** Reads to the end of a stream; one that breaks off has ended. */
    void drain(InputStream stream) {
        char[] buffer = new char[BUFFER];
        try (InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                add(buffer, count);
            }
        } catch (IOException e) {
            // The process was killed, or gave the stream up.
        }
    }

    private synchronized void add(char[] buffer, int count) {
        beginning.append(buffer, 0, Math.min(count, MAXIMUM - beginning.length()));
        length += count;
    }

    synchronized String text() {
        return beginning.toString();
    }

    /** How many characters there were beyond those that are held. */
    synchronized long lost() {
        return length - beginning.length();
    }
}

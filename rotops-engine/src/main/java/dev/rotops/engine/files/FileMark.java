package dev.rotops.engine.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like from outside: as long as that stays the same, so does its content.
 *
 * <p>Where the file system knows when it last touched a file itself, as all but those of Windows do, that time is part of it:
 * unlike the time of modification nobody can set it.
 *
 * @param size its size in bytes
 * @param modified when it was last modified, in nanoseconds since 1970
 * @param touched when the file system last touched it, likewise; the same where nothing else is known
 */
public record FileMark(long size, long modified, long touched) {

    private static final String SIZE = "size";
    private static final String MODIFIED = "lastModifiedTime";
    private static final String TOUCHED = "ctime";
    private static final String BASIC = SIZE + "," + MODIFIED;
    private static final String UNIX = "unix:" + BASIC + "," + TOUCHED;

    /** The coarsest clocks of file systems tick so. */
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(2);

    /**
     * Looks at a file; a link is followed.
     *
     * @param file its path
     * @return what it looks like now
     * @throws IOException if there is no such file
     */
    public static FileMark of(Path file) throws IOException {
        Map<String, Object> known = Files.readAttributes(file, KnowsUnixTime.ANSWER ? UNIX : BASIC);
        return new FileMark(
                (long) value(known, SIZE),
                nanos(known, MODIFIED),
                nanos(known, KnowsUnixTime.ANSWER ? TOUCHED : MODIFIED));
    }

    private static Object value(Map<String, Object> attributes, String name) {
        return Objects.requireNonNull(attributes.get(name), name);
    }

    private static long nanos(Map<String, Object> attributes, String name) {
        return ((FileTime) value(attributes, name)).to(TimeUnit.NANOSECONDS);
    }

    /** Written out, as what records bring along takes a new JVM longer than to look at hundreds of files. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileMark mark
                && size == mark.size
                && modified == mark.modified
                && touched == mark.touched;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * modified + size);
    }

    /**
     * Tells whether the file was like this already when something began, so that whatever was read of it from then on is
     * what the mark stands for.
     *
     * @param millis when it began, in milliseconds since 1970
     * @return whether it has not changed since, or shortly before; never where only times are known that can be set
     */
    public boolean isOlderThan(long millis) {
        return isOlder(latest(), millis);
    }

    static boolean isOlder(long nanos, long millis) {
        return KnowsUnixTime.ANSWER && nanos < TimeUnit.MILLISECONDS.toNanos(millis) - SETTLED_NANOS;
    }

    /**
     * Adds what the file looks like to a text that is equal for equal states.
     *
     * @param text the text
     */
    public void addTo(StringBuilder text) {
        text.append('\t')
                .append(size)
                .append('\t')
                .append(modified)
                .append('\t')
                .append(touched);
    }

    long latest() {
        return Math.max(modified, touched);
    }

    private static final class KnowsUnixTime {
        static final boolean ANSWER =
                Path.of("").getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}

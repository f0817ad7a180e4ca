package dev.rotops.engine.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern without braces, segment by segment.
 *
 * @param base the directory that the pattern names letter by letter, the empty string for the root
 * @param segments what follows, at least one; two {@link Globstar}s never stand side by side
 */
record PathPattern(String base, List<Segment> segments) {

    private static final Segment ANY_NAME = Segment.of("*", true);

    /** Reads a pattern; returns null when it can match no file: it is empty, leaves the root, or ends with a separator. */
    static @Nullable PathPattern parse(String pattern) {
        String normal = RootedPath.normalize(pattern).orElse("");
        if (normal.isEmpty() || normal.endsWith("/")) {
            return null;
        }
        int separator = normal.lastIndexOf('/', Segment.firstSign(normal));
        String base = normal.substring(0, Math.max(0, separator));
        return new PathPattern(base, segments(normal, separator + 1));
    }

    private static List<Segment> segments(String pattern, int start) {
        List<Segment> segments = new ArrayList<>();
        boolean afterStar = false;
        for (int from = start; from <= pattern.length(); ) {
            int to = RootedPath.endOfName(pattern, from);
            String text = pattern.substring(from, to);
            Segment segment = Segment.of(text, to == pattern.length());
            if (segment != Globstar.ANY_NAMES) {
                afterStar = text.endsWith("*");
                segments.add(segment);
            } else if (segments.isEmpty() || segments.get(segments.size() - 1) != segment) {
                segments.add(segment);
            }
            from = to + 1;
        }
        // `dir/**` is also `dir` itself, but `*/**` is only what lies beneath.
        if (afterStar && segments.get(segments.size() - 1) == Globstar.ANY_NAMES) {
            segments.add(ANY_NAME);
        }
        return segments;
    }

    int length() {
        return segments.size();
    }

    Segment segment(int index) {
        return segments.get(index);
    }

    Segment last() {
        return segments.get(segments.size() - 1);
    }

    /** Returns what every matching path holds somewhere; a look for it rules most paths out. */
    String letters() {
        String longest = "";
        for (Segment segment : segments) {
            String letters = segment.letters();
            longest = letters.length() > longest.length() ? letters : longest;
        }
        return longest;
    }

    boolean isGlobstar(int index) {
        return segments.get(index) == Globstar.ANY_NAMES;
    }

    /** Tells whether a path may end at the segment: whatever is left of the pattern stands for no name at all. */
    boolean mayEndAt(int index) {
        int last = segments.size() - 1;
        return index == last || (index == last - 1 && isGlobstar(last));
    }

    /** Tells whether the pattern is everything in its base, so that a file in the place of the base matches as well. */
    boolean mayEndAtBase() {
        return !base.isEmpty() && segments.size() == 1 && isGlobstar(0);
    }

    boolean matches(String path) {
        if (base.isEmpty()) {
            return matches(path, 0, 0);
        }
        if (!path.startsWith(base)) {
            return false;
        }
        return path.length() == base.length()
                ? mayEndAtBase()
                : path.charAt(base.length()) == '/' && matches(path, base.length() + 1, 0);
    }

    /**
     * Tells whether the rest of a path matches the rest of the pattern.
     *
     * <p>Only the last globstar met needs to be tried again, because any earlier one could be no more generous.
     */
    boolean matches(String path, int from, int firstSegment) {
        int segment = firstSegment;
        int at = from;
        int globstar = -1;
        int globstarEnd = from;
        while (at <= path.length()) {
            if (segment < segments.size() && isGlobstar(segment)) {
                globstar = segment++;
                globstarEnd = at;
                continue;
            }
            int to = RootedPath.endOfName(path, at);
            if (segment < segments.size() && segments.get(segment).matches(path, at, to)) {
                segment++;
                at = to + 1;
            } else if (globstar >= 0) {
                globstarEnd = RootedPath.endOfName(path, globstarEnd) + 1;
                at = globstarEnd;
                segment = globstar + 1;
            } else {
                return false;
            }
        }
        return segment == segments.size() || (segment == segments.size() - 1 && isGlobstar(segment));
    }
}

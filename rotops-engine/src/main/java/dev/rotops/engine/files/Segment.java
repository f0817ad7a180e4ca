package dev.rotops.engine.files;

import dev.rotops.engine.files.Part.Run;
import java.util.List;

/** What a pattern asks of one name of a path; never of the separators around it. */
sealed interface Segment permits LiteralSegment, WildcardSegment, AutomatonSegment, Globstar {

    /** Tells whether {@code text} from {@code from} (inclusive) to {@code to} (exclusive) is a name of this kind. */
    boolean matches(String text, int from, int to);

    /** Returns what every matching name starts with, as far as it can be told; it bounds the names to look at. */
    String prefix();

    /** Returns what every matching name holds somewhere, as far as it can be told. */
    default String letters() {
        return prefix();
    }

    /**
     * Reads a segment.
     *
     * @param text the segment as the pattern spells it
     * @param last whether the pattern ends with it
     */
    static Segment of(String text, boolean last) {
        if (text.equals("**")) {
            return Globstar.ANY_NAMES;
        }
        int sign = firstSign(text);
        if (sign == text.length()) {
            return new LiteralSegment(text);
        }
        // By far the most segments with a sign are `*.java` and `Order*.java`.
        String rest = text.substring(sign + 1);
        if (text.charAt(sign) == '*' && firstSign(rest) == rest.length()) {
            return new WildcardSegment(text.substring(0, sign), List.of(Run.RUN), rest);
        }
        return of(SegmentParser.parse(text, last));
    }

    private static Segment of(List<Part> parts) {
        String leading = Letters.leading(parts);
        if (leading.length() == parts.size()) {
            return new LiteralSegment(leading);
        }
        for (Part part : parts) {
            if (part instanceof Part.Choice || part instanceof Part.Unless) {
                return new AutomatonSegment(leading, new Automaton(parts));
            }
        }
        return WildcardSegment.of(parts);
    }

    /** Returns the index of the first sign in a text, or its length; a name in front of it stands for itself. */
    static int firstSign(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' || c == '?' || c == '[' || c == '(' || c == '\\') {
                return i;
            }
        }
        return text.length();
    }
}

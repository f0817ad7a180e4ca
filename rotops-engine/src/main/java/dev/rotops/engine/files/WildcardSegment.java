package dev.rotops.engine.files;

import dev.rotops.engine.files.Part.Run;
import dev.rotops.engine.files.Part.Single;
import java.util.List;

/**
 * A segment of letters, single wild characters and stars, such as {@code Order*Test.java}.
 *
 * <p>Most names are told apart by the letters at either end; only the middle needs a search.
 *
 * @param prefix the letters in front of the first wild part
 * @param middle from the first wild part on; up to the last star, when there is one
 * @param suffix the letters behind the last star
 */
record WildcardSegment(String prefix, List<Part> middle, String suffix) implements Segment {

    static WildcardSegment of(List<Part> parts) {
        String prefix = Letters.leading(parts);
        String suffix = Letters.trailing(parts);
        int end = parts.size() - suffix.length();
        if (!(parts.get(end - 1) instanceof Run)) {
            return new WildcardSegment(prefix, List.copyOf(parts.subList(prefix.length(), parts.size())), "");
        }
        return new WildcardSegment(prefix, List.copyOf(parts.subList(prefix.length(), end)), suffix);
    }

    @Override
    public String letters() {
        String ends = prefix.length() > suffix.length() ? prefix : suffix;
        String inside = Letters.longest(middle);
        return inside.length() > ends.length() ? inside : ends;
    }

    @Override
    public boolean matches(String text, int from, int to) {
        return to - from >= prefix.length() + suffix.length()
                && text.startsWith(prefix, from)
                && text.startsWith(suffix, to - suffix.length())
                && matchesMiddle(text, from + prefix.length(), to - suffix.length());
    }

    /** Only the last star met needs to be tried again, because any earlier one could be no more generous. */
    private boolean matchesMiddle(String text, int from, int to) {
        int part = 0;
        int at = from;
        int star = -1;
        int starEnd = from;
        while (at < to || part < middle.size()) {
            if (part < middle.size() && middle.get(part) instanceof Run) {
                star = part++;
                starEnd = at;
                if (part == middle.size()) {
                    return true;
                }
            } else if (at < to && part < middle.size() && accepts(part, text.charAt(at))) {
                part++;
                at++;
            } else if (star >= 0 && starEnd < to) {
                part = star + 1;
                at = ++starEnd;
            } else {
                return false;
            }
        }
        return true;
    }

    private boolean accepts(int part, char character) {
        return middle.get(part) instanceof Single single && single.accepts(character);
    }
}

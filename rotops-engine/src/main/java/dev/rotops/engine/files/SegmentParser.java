package dev.rotops.engine.files;

import dev.rotops.engine.files.Part.Choice;
import dev.rotops.engine.files.Part.Letter;
import dev.rotops.engine.files.Part.OneOf;
import dev.rotops.engine.files.Part.Repetition;
import dev.rotops.engine.files.Part.Run;
import dev.rotops.engine.files.Part.Unless;
import java.util.ArrayList;
import java.util.List;

/** Reads one segment of a pattern whose braces are expanded. What cannot be read as a sign is a letter. */
final class SegmentParser {

    private final String text;
    private final boolean last;
    private final Delimiters delimiters;

    private SegmentParser(String text, boolean last) {
        this.text = text;
        this.last = last;
        this.delimiters = Delimiters.of(text);
    }

    /**
     * Reads a segment.
     *
     * @param text the segment as the pattern spells it
     * @param last whether the pattern ends with it; {@code !(…)} looks farther ahead there
     */
    static List<Part> parse(String text, boolean last) {
        return new SegmentParser(text, last).sequence(0, text.length());
    }

    private List<Part> sequence(int from, int to) {
        List<Part> parts = new ArrayList<>(to - from);
        for (int at = from; at < to; ) {
            at = part(at, parts);
        }
        return parts;
    }

    /** Reads what starts at an index and returns where the next part starts. */
    private int part(int at, List<Part> parts) {
        char sign = text.charAt(at);
        if (isGroup(at + 1) && "?*+@!".indexOf(sign) >= 0) {
            return group(sign, at + 1, parts);
        }
        switch (sign) {
            case '\\' -> {
                return escaped(at, parts);
            }
            case '*' -> {
                if (parts.isEmpty() || parts.get(parts.size() - 1) != Run.RUN) {
                    parts.add(Run.RUN);
                }
            }
            case '?' -> parts.add(new OneOf(CharacterSet.ALL));
            case '[' -> {
                return bracket(at, parts);
            }
            case '(' -> {
                return isGroup(at) ? group('@', at, parts) : letter(at, parts);
            }
            default -> parts.add(new Letter(sign));
        }
        return at + 1;
    }

    private int letter(int at, List<Part> parts) {
        parts.add(new Letter(text.charAt(at)));
        return at + 1;
    }

    private int escaped(int at, List<Part> parts) {
        if (at + 1 < text.length()) {
            return letter(at + 1, parts);
        }
        // In front of a separator there is nothing to escape.
        return last ? letter(at, parts) : at + 1;
    }

    private int bracket(int at, List<Part> parts) {
        int closing = BracketExpression.closing(text, at);
        if (closing < 0) {
            return letter(at, parts);
        }
        return quantified(BracketExpression.parse(text, at, closing), closing + 1, parts);
    }

    private boolean isGroup(int at) {
        return at < text.length() && text.charAt(at) == '(' && delimiters.closing(at) > 0;
    }

    private int group(char sign, int opening, List<Part> parts) {
        int closing = delimiters.closing(opening);
        List<List<Part>> branches = branches(opening + 1, closing);
        if (sign == '!') {
            parts.add(unless(branches, opening, closing));
            parts.add(Run.RUN);
            return closing + 1;
        }
        Choice choice = new Choice(repetition(sign), branches);
        if (sign == '@') {
            return quantified(choice, closing + 1, parts);
        }
        parts.add(choice);
        return closing + 1;
    }

    private List<List<Part>> branches(int from, int to) {
        List<List<Part>> branches = new ArrayList<>();
        int start = from;
        for (int at = from; at < to; ) {
            if (text.charAt(at) == '|') {
                branches.add(sequence(start, at));
                start = at + 1;
            }
            at = isGroup(at) ? delimiters.closing(at) + 1 : Delimiters.next(text, at);
        }
        branches.add(sequence(start, to));
        return branches;
    }

    /** Signs that regular expressions put behind a group or a set keep that meaning: {@code [0-9]+}, {@code (s)?}. */
    private int quantified(Part part, int at, List<Part> parts) {
        char sign = at < text.length() && !isGroup(at + 1) ? text.charAt(at) : ' ';
        boolean group = text.charAt(at - 1) == ')';
        if (sign != '+' && !(sign == '?' && group)) {
            parts.add(part);
            return at;
        }
        parts.add(new Choice(repetition(sign), List.of(List.of(part))));
        return at + 1;
    }

    /** At the end of the pattern, what is forbidden is a whole name; elsewhere it is already the start of one. */
    private Unless unless(List<List<Part>> branches, int opening, int closing) {
        String rest = text.substring(closing + 1);
        if (last && rest.equals(")".repeat(rest.length()))) {
            return new Unless(branches, true);
        }
        int star = text.indexOf('*', opening);
        if (last && opening < star && star < closing && isExtension(rest)) {
            List<Part> whole = sequence(closing + 1, text.length());
            whole.add(0, new Choice(Repetition.ONCE, branches));
            return new Unless(List.of(whole), false);
        }
        return new Unless(branches, false);
    }

    private static boolean isExtension(String text) {
        return text.length() > 1 && text.lastIndexOf('.') == 0 && text.indexOf('\\') < 0;
    }

    private static Repetition repetition(char sign) {
        return switch (sign) {
            case '?' -> Repetition.OPTIONAL;
            case '*' -> Repetition.ANY;
            case '+' -> Repetition.AT_LEAST_ONCE;
            default -> Repetition.ONCE;
        };
    }
}

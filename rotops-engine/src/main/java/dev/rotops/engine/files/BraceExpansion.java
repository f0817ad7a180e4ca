package dev.rotops.engine.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Replaces a pattern that has braces by the patterns that it abbreviates.
 *
 * <p>This comes before everything else, because {@code {a/b,**}} may hold separators and whole segments. Braces without a
 * comma or a range, as in {@code {A}}, are letters.
 */
final class BraceExpansion {

    /** A pattern that abbreviates more than this is an accident or an attack; it matches nothing. */
    static final int MOST_PATTERNS = 10_000;

    private static final long MOST_CHARACTERS = 4_000_000;

    private final String pattern;
    private final Delimiters delimiters;
    private boolean excessive;

    private BraceExpansion(String pattern, Delimiters delimiters) {
        this.pattern = pattern;
        this.delimiters = delimiters;
    }

    /** Returns the abbreviated patterns without repetition; none when a brace is never closed. */
    static Collection<String> expand(String pattern) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('(') < 0) {
            return List.of(pattern);
        }
        Delimiters delimiters = Delimiters.of(pattern);
        if (delimiters.areUnreadable()) {
            return List.of();
        }
        BraceExpansion expansion = new BraceExpansion(pattern, delimiters);
        Collection<String> patterns = expansion.sequence(0, pattern.length());
        return expansion.excessive ? List.of() : new LinkedHashSet<>(patterns);
    }

    private Collection<String> sequence(int from, int to) {
        Collection<String> patterns = List.of("");
        int plain = from;
        int at = from;
        while (at < to && !excessive) {
            if (pattern.charAt(at) == '{' && delimiters.closing(at) > 0) {
                patterns = product(patterns, List.of(pattern.substring(plain, at)));
                patterns = product(patterns, braces(at, delimiters.closing(at)));
                at = delimiters.closing(at) + 1;
                plain = at;
            } else {
                at = Delimiters.next(pattern, at);
            }
        }
        return plain == to ? patterns : product(patterns, List.of(pattern.substring(plain, Math.max(plain, to))));
    }

    private Collection<String> braces(int opening, int closing) {
        Set<String> patterns = new LinkedHashSet<>();
        int from = opening + 1;
        for (int at = from; at < closing; ) {
            char character = pattern.charAt(at);
            if (character == ',') {
                patterns.addAll(sequence(from, at));
                from = at + 1;
            }
            boolean group = (character == '{' || character == '(') && delimiters.closing(at) > 0;
            at = group ? delimiters.closing(at) + 1 : Delimiters.next(pattern, at);
        }
        if (from == opening + 1) {
            return single(from, closing);
        }
        patterns.addAll(sequence(from, closing));
        return patterns;
    }

    private Collection<String> single(int from, int closing) {
        BraceRange range = BraceRange.parse(pattern.substring(from, closing));
        if (range == null) {
            return product(product(List.of("{"), sequence(from, closing)), List.of("}"));
        }
        excessive |= range.size() > MOST_PATTERNS;
        return excessive ? List.of() : range.values();
    }

    private Collection<String> product(Collection<String> heads, Collection<String> tails) {
        long characters = characters(heads) * tails.size() + characters(tails) * heads.size();
        excessive |= (long) heads.size() * tails.size() > MOST_PATTERNS || characters > MOST_CHARACTERS;
        if (excessive) {
            return List.of();
        }
        List<String> patterns = new ArrayList<>(heads.size() * tails.size());
        for (String head : heads) {
            for (String tail : tails) {
                patterns.add(head.concat(tail));
            }
        }
        return patterns;
    }

    private static long characters(Collection<String> texts) {
        long characters = 0;
        for (String text : texts) {
            characters += text.length();
        }
        return characters;
    }
}

package dev.rotops.engine.files;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern over paths of files.
 *
 * <p>{@code *} is any part of a name, {@code ?} one character of it, {@code **} as a whole segment any number of names,
 * also none. There are bracket expressions ({@code [abc]}, {@code [!a-z]}, {@code [[:upper:]]}), braces
 * ({@code {a,b/c}}, {@code {1..3}}, {@code {a..c}}), and groups: {@code (a|b)} and {@code @(a|b)} one of them,
 * {@code ?(a)} perhaps, {@code +(a)} once or more, {@code *(a)} any number of times, {@code !(a)} something else. Groups
 * lie within one segment. A backslash takes any sign its meaning, and an exclamation mark in front of the whole pattern
 * negates it. Names that start with a dot are names like others. Case counts.
 *
 * <p>Matching takes no more time than the length of the path times the length of the pattern allows, whatever the pattern
 * is.
 */
public final class Glob {

    private final String pattern;
    private final boolean negated;
    private final List<PathPattern> alternatives;

    private Glob(String pattern, boolean negated, List<PathPattern> alternatives) {
        this.pattern = pattern;
        this.negated = negated;
        this.alternatives = alternatives;
    }

    /**
     * Reads a pattern.
     *
     * <p>Every text is a pattern. One that is empty, ends with {@code /}, leaves the root, leaves a brace open, or
     * abbreviates more than ten thousand others by its braces, matches nothing.
     *
     * @param pattern the pattern, relative to the root, with {@code /} between names
     * @return the compiled pattern
     */
    public static Glob compile(String pattern) {
        int marks = 0;
        while (isNegation(pattern, marks)) {
            marks++;
        }
        List<PathPattern> alternatives = new ArrayList<>(1);
        for (String alternative : BraceExpansion.expand(pattern.substring(marks))) {
            PathPattern parsed = PathPattern.parse(alternative);
            if (parsed != null) {
                alternatives.add(parsed);
            }
        }
        return new Glob(pattern, marks % 2 == 1, alternatives);
    }

    /**
     * Writes a path as a pattern that matches it and nothing else, whatever signs it holds.
     *
     * @param path a path relative to the root
     * @return the pattern
     */
    public static String quote(String path) {
        return path.replaceAll("([\\\\*?\\[\\]{}()]|^!)", "\\\\$1");
    }

    /** Tells whether the mark at an index negates; the one of {@code !(a)} does not. */
    static boolean isNegation(String pattern, int index) {
        return pattern.startsWith("!", index) && !pattern.startsWith("(", index + 1);
    }

    /**
     * Tells whether the path of a file matches.
     *
     * @param path a path relative to the root; brought to its normal spelling before it is matched
     * @return whether the pattern covers the path; never for a path that is no file beneath the root, such as {@code ../x}
     */
    public boolean matches(String path) {
        String normal = RootedPath.normalize(path).orElse("");
        return !normal.isEmpty() && !normal.endsWith("/") && matchesNormal(normal);
    }

    boolean matchesNormal(String path) {
        for (PathPattern alternative : alternatives) {
            if (alternative.matches(path)) {
                return !negated;
            }
        }
        return negated;
    }

    boolean isNegated() {
        return negated;
    }

    /** Returns what the braces abbreviate; the glob matches what any of these does, or, when negated, none. */
    List<PathPattern> alternatives() {
        return alternatives;
    }

    @Override
    public String toString() {
        return pattern;
    }
}

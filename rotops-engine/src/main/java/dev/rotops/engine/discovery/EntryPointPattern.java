package dev.rotops.engine.discovery;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A pattern over entry points, as artifacts write it.
 *
 * <p>{@code *} is any run of characters but {@code /}, {@code **} any run at all, and a backslash takes a sign its meaning.
 * An entry point matches by its {@linkplain EntryPoint#label() label} or by its {@linkplain EntryPoint#reference() place
 * in the code}. Matching takes no more time than the lengths of both allow, whatever the pattern is.
 */
public final class EntryPointPattern {

    private static final int ANY = -1;
    private static final int ANY_BUT_SLASH = -2;

    private final String text;
    private final int[] signs;
    private final String prefix;

    private EntryPointPattern(String text) {
        this.text = text;
        this.signs = signs(text);
        StringBuilder literal = new StringBuilder();
        Arrays.stream(signs).takeWhile(sign -> sign >= 0).forEach(sign -> literal.append((char) sign));
        this.prefix = literal.toString();
    }

    /**
     * Reads a pattern.
     *
     * @param text the pattern; every text is one
     * @return the pattern
     */
    public static EntryPointPattern of(String text) {
        return new EntryPointPattern(text);
    }

    /**
     * Writes an entry point as a pattern that means it and no other.
     *
     * @param entryPoint the entry point
     * @return its label, in which {@code *} has no meaning of its own unless it stands for the whole type
     */
    public static String quote(EntryPoint entryPoint) {
        String label = entryPoint.label();
        return label.equals(entryPoint.reference()) ? label : literal(label);
    }

    /** A pattern that means a text, and no other. */
    static String literal(String text) {
        return text.replace("\\", "\\\\").replace("*", "\\*");
    }

    /**
     * Tells whether an entry point matches.
     *
     * @param entryPoint the entry point
     * @return whether the pattern means it
     */
    public boolean matches(EntryPoint entryPoint) {
        return matches(entryPoint.label()) || matches(entryPoint.reference());
    }

    /**
     * Tells whether the pattern says what it is about, so that it cannot take whatever comes.
     *
     * @return whether it begins with a kind, or {@code *} for all of them, and names more than an HTTP verb behind it
     */
    public boolean isSpecific() {
        int space = text.indexOf(' ');
        String kind = space < 0 ? "" : text.substring(0, space);
        if (!kind.equals("*") && EntryPointKind.ofWord(kind).isEmpty()) {
            return false;
        }
        int[] rest = signs(text.substring(space + 1).replaceFirst("^[A-Z*]+ ", ""));
        return Arrays.stream(rest).allMatch(sign -> sign >= 0)
                || Arrays.stream(rest).anyMatch(sign -> sign == '*' || Character.isLetterOrDigit(Math.max(0, sign)));
    }

    /**
     * Tells whether the pattern may take several entry points.
     *
     * @return whether it has a star that means more than itself
     */
    public boolean hasWildcards() {
        return prefix.length() < signs.length;
    }

    /**
     * Tells whether an entry point matches that is not called by its name. {@code persistence shop.Orders#*} is the name of a
     * type that keeps state, and a wildcard for whatever else has that type.
     *
     * @param entryPoint the entry point
     * @return whether it is a wildcard that takes it
     */
    public boolean matchesUnnamed(EntryPoint entryPoint) {
        return hasWildcards()
                && matches(entryPoint)
                && !text.equals(quote(entryPoint))
                && !text.equals(entryPoint.reference());
    }

    boolean matches(String candidate) {
        if (!candidate.startsWith(prefix)) {
            return false;
        }
        boolean[] reached = new boolean[signs.length + 1];
        reached[prefix.length()] = true;
        skipWildcards(reached);
        for (int i = prefix.length(); i < candidate.length(); i++) {
            reached = after(candidate.charAt(i), reached);
        }
        return reached[signs.length];
    }

    /** How far the pattern may have got with one more character. */
    private boolean[] after(char next, boolean[] reached) {
        boolean[] further = new boolean[reached.length];
        for (int at = 0; at < signs.length; at++) {
            if (!reached[at]) {
                continue;
            }
            if (signs[at] == ANY || (signs[at] == ANY_BUT_SLASH && next != '/')) {
                further[at] = true;
            } else if (signs[at] == next) {
                further[at + 1] = true;
            }
        }
        skipWildcards(further);
        return further;
    }

    private void skipWildcards(boolean[] reached) {
        for (int at = 0; at < signs.length; at++) {
            if (reached[at] && signs[at] < 0) {
                reached[at + 1] = true;
            }
        }
    }

    /** The pattern with one number for each wildcard, and the characters themselves for the rest. */
    private static int[] signs(String text) {
        IntStream.Builder signs = IntStream.builder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                signs.add(text.charAt(i));
            } else if (c == '*') {
                boolean several = text.startsWith("**", i);
                while (text.startsWith("**", i)) {
                    i++;
                }
                signs.add(several ? ANY : ANY_BUT_SLASH);
            } else {
                signs.add(c);
            }
        }
        return signs.build().toArray();
    }

    @Override
    public String toString() {
        return text;
    }
}

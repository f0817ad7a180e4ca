package dev.rotops.engine.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody meant who wrote another one. */
public final class Spelling {

    /** One typing error for every so many characters. */
    private static final int CHARACTERS_PER_ERROR = 5;

    private Spelling() {}

    /**
     * Looks for a word that is nearly the same.
     *
     * @param word what was written
     * @param known the words that may have been meant
     * @return the nearest of them; nothing where even that takes more than one typing error for every five characters
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        int maximum = word.length() / CHARACTERS_PER_ERROR;
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= maximum)
                .filter(candidate -> distance(candidate, word) <= maximum)
                .min(Comparator.comparingInt(candidate -> distance(candidate, word)));
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + change);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}

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
     * Looks for a word that is nearly the same. Two neighboring letters that changed places are one typing error.
     *
     * @param word what was written
     * @param known the words that may have been meant
     * @return one that is equal but for case, or else the nearest of them; nothing where even that takes more than one
     *     typing error for every five characters, or for every five, rounded up, of what stands behind the last dot where
     *     all before it is the same
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .or(() -> known.stream()
                        .filter(candidate -> isNear(candidate, word))
                        .min(Comparator.comparingInt(candidate -> errors(candidate, word))));
    }

    private static boolean isNear(String candidate, String word) {
        int maximum = maximum(candidate, word);
        return Math.abs(candidate.length() - word.length()) <= maximum && errors(candidate, word) <= maximum;
    }

    private static int maximum(String candidate, String word) {
        int maximum = word.length() / CHARACTERS_PER_ERROR;
        int behindDot = word.lastIndexOf('.') + 1;
        boolean shareAllBefore = behindDot > 0
                && candidate.lastIndexOf('.') + 1 == behindDot
                && candidate.startsWith(word.substring(0, behindDot));
        return shareAllBefore
                ? Math.min(maximum, (word.length() - behindDot + CHARACTERS_PER_ERROR - 1) / CHARACTERS_PER_ERROR)
                : maximum;
    }

    /** Letters that are missing, too many, or others, and neighbors that changed places. */
    private static int errors(String a, String b) {
        int[][] errors = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                errors[i][j] = i == 0 || j == 0 ? i + j : fewest(errors, a, i, b, j);
            }
        }
        return errors[a.length()][b.length()];
    }

    private static int fewest(int[][] errors, String a, int i, String b, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int fewest = Math.min(Math.min(errors[i][j - 1], errors[i - 1][j]) + 1, errors[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(fewest, errors[i - 2][j - 2] + 1) : fewest;
    }
}

package dev.rotops.engine.capability;

/**
 * Tells whether two places of a document say the same thing, of which one was moved or copied under another object.
 *
 * <p>{@code /conversations} and {@code /capabilities/conversations} do, in either direction, and
 * {@code /a/webhooks/supported} and {@code /b/webhooks/supported} do. {@code /audit/supported} and
 * {@code /webhooks/supported} do not: the last word alone is too common.
 */
final class Mirrors {

    private Mirrors() {}

    static boolean areLikely(String place, String other) {
        if (place.equals(other) || place.isEmpty() || other.isEmpty()) {
            return false;
        }
        String[] words = place.substring(1).split("/", -1);
        String[] others = other.substring(1).split("/", -1);
        int shared = 0;
        while (shared < Math.min(words.length, others.length)
                && words[words.length - 1 - shared].equals(others[others.length - 1 - shared])) {
            shared++;
        }
        return shared >= 2
                || (shared == 1 && words.length == 1)
                || (shared == 1 && words.length == 2 && others.length == 1);
    }
}

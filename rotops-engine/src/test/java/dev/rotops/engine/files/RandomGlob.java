package dev.rotops.engine.files;

import java.util.Random;

/** Makes up patterns, and paths that have a fair chance to match them. */
final class RandomGlob {

    private static final String SIGNS = "ab1/*?[]{}()!+@\\,.|-:^";
    private static final String[] NAMES = {"a", "b", "ab", "abc", ".a", "a.b", "b.a", "aab", "[ab]", "{a}", "bb.c", "c"
    };
    private static final String[] SETS = {"[ab]", "[a-c]", "[!a]", "[!b-c]", "[.b]"};

    private final Random random;

    RandomGlob(long seed) {
        random = new Random(seed);
    }

    String path() {
        StringBuilder path = new StringBuilder(name());
        for (int i = random.nextInt(4); i > 0; i--) {
            path.append('/').append(name());
        }
        return path.toString();
    }

    String pattern() {
        StringBuilder pattern = new StringBuilder(segment());
        for (int i = random.nextInt(4); i > 0; i--) {
            pattern.append('/').append(segment());
        }
        // Beneath a star, a final ** is not the star itself; the definition has no words for that.
        String text = pattern.toString();
        return text.endsWith("/**") ? text.concat("/*") : text;
    }

    /** Makes up anything that has many signs. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(16); i >= 0; i--) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private String segment() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> "**";
            case 2 -> name().startsWith("[") ? "*" : "a";
            case 3 -> "!(" + branches(0) + ")" + (random.nextBoolean() ? "" : ".a");
            default -> sequence(2);
        };
    }

    private String sequence(int depth) {
        StringBuilder sequence = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            sequence.append(part(depth));
        }
        return sequence.toString();
    }

    private String part(int depth) {
        int choice = random.nextInt(depth > 0 ? 12 : 8);
        return switch (choice) {
            case 0, 1, 2 -> String.valueOf("abc".charAt(random.nextInt(3)));
            case 3 -> ".a";
            case 4 -> "?";
            case 5, 6 -> "*a";
            case 7 -> SETS[random.nextInt(SETS.length)];
            case 8, 9 -> "{" + sequence(depth - 1) + "," + (random.nextBoolean() ? "" : sequence(depth - 1)) + "}";
            case 10 -> "{" + sequence(depth - 1) + "}";
            default -> "@?+*".charAt(random.nextInt(4)) + "(" + branches(depth - 1) + ")";
        };
    }

    private String branches(int depth) {
        return sequence(depth) + (random.nextBoolean() ? "" : "|" + sequence(depth));
    }
}

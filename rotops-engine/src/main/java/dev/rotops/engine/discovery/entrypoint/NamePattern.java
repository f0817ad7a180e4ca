package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.files.Glob;

/**
 * A pattern over names of classes: {@code *} is any run of characters without a dot, {@code **} as a whole segment any
 * number of segments.
 *
 * @param glob the pattern, with slashes for dots
 * @param literal a part that every name has which matches, so that most names need no more than a look
 */
record NamePattern(Glob glob, String literal) {

    static NamePattern of(String name) {
        String normal = NameSet.normal(name);
        String longest = "";
        for (String part : normal.split("\\*", -1)) {
            longest = part.length() > longest.length() ? part : longest;
        }
        return new NamePattern(Glob.compile(normal.replace('.', '/')), longest);
    }

    boolean matches(String normalName) {
        return normalName.contains(literal) && glob.matches(normalName.replace('.', '/'));
    }
}

package dev.rotops.report.starter;

/** Paths as patterns. */
final class Patterns {

    private Patterns() {}

    /** Makes a pattern that matches a path and nothing else, whatever characters it contains. */
    static String quote(String path) {
        return path.replaceAll("([\\\\*?\\[\\]{}()]|^!)", "\\\\$1");
    }
}

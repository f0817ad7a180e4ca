package dev.rotops.report.export;

import java.util.List;

/**
 * A suite class to be written.
 *
 * @param surface id of the surface whose owner tests it runs
 * @param className qualified name of the class
 * @param path its file relative to the root
 * @param content Java
 * @param tests what it selects, sorted
 */
public record SuiteFile(String surface, String className, String path, String content, List<String> tests) {

    /** Makes the list immutable. */
    public SuiteFile {
        tests = List.copyOf(tests);
    }

    /**
     * Tells whether this command wrote a source.
     *
     * @param text Java
     * @return whether it may be written anew
     */
    public static boolean isGenerated(String text) {
        return text.contains(SuiteSource.MARK);
    }
}

package dev.rotops.report.workspace;

import dev.rotops.engine.model.BuildDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where builds put what they produce. */
public final class BuildResults {

    private static final String MAVEN = "target";
    private static final String GRADLE = "build";

    private BuildResults() {}

    /**
     * Returns the directory for reports of RotOps' own.
     *
     * @param root the repository
     * @return a path relative to the root
     */
    public static String own(Path root) {
        return BuildDirectory.of(root) + "/rotops";
    }

    /**
     * Returns the directory in which tools look for the XML reports of tests.
     *
     * @param root the repository
     * @return a path relative to the root
     */
    public static String testReports(Path root) {
        return BuildDirectory.isGradle(root) ? GRADLE + "/test-results/test" : MAVEN + "/surefire-reports";
    }

    /**
     * Tells whether a directory of build results is anything that people of a repository would expect.
     *
     * @param root the repository
     * @return whether Maven or Gradle builds it, or there is such a directory
     */
    public static boolean areExpected(Path root) {
        return BuildDirectory.hasBuildFile(root)
                || Files.isDirectory(root.resolve(MAVEN))
                || Files.isDirectory(root.resolve(GRADLE));
    }

    /** Where the test JVMs of modules leave their ledgers. */
    static List<Path> ledgers(List<Path> modules) {
        return modules.stream()
                .flatMap(module -> List.of(MAVEN, GRADLE).stream()
                        .map(results -> module.resolve(results).resolve("rotops/ledger")))
                .toList();
    }

    /**
     * Returns the directory in which probes leave their ledgers.
     *
     * @param root the repository
     * @return a path relative to the root, below one of the directories of all ledgers
     */
    public static String probeLedgers(Path root) {
        return own(root) + "/ledger/probes";
    }
}

package dev.rotops.report.workspace;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Where builds put what they produce. */
public final class BuildResults {

    private static final String MAVEN = "target";
    private static final String GRADLE = "build";
    private static final List<String> GRADLE_FILES =
            List.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

    private BuildResults() {}

    /**
     * Returns the directory for reports of RotOps' own.
     *
     * @param root the repository
     * @return a path relative to the root
     */
    public static String own(Path root) {
        return (isGradle(root) ? GRADLE : MAVEN) + "/rotops";
    }

    /**
     * Returns the directory in which tools look for the XML reports of tests.
     *
     * @param root the repository
     * @return a path relative to the root
     */
    public static String testReports(Path root) {
        return isGradle(root) ? GRADLE + "/test-results/test" : MAVEN + "/surefire-reports";
    }

    /**
     * Tells whether Gradle builds a repository: its build files say so, and only where there is none, what a build has left.
     *
     * @param root the repository
     * @return whether it is Gradle; else it is Maven
     */
    public static boolean isGradle(Path root) {
        if (Files.exists(root.resolve("pom.xml"), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        return hasGradleFiles(root)
                || (!Files.isDirectory(root.resolve(MAVEN)) && Files.isDirectory(root.resolve(GRADLE)));
    }

    private static boolean hasGradleFiles(Path root) {
        return GRADLE_FILES.stream().anyMatch(file -> Files.exists(root.resolve(file), LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * Tells whether a directory of build results is anything that people of a repository would expect.
     *
     * @param root the repository
     * @return whether Maven or Gradle builds it, or there is such a directory
     */
    public static boolean areExpected(Path root) {
        return Files.exists(root.resolve("pom.xml"), LinkOption.NOFOLLOW_LINKS)
                || hasGradleFiles(root)
                || Files.isDirectory(root.resolve(MAVEN))
                || Files.isDirectory(root.resolve(GRADLE));
    }

    /**
     * Tells whether a file lies where the build of a module puts what it produces, and takes it away again.
     *
     * @param workspace the repository
     * @param file a path relative to its root
     * @return whether it is lost when the build is cleaned
     */
    public static boolean hold(Workspace workspace, String file) {
        Path place = workspace.root().resolve(file).toAbsolutePath().normalize();
        return workspace.modules().stream()
                .map(module -> module.resolve(isGradle(module) ? GRADLE : MAVEN))
                .anyMatch(results -> place.startsWith(results.toAbsolutePath().normalize()));
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

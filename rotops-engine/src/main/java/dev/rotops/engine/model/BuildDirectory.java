package dev.rotops.engine.model;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** The directory in which the build of a module puts what it produces, and from which it takes it away again. */
public final class BuildDirectory {

    private static final String MAVEN = "target";
    private static final String GRADLE = "build";
    private static final String POM = "pom.xml";
    private static final List<String> GRADLE_FILES =
            List.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

    private BuildDirectory() {}

    /**
     * Returns the directory's name.
     *
     * @param module the module
     * @return {@code target}, or {@code build} where Gradle builds it
     */
    public static String of(Path module) {
        return isGradle(module) ? GRADLE : MAVEN;
    }

    /**
     * Tells whether Gradle builds a module: its build files say so, and only where there is none, what a build has left.
     *
     * @param module the module
     * @return whether it is Gradle; else it is Maven
     */
    public static boolean isGradle(Path module) {
        if (exists(module, POM)) {
            return false;
        }
        return hasBuildFile(module)
                || (!Files.isDirectory(module.resolve(MAVEN)) && Files.isDirectory(module.resolve(GRADLE)));
    }

    /**
     * Tells whether a directory is built on its own.
     *
     * @param directory the directory
     * @return whether there is a build file of Maven or Gradle in it
     */
    public static boolean hasBuildFile(Path directory) {
        return exists(directory, POM) || GRADLE_FILES.stream().anyMatch(file -> exists(directory, file));
    }

    private static boolean exists(Path directory, String file) {
        return Files.exists(directory.resolve(file), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Tells whether a file lies where the build of a repository, or of one of its modules, puts what it produces.
     *
     * @param root the repository
     * @param file a path relative to its root
     * @return whether it is lost when the build is cleaned
     */
    public static boolean holds(Path root, String file) {
        try {
            Path top = root.toAbsolutePath().normalize();
            Path directory = top.resolve(file).normalize().getParent();
            for (; directory != null && !top.startsWith(directory); directory = directory.getParent()) {
                Path module = directory.getParent();
                if (module != null && isModule(top, module) && directory.endsWith(of(module))) {
                    return true;
                }
            }
            return false;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** A build script at the root may configure a module that has no build file. */
    private static boolean isModule(Path root, Path directory) {
        return directory.equals(root) || hasBuildFile(directory) || Files.isDirectory(directory.resolve("src/main"));
    }
}

package dev.rotops.engine.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The name of a directory that is the same on every machine: its path below the outermost directory of the build. A proof
 * counts only where it was made, however alike two modules are.
 */
public final class ProjectPath {

    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "settings.gradle", "settings.gradle.kts", "build.gradle", "build.gradle.kts");

    private static final List<String> TOP = List.of(".git", ".mvn");

    private ProjectPath() {}

    /**
     * Names a directory.
     *
     * @param directory a directory of a build
     * @return its path below the outermost directory that it is in and that has a build file, as all those in between do,
     *     separated by {@code /}; no further up than a directory with {@code .git} or {@code .mvn}; empty for the outermost
     *     itself
     */
    public static String of(Path directory) {
        Path real = real(directory);
        Path top = real;
        while (!isTop(top)) {
            Path parent = top.getParent();
            if (parent == null || BUILD_FILES.stream().noneMatch(name -> Files.exists(parent.resolve(name)))) {
                break;
            }
            top = parent;
        }
        return top.relativize(real).toString().replace('\\', '/');
    }

    private static boolean isTop(Path directory) {
        return TOP.stream().anyMatch(name -> Files.exists(directory.resolve(name)));
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            return directory.toAbsolutePath().normalize();
        }
    }
}

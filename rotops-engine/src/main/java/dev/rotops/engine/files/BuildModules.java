package dev.rotops.engine.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The modules of a repository, as its build files list them, and where they put the tests that they compile. */
public final class BuildModules {

    private static final String POM = "pom.xml";
    private static final Pattern XML_COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern MAVEN_MODULE = Pattern.compile("<(module|subproject)>\\s*([^<]{1,500}?)\\s*</\\1>");
    private static final List<String> GRADLE_SETTINGS = List.of("settings.gradle", "settings.gradle.kts");
    /** What stands in parentheses, or after a comma, may go on in the next line. */
    private static final Pattern GRADLE_INCLUDE = Pattern.compile(
            "(?m)^[ \\t]*+include\\b[ \\t]*+(?:\\((?<inParentheses>[^)]*+)|(?<list>(?:[^,\\n]*+,\\s*+)*+[^\\n]*+))");

    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\\n]{1,500})[\"']");
    private static final List<String> BUILD_FILES = List.of(POM, "build.gradle", "build.gradle.kts");
    private static final Set<String> NO_MODULES = Set.of("src", "target", "build", "node_modules");
    private static final int MAXIMUM_MODULES = 10_000;
    private static final int MAXIMUM_DEPTH = 6;

    private BuildModules() {}

    /**
     * Returns the modules of a repository.
     *
     * @param root the repository
     * @return the root itself, then the modules of Maven and Gradle, those of profiles included, each once
     */
    public static List<Path> of(Path root) {
        Path base = root.toAbsolutePath().normalize();
        Set<Path> modules = new LinkedHashSet<>();
        addMaven(base, modules);
        for (String settings : GRADLE_SETTINGS) {
            addGradle(base, settings, modules);
        }
        return List.copyOf(modules);
    }

    /**
     * Returns the modules of a repository, with those that no build file at its root leads to: builds of their own, such as
     * samples, which count once they are compiled. What lies in the sources of a module, such as the projects of its
     * integration tests, is no module.
     *
     * @param root the repository
     * @return the modules of {@link #of(Path)}, then the others by their paths
     */
    public static List<Path> withUnlisted(Path root) {
        Path base = root.toAbsolutePath().normalize();
        Set<Path> modules = new LinkedHashSet<>(of(base));
        addUnlisted(base, MAXIMUM_DEPTH, modules);
        return List.copyOf(modules);
    }

    private static void addUnlisted(Path directory, int depth, Set<Path> into) {
        if (depth == 0 || into.size() >= MAXIMUM_MODULES) {
            return;
        }
        for (Path child : subdirectories(directory)) {
            String name = child.getFileName().toString();
            if (NO_MODULES.contains(name) || name.startsWith(".") || Files.isSymbolicLink(child)) {
                continue;
            }
            if (isCompiled(child) && isModule(child)) {
                into.add(child);
            }
            addUnlisted(child, depth - 1, into);
        }
    }

    /** A build script at the root may configure a module that has no build file. */
    private static boolean isModule(Path directory) {
        return Files.isDirectory(directory.resolve("src/main"))
                || BUILD_FILES.stream().anyMatch(file -> Files.isRegularFile(directory.resolve(file)));
    }

    private static boolean isCompiled(Path module) {
        return Files.isDirectory(module.resolve("target/classes"))
                || Files.isDirectory(module.resolve("build/classes"))
                || DeclaredClasses.of(module).isPresent();
    }

    /**
     * Returns the directories to which a module compiles its tests.
     *
     * @param module the module
     * @return those of Maven and Gradle that exist: {@code target/test-classes}, and
     *     {@code build/classes/<language>/<source set>} without the source set of the product
     */
    public static List<Path> testClasses(Path module) {
        List<Path> directories = new ArrayList<>();
        Path maven = module.resolve("target/test-classes");
        if (Files.isDirectory(maven)) {
            directories.add(maven);
        }
        for (Path language : subdirectories(module.resolve("build/classes"))) {
            for (Path sourceSet : subdirectories(language)) {
                if (!sourceSet.endsWith("main")) {
                    directories.add(sourceSet);
                }
            }
        }
        return List.copyOf(directories);
    }

    static List<Path> subdirectories(Path directory) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, Files::isDirectory)) {
            entries.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
        found.sort(null);
        return found;
    }

    private static void addMaven(Path module, Set<Path> into) {
        if (into.size() >= MAXIMUM_MODULES || !into.add(module)) {
            return;
        }
        Matcher name = MAVEN_MODULE.matcher(
                XML_COMMENT.matcher(BuildFileText.of(module.resolve(POM))).replaceAll(""));
        while (name.find()) {
            resolve(module, name.group(2))
                    .map(path -> Files.isRegularFile(path) ? path.resolveSibling("") : path)
                    .filter(path -> Files.isRegularFile(path.resolve(POM)))
                    .ifPresent(path -> addMaven(path, into));
        }
    }

    private static void addGradle(Path root, String settings, Set<Path> into) {
        Matcher include = GRADLE_INCLUDE.matcher(PlainCode.withoutComments(BuildFileText.of(root.resolve(settings))));
        while (include.find()) {
            String inParentheses = include.group("inParentheses");
            Matcher name = QUOTED.matcher(inParentheses == null ? include.group("list") : inParentheses);
            while (name.find()) {
                String path = name.group(1).replaceFirst("^:", "").replace(':', '/');
                resolve(root, path).filter(Files::isDirectory).ifPresent(into::add);
            }
        }
    }

    private static Optional<Path> resolve(Path directory, String name) {
        try {
            return Optional.of(directory.resolve(name).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

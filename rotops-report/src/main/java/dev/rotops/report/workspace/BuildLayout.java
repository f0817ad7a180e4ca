package dev.rotops.report.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;

/** The modules of a repository, as its build files list them, and where they put what they compile. */
public final class BuildLayout {

    private static final List<String> GRADLE_SETTINGS = List.of("settings.gradle", "settings.gradle.kts");
    private static final Pattern GRADLE_INCLUDE =
            Pattern.compile("(?m)^\\s*include\\b\\s*\\(?([^)\\n]*(?:,\\s*\\n[^)\\n]*)*)");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\\n]{1,500})[\"']");
    private static final int MAXIMUM_MODULES = 10_000;

    private BuildLayout() {}

    /**
     * Returns the modules of a repository.
     *
     * @param root the repository
     * @return the root itself, then the modules of Maven and Gradle, each once
     */
    public static List<Path> modules(Path root) {
        Set<Path> modules = new LinkedHashSet<>();
        addMaven(root.toAbsolutePath().normalize(), modules);
        for (String settings : GRADLE_SETTINGS) {
            addGradle(root.toAbsolutePath().normalize(), settings, modules);
        }
        return List.copyOf(modules);
    }

    static List<Path> testClassesBelow(Path root) {
        List<Path> directories = new ArrayList<>();
        for (Path module : modules(root)) {
            Stream.concat(Stream.of(module.resolve("target/test-classes")), gradleTestClasses(module).stream())
                    .filter(Files::isDirectory)
                    .forEach(directories::add);
        }
        return directories;
    }

    /** {@code build/classes/<language>/<source set>}, without the source set of the product. */
    private static Collection<Path> gradleTestClasses(Path module) {
        List<Path> directories = new ArrayList<>();
        for (Path language : Subdirectories.of(module.resolve("build/classes"))) {
            for (Path sourceSet : Subdirectories.of(language)) {
                if (!sourceSet.endsWith("main")) {
                    directories.add(sourceSet);
                }
            }
        }
        return directories;
    }

    private static void addMaven(Path module, Set<Path> into) {
        if (into.size() >= MAXIMUM_MODULES || !into.add(module)) {
            return;
        }
        Pom.read(module.resolve("pom.xml"))
                .ifPresent(model -> modulesOf(model)
                        .forEach(name -> resolve(module, name).stream()
                                .map(path -> Files.isRegularFile(path) ? path.getParent() : path)
                                .filter(Files::isDirectory)
                                .forEach(path -> addMaven(path, into))));
    }

    private static Stream<String> modulesOf(Model model) {
        return Stream.concat(
                model.getModules().stream(),
                model.getProfiles().stream().map(Profile::getModules).flatMap(List::stream));
    }

    private static void addGradle(Path root, String settings, Set<Path> into) {
        Path file = root.resolve(settings);
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            Matcher include = GRADLE_INCLUDE.matcher(Files.readString(file));
            while (include.find()) {
                Matcher name = QUOTED.matcher(include.group(1));
                while (name.find()) {
                    String path = name.group(1).replaceFirst("^:", "").replace(':', '/');
                    resolve(root, path).stream().filter(Files::isDirectory).forEach(into::add);
                }
            }
        } catch (IOException e) {
            // What cannot be read lists no modules; doctor says what is missing.
        }
    }

    private static List<Path> resolve(Path directory, String name) {
        try {
            return List.of(directory.resolve(name).normalize());
        } catch (InvalidPathException e) {
            return List.of();
        }
    }
}

package dev.rotops.engine.platform;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the module under test is: its root, and the directories of its class path.
 *
 * @param root directory that the model's paths are relative to
 * @param directories directories of compiled classes, those outside the root included, in the order of the class path:
 *     of two classes with the same name, the first one counts
 * @param results directory for files of RotOps' own, among the build's results; absent where the build has none
 */
record ModulePaths(Path root, Set<Path> directories, Optional<Path> results) {

    private static final String SUREFIRE_CLASS_PATH = "surefire.test.class.path";
    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts", "testops");

    private static final List<String> RESULTS = List.of("target", "build");

    private static final List<Path> MAIN_OUTPUTS = List.of(
            Path.of("target", "classes"),
            Path.of("classes", "java", "main"),
            Path.of("classes", "kotlin", "main"),
            Path.of("classes", "groovy", "main"),
            Path.of("resources", "main"),
            Path.of("bin", "main"));

    ModulePaths {
        directories = Collections.unmodifiableSet(new LinkedHashSet<>(directories));
    }

    /**
     * Tells whether this JVM is Maven's own: with several forks Surefire scans the classes there, with another class path
     * and without the module's base directory.
     */
    static boolean isMavenItself() {
        return System.getProperty("basedir") == null && System.getProperty("classworlds.conf") != null;
    }

    /** Tells whether Surefire runs this JVM's tests. */
    static boolean isSurefire() {
        return System.getProperty(SUREFIRE_CLASS_PATH) != null;
    }

    /** What Surefire is to run of this module; nothing where that cannot be seen. */
    Optional<SurefireOrder> order() {
        return SurefireOrder.ofThisJvm()
                .filter(order -> directories.contains(order.testClasses())
                        && (order.testClasses().startsWith(root)
                                || directories.stream().noneMatch(directory -> directory.startsWith(root))));
    }

    /** Finds the module; nothing where no directory of the class path belongs to one. */
    static Optional<ModulePaths> find(RotopsConfiguration configuration, AnchorSelection selection) {
        return find(configuration, selection.directories());
    }

    /** Likewise, where nothing but the class path tells. */
    static Optional<ModulePaths> find(RotopsConfiguration configuration) {
        return find(configuration, Set.of());
    }

    private static Optional<ModulePaths> find(RotopsConfiguration configuration, Set<Path> selected) {
        Set<Path> directories = classPathDirectories();
        selected.forEach(directory -> addDirectory(directory, directories));
        return configuration
                .root()
                .or(ModulePaths::baseDirectory)
                .or(() -> directories.stream()
                        .map(ModulePaths::moduleOf)
                        .flatMap(Optional::stream)
                        .findFirst())
                .map(root -> of(root, directories, configuration));
    }

    /** The directory of the module itself, which the model may lie outside of. */
    Path module() {
        return baseDirectory().map(ModulePaths::canonical).orElse(root);
    }

    /** The module as its build tool describes it, before anything was selected. */
    static Optional<ModulePaths> ofBuild(RotopsConfiguration configuration) {
        return baseDirectory()
                .map(base -> of(configuration.root().orElse(base), classPathDirectories(), configuration));
    }

    private static ModulePaths of(Path root, Set<Path> directories, RotopsConfiguration configuration) {
        Path canonical = canonical(root);
        Optional<Path> results = configuration.output().map(canonical::resolve).or(() -> defaultResults(canonical));
        return new ModulePaths(canonical, directories, results);
    }

    private static Optional<Path> defaultResults(Path root) {
        return RESULTS.stream()
                .map(root::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .map(results -> results.resolve("rotops"));
    }

    private static Optional<Path> baseDirectory() {
        return Optional.ofNullable(System.getProperty("basedir")).map(Path::of);
    }

    private static Set<Path> classPathDirectories() {
        Set<Path> directories = new LinkedHashSet<>();
        String surefire = System.getProperty(SUREFIRE_CLASS_PATH);
        addEntries(surefire != null ? surefire : System.getProperty("java.class.path", ""), directories);
        addLoader(Thread.currentThread().getContextClassLoader(), directories);
        return directories;
    }

    /** The directory that a class was loaded from. */
    static Optional<Path> directoryOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? Optional.empty() : path(source.getLocation()).filter(Files::isDirectory);
    }

    private static void addEntries(String classPath, Set<Path> directories) {
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (!entry.isEmpty() && !entry.endsWith(".jar")) {
                addDirectory(Path.of(entry), directories);
            }
        }
    }

    /** The console launcher, and others that are started from a jar, load the tests with a class loader of their own. */
    private static void addLoader(ClassLoader loader, Set<Path> directories) {
        if (loader instanceof URLClassLoader withUrls) {
            for (URL url : withUrls.getURLs()) {
                path(url).ifPresent(path -> addDirectory(path, directories));
            }
        }
    }

    private static void addDirectory(Path directory, Set<Path> directories) {
        if (!isMainOutput(directory) && Files.isDirectory(directory)) {
            directories.add(canonical(directory));
        }
    }

    /** Tests are what makes claims; an application's own classes would only make the scan slower. */
    private static boolean isMainOutput(Path directory) {
        return MAIN_OUTPUTS.stream().anyMatch(directory::endsWith);
    }

    private static Optional<Path> moduleOf(Path directory) {
        for (Path candidate = directory; candidate != null; candidate = candidate.getParent()) {
            Path module = candidate;
            if (BUILD_FILES.stream().anyMatch(name -> Files.exists(module.resolve(name)))) {
                return Optional.of(module);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> path(URL url) {
        try {
            return url.getProtocol().equals("file") ? Optional.of(Path.of(url.toURI())) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same directory may be named through symbolic links, in the class path and in the base directory differently. */
    private static Path canonical(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}

package dev.rotops.engine.platform;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The directories of compiled classes on a class path: those of tests, which make claims, and those of the product. */
final class ClassDirectories {

    private static final String SUREFIRE_CLASS_PATH = "surefire.test.class.path";

    private static final List<Path> MAIN_OUTPUTS = List.of(
            Path.of("target", "classes"),
            Path.of("classes", "java", "main"),
            Path.of("classes", "kotlin", "main"),
            Path.of("classes", "groovy", "main"),
            Path.of("resources", "main"),
            Path.of("bin", "main"));

    private static final Path MAVEN_TESTS = Path.of("target", "test-classes");

    private final Set<Path> tests = new LinkedHashSet<>();
    private final Set<Path> product = new LinkedHashSet<>();

    private ClassDirectories() {}

    static ClassDirectories ofClassPath() {
        ClassDirectories directories = new ClassDirectories();
        String surefire = System.getProperty(SUREFIRE_CLASS_PATH);
        directories.addEntries(surefire != null ? surefire : System.getProperty("java.class.path", ""));
        directories.addLoader(Thread.currentThread().getContextClassLoader());
        return directories;
    }

    /** Tells whether Surefire runs this JVM's tests. */
    static boolean isOfSurefire() {
        return System.getProperty(SUREFIRE_CLASS_PATH) != null;
    }

    /** In the order of the class path: of two classes with the same name, the first one counts. */
    Set<Path> tests() {
        return tests;
    }

    Set<Path> product() {
        return product;
    }

    void add(Path directory) {
        if (Files.isDirectory(directory)) {
            (isMainOutput(directory) ? product : tests).add(canonical(directory));
        }
    }

    /** Whether there are directories among those of tests that only the build can tell what they hold. */
    boolean hasUnusual() {
        return tests.stream().anyMatch(directory -> !directory.endsWith(MAVEN_TESTS));
    }

    /** Takes a directory of the class path for one of the product, as its build says, not its name. */
    void declareProduct(Path directory) {
        Path canonical = canonical(directory);
        if (tests.remove(canonical)) {
            product.add(canonical);
        }
    }

    private void addEntries(String classPath) {
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (!entry.isEmpty() && !entry.endsWith(".jar")) {
                add(Path.of(entry));
            }
        }
    }

    /** The console launcher, and others that are started from a jar, load the tests with a class loader of their own. */
    private void addLoader(ClassLoader loader) {
        if (loader instanceof URLClassLoader withUrls) {
            for (URL url : withUrls.getURLs()) {
                path(url).ifPresent(this::add);
            }
        }
    }

    private static boolean isMainOutput(Path directory) {
        return MAIN_OUTPUTS.stream().anyMatch(directory::endsWith);
    }

    static Optional<Path> path(URL url) {
        try {
            return url.getProtocol().equals("file") ? Optional.of(Path.of(url.toURI())) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same directory may be named through symbolic links, in the class path and in the base directory differently. */
    static Path canonical(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}

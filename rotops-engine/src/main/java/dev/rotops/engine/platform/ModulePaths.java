package dev.rotops.engine.platform;

import dev.rotops.engine.files.DeclaredClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the module under test is: its root, and the directories of its class path.
 *
 * @param root directory that the model's paths are relative to
 * @param directories directories of compiled tests, those outside the root included, in the order of the class path:
 *     of two classes with the same name, the first one counts
 * @param product directories of the product's own compiled classes
 * @param shared the other modules that have the same root; absent where the root is the module's own directory
 * @param results directory for files of RotOps' own, among the build's results; absent where the build has none
 */
record ModulePaths(
        Path root, Set<Path> directories, Set<Path> product, Optional<SharedRoot> shared, Optional<Path> results) {

    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts", "testops");

    private static final List<String> RESULTS = List.of("target", "build");

    ModulePaths {
        directories = Collections.unmodifiableSet(new LinkedHashSet<>(directories));
        product = Collections.unmodifiableSet(new LinkedHashSet<>(product));
    }

    /** Written out, as what records bring along takes a new JVM longer than all else that is known of a module. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModulePaths paths
                && root.equals(paths.root)
                && directories.equals(paths.directories)
                && product.equals(paths.product)
                && shared.equals(paths.shared)
                && results.equals(paths.results);
    }

    @Override
    public int hashCode() {
        return 31 * root.hashCode() + directories.hashCode();
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
        return ClassDirectories.isOfSurefire();
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
        ClassDirectories directories = ClassDirectories.ofClassPath();
        selected.forEach(directories::add);
        Optional<Path> module = baseDirectory()
                .or(() -> directories.tests().stream()
                        .map(ModulePaths::moduleOf)
                        .flatMap(Optional::stream)
                        .findFirst());
        return configuration.root().or(() -> module).map(root -> of(root, module, directories, configuration));
    }

    /** The directory of the module itself, which the model may lie outside of. */
    Path module() {
        return baseDirectory().map(ClassDirectories::canonical).orElse(root);
    }

    /** The module's own directory for files of RotOps' own, also where it shares the root of the model with others. */
    Optional<Path> moduleResults() {
        return defaultResults(module());
    }

    /** The module as its build tool describes it, before anything was selected. */
    static Optional<ModulePaths> ofBuild(RotopsConfiguration configuration) {
        return baseDirectory()
                .map(base -> of(
                        configuration.root().orElse(base),
                        Optional.of(base),
                        ClassDirectories.ofClassPath(),
                        configuration));
    }

    private static ModulePaths of(
            Path root, Optional<Path> module, ClassDirectories directories, RotopsConfiguration configuration) {
        Path canonical = ClassDirectories.canonical(root);
        Optional<SharedRoot> shared = module.map(ClassDirectories::canonical)
                .filter(directory -> directory.startsWith(canonical) && !directory.equals(canonical))
                .map(directory -> SharedRoot.of(canonical, directory, below(directory, directories.tests())));
        shared.ifPresent(all -> all.others().forEach(directories::add));
        module.filter(directory -> directories.hasUnusual())
                .flatMap(DeclaredClasses::of)
                .ifPresent(directories::declareProduct);
        Optional<Path> results = configuration.output().map(canonical::resolve).or(() -> defaultResults(canonical));
        return new ModulePaths(canonical, directories.tests(), directories.product(), shared, results);
    }

    private static Set<Path> below(Path parent, Set<Path> directories) {
        return directories.stream()
                .filter(directory -> directory.startsWith(parent))
                .collect(Collectors.toSet());
    }

    private static Optional<Path> defaultResults(Path root) {
        return RESULTS.stream()
                .map(root::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .map(results -> results.resolve("rotops"));
    }

    /** The module's directory, where the build tool says it. */
    static Optional<Path> baseDirectory() {
        return Optional.ofNullable(System.getProperty("basedir")).map(Path::of);
    }

    /** The directory that a class was loaded from. */
    static Optional<Path> directoryOf(Class<?> type) {
        return placeOf(type).filter(Files::isDirectory);
    }

    /** The directory or jar that a class was loaded from. */
    static Optional<Path> placeOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? Optional.empty() : ClassDirectories.path(source.getLocation());
    }

    /** The closest directory around another one that a build tool would call a module. */
    static Optional<Path> moduleOf(Path directory) {
        for (Path candidate = directory; candidate != null; candidate = candidate.getParent()) {
            Path module = candidate;
            if (BUILD_FILES.stream().anyMatch(name -> Files.exists(module.resolve(name)))) {
                return Optional.of(module);
            }
        }
        return Optional.empty();
    }
}

package dev.rotops.engine.claims;

import dev.rotops.engine.classfile.ClassFile;
import dev.rotops.engine.classfile.ClassPathFiles;
import dev.rotops.engine.files.ContentHash;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the claims in directories of compiled classes.
 *
 * <p>Only directories are scanned: jars hold other people's classes, and opening them would cost seconds. Composed
 * annotations and base classes are therefore seen when they are compiled in a directory of the class path, as those of
 * the module itself and of other modules of the same build are.
 */
public final class ClassPathScanner {

    private final List<Path> directories;
    private final Path root;
    private final ScanMemory memory;

    /**
     * Makes a scanner that remembers nothing.
     *
     * @param directories the directories of the class path
     * @param root only classes below it make claims, or those of the first directory where none is below it; the others
     *     merely complete hierarchies
     */
    public ClassPathScanner(Collection<Path> directories, Path root) {
        this(directories, root, ScanMemory.NONE);
    }

    /**
     * Makes a scanner that does not scan again what has not changed.
     *
     * @param directories the directories of the class path
     * @param root only classes below it make claims, or those of the first directory where none is below it; the others
     *     merely complete hierarchies
     * @param memory a file of the scanner's own, in a directory of build results; it is created, with its directories, and
     *     replaced as needed, and nothing happens where it cannot be
     */
    public ClassPathScanner(Collection<Path> directories, Path root, Path memory) {
        this(directories, root, new ScanMemory(Optional.of(memory)));
    }

    private ClassPathScanner(Collection<Path> directories, Path root, ScanMemory memory) {
        this.directories = List.copyOf(directories);
        this.root = root;
        this.memory = memory;
    }

    /**
     * What was scanned, and of which files.
     *
     * @param tests what the classes say
     * @param mark stands for the names and contents of all files; equal marks have equal tests
     */
    public record Scan(CompiledTests tests, String mark) {

        private static final Scan NONE = new Scan(CompiledTests.NONE, "");
    }

    /**
     * Scans the directories once, in the calling thread.
     *
     * @return what the classes say; class files that do not parse are listed, not fatal
     */
    public CompiledTests scan() {
        return markedScan().tests();
    }

    /**
     * Scans likewise, and says of which files.
     *
     * @return what the classes say, with a mark of their files
     */
    public Scan markedScan() {
        if (directories.isEmpty()) {
            return Scan.NONE;
        }
        List<ClassFile> files = new ArrayList<>();
        List<FeatureFile> features = new ArrayList<>();
        Set<Path> own = ownDirectories();
        for (Path directory : directories) {
            ClassPathFiles found = ClassPathFiles.in(List.of(directory));
            files.addAll(found.classes());
            if (own.contains(directory)) {
                found.resources()
                        .forEach(file -> FeatureFile.of(directory, file).ifPresent(features::add));
            }
        }
        if (files.isEmpty() && features.isEmpty()) {
            return Scan.NONE;
        }
        ClassListing listing = ClassListing.of(root, directories, files, features);
        CompiledTests tests = memory.recall(listing).orElseGet(() -> {
            CompiledTests found = withFeatures(read(files), features);
            memory.keep(listing, found);
            return found;
        });
        return new Scan(tests, listing.mark());
    }

    private CompiledTests read(List<ClassFile> files) {
        ClassGraph graph = TestDirectories.graph(directories)
                .enableExternalClasses()
                .enableFieldInfo()
                .enableMethodInfo()
                .enableAnnotationInfo()
                .disableRuntimeInvisibleAnnotations()
                .ignoreFieldVisibility()
                .ignoreMethodVisibility();
        try (ScanResult result = graph.scan(1)) {
            return read(result, files, new ClassFamilies(files));
        }
    }

    private CompiledTests read(ScanResult result, List<ClassFile> files, ClassFamilies families) {
        Set<String> parsed = new HashSet<>();
        Map<String, String> hashes = new HashMap<>();
        List<TestClass> classes = new ArrayList<>();
        ClaimReader reader = new ClaimReader();
        Map<String, Path> own = new HashMap<>();
        Set<Path> ownDirectories = ownDirectories();
        for (ClassFile file : files) {
            if (ownDirectories.contains(file.directory())) {
                own.putIfAbsent(file.className(), file.directory());
            }
        }
        for (ClassInfo type : result.getAllClasses()) {
            if (!type.isExternalClass()) {
                parsed.add(type.getName());
            }
            Path directory = own.get(type.getName());
            if (directory != null) {
                reader.read(type).ifPresent(test -> {
                    classes.add(test);
                    hashes.put(test.name(), families.hash(type, directory));
                });
            }
        }
        List<String> unreadable = files.stream()
                .filter(file -> own.containsKey(file.className()) && !parsed.contains(file.className()))
                .map(file -> root.relativize(file.path()).toString())
                .sorted()
                .toList();
        return new CompiledTests(classes, unreadable, hashes);
    }

    /** Of several files with one name, a class loader finds the first. */
    private static CompiledTests withFeatures(CompiledTests tests, List<FeatureFile> features) {
        if (features.isEmpty()) {
            return tests;
        }
        List<TestClass> classes = new ArrayList<>(tests.classes());
        Map<String, String> hashes = new HashMap<>(tests.hashes());
        for (FeatureFile feature : features) {
            String hash = ContentHash.ofFile(feature.path());
            feature.read()
                    .filter(test -> hashes.putIfAbsent(test.name(), hash) == null)
                    .ifPresent(classes::add);
        }
        return new CompiledTests(classes, tests.unreadable(), hashes);
    }

    /** A build may put what it compiles elsewhere; then the module's own tests are what its class path begins with. */
    private Set<Path> ownDirectories() {
        Set<Path> below = new HashSet<>();
        for (Path directory : directories) {
            if (directory.startsWith(root)) {
                below.add(directory);
            }
        }
        return below.isEmpty() ? Set.of(directories.get(0)) : below;
    }
}

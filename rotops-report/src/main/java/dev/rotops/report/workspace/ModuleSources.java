package dev.rotops.report.workspace;

import dev.rotops.engine.files.SourceSets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Model;

/**
 * Where a module of the build has its sources.
 *
 * @param path the module's directory relative to the root of the repository; empty for the root
 * @param name what the module is called: its artifact id, else its directory
 * @param productRoots directories of product sources relative to the root of the repository, sorted
 * @param testRoots directories of test sources, likewise
 */
public record ModuleSources(String path, String name, List<String> productRoots, List<String> testRoots) {

    /** Makes the lists immutable. */
    public ModuleSources {
        productRoots = List.copyOf(productRoots);
        testRoots = List.copyOf(testRoots);
    }

    static List<ModuleSources> of(Path root, List<Path> modules) {
        Path base = root.toAbsolutePath().normalize();
        return modules.stream()
                .filter(module -> module.startsWith(base))
                .map(module -> of(base, module))
                .toList();
    }

    private static ModuleSources of(Path root, Path module) {
        SourceSets sources = SourceSets.of(module);
        Optional<Model> pom = Pom.read(module.resolve("pom.xml"));
        String path = relative(root, module);
        String directoryName =
                Optional.ofNullable(module.getFileName()).map(Path::toString).orElse("");
        String name = pom.map(Model::getArtifactId).orElse(directoryName);
        return new ModuleSources(path, name, below(root, sources.product()), below(root, sources.tests()));
    }

    private static List<String> below(Path root, List<Path> directories) {
        return directories.stream()
                .filter(directory -> directory.startsWith(root))
                .map(directory -> relative(root, directory))
                .sorted()
                .toList();
    }

    private static String relative(Path root, Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}

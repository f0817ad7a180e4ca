package dev.rotops.report.workspace;

import dev.rotops.engine.files.DeclaredSources;
import dev.rotops.engine.files.SourceLanguage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
        Set<Path> product = new LinkedHashSet<>();
        Set<Path> tests = new LinkedHashSet<>();
        for (Path sourceSet : Subdirectories.of(module.resolve("src"))) {
            String name = sourceSet.getFileName().toString();
            boolean isProduct = name.equals("main") || name.endsWith("Main");
            boolean isTest = name.equals("it") || name.toLowerCase(Locale.ROOT).contains("test");
            for (SourceLanguage language : SourceLanguage.values()) {
                Path directory = sourceSet.resolve(language.directory());
                if ((isProduct || isTest) && Files.isDirectory(directory)) {
                    (isProduct ? product : tests).add(directory);
                }
            }
        }
        Optional<Model> pom = Pom.read(module.resolve("pom.xml"));
        DeclaredSources declared = DeclaredSources.of(module);
        product.addAll(declared.product());
        tests.addAll(declared.tests());
        String path = relative(root, module);
        String directoryName =
                Optional.ofNullable(module.getFileName()).map(Path::toString).orElse("");
        String name = pom.map(Model::getArtifactId).orElse(directoryName);
        return new ModuleSources(path, name, below(root, product), below(root, tests));
    }

    private static List<String> below(Path root, Set<Path> directories) {
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

package dev.rotops.engine.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The directories in which a module has its sources: those of the languages in source sets of usual names, then those that the
 * build file names.
 *
 * @param product directories of product sources that exist
 * @param tests directories of test sources, likewise
 */
public record SourceSets(List<Path> product, List<Path> tests) {

    /** Makes the lists immutable. */
    public SourceSets {
        product = List.copyOf(product);
        tests = List.copyOf(tests);
    }

    /**
     * Looks for them.
     *
     * @param module directory of a module
     * @return those that exist
     */
    public static SourceSets of(Path module) {
        Set<Path> product = new LinkedHashSet<>();
        Set<Path> tests = new LinkedHashSet<>();
        for (Path sourceSet : BuildModules.subdirectories(module.resolve("src"))) {
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
        DeclaredSources declared = DeclaredSources.of(module);
        product.addAll(declared.product());
        tests.addAll(declared.tests());
        return new SourceSets(List.copyOf(product), List.copyOf(tests));
    }
}

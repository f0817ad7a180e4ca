package dev.rotops.report.workspace;

import dev.rotops.engine.discovery.ModuleClasses;
import dev.rotops.engine.discovery.SourceRoots;
import dev.rotops.engine.files.BuildModules;
import dev.rotops.engine.files.DeclaredClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the modules of a repository have the compiled classes of their product. */
final class ProductClasses {

    private ProductClasses() {}

    /** The modules that have any, those outside the repository left out. */
    static List<ModuleClasses> of(Path root, List<ModuleSources> all) {
        Path base = root.toAbsolutePath().normalize();
        List<ModuleClasses> modules = new ArrayList<>();
        for (ModuleSources sources : all) {
            Path module = base.resolve(sources.path());
            List<Path> product = mainClasses(module);
            if (!product.isEmpty()) {
                Set<Path> roots = new LinkedHashSet<>(SourceRoots.of(module));
                sources.productRoots().stream().map(base::resolve).forEach(roots::add);
                sources.testRoots().stream().map(base::resolve).forEach(roots::add);
                modules.add(new ModuleClasses(
                        sources.path(), product, BuildModules.testClasses(module), List.copyOf(roots)));
            }
        }
        return modules;
    }

    private static List<Path> mainClasses(Path module) {
        List<Path> directories = new ArrayList<>();
        directories.add(module.resolve("target/classes"));
        DeclaredClasses.of(module).ifPresent(directories::add);
        for (Path language : Subdirectories.of(module.resolve("build/classes"))) {
            directories.add(language.resolve("main"));
        }
        directories.add(module.resolve("build/resources/main"));
        return directories.stream().filter(Files::isDirectory).distinct().toList();
    }
}

package dev.rotops.engine.platform;

import dev.rotops.engine.discovery.ModuleClasses;
import dev.rotops.engine.discovery.RememberedEntryPoints;
import dev.rotops.engine.discovery.SourceRoots;
import dev.rotops.engine.discovery.entrypoint.BytecodeDiscovery;
import dev.rotops.engine.files.BuildMemory;
import dev.rotops.engine.model.DiscoveryPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entry points of the classes that a module is made of. */
final class ModuleEntryPoints {

    private static final String MEMORY = "entry-points.bin";

    private ModuleEntryPoints() {}

    /** A scan that is made only if the model asks for it, and only if something changed since the last build. */
    static RememberedEntryPoints of(ModulePaths paths) {
        return new RememberedEntryPoints(
                policy -> BytecodeDiscovery.scan(
                        paths.root(),
                        modules(paths),
                        policy.map(DiscoveryPolicy::entryPointRules).orElse(List.of())),
                paths.root(),
                () -> modules(paths),
                new BuildMemory(paths.results().map(results -> results.resolve(MEMORY))));
    }

    private static List<ModuleClasses> modules(ModulePaths paths) {
        Map<Path, List<Path>> byModule = new LinkedHashMap<>();
        for (Path directory : paths.product()) {
            if (directory.startsWith(paths.root())) {
                Path module = ModulePaths.moduleOf(directory)
                        .filter(path -> path.startsWith(paths.root()))
                        .orElse(paths.root());
                byModule.computeIfAbsent(module, key -> new ArrayList<>()).add(directory);
            }
        }
        List<ModuleClasses> modules = new ArrayList<>();
        byModule.forEach((module, product) -> modules.add(new ModuleClasses(
                paths.root().relativize(module).toString().replace('\\', '/'),
                product,
                paths.directories().stream()
                        .filter(directory -> directory.startsWith(module))
                        .toList(),
                SourceRoots.of(module))));
        return modules;
    }
}

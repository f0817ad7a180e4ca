package dev.rotops.engine.discovery;

import dev.rotops.engine.files.BuildMemory;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.EntryPointRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A scan that is not made again as long as classes, sources and the project's own rules stay as they were. */
public final class RememberedEntryPoints implements EntryPointScan {

    /** Of a scan's meaning, not only of the file's format: change it with how discovery looks at classes. */
    private static final int VERSION = 2;

    private final EntryPointScan scan;
    private final Path root;
    private final List<ModuleClasses> modules;
    private final BuildMemory memory;

    /**
     * Makes a scan that remembers.
     *
     * @param scan the scan that is made where nothing is remembered
     * @param root the root of the repository
     * @param modules what it looks at
     * @param memory where its outcome is kept
     */
    public RememberedEntryPoints(EntryPointScan scan, Path root, List<ModuleClasses> modules, BuildMemory memory) {
        this.scan = scan;
        this.root = root;
        this.modules = List.copyOf(modules);
        this.memory = memory;
    }

    @Override
    public EntryPoints scan(Optional<DiscoveryPolicy> policy) {
        String key = "rotops entry points " + VERSION + "\n" + EntryPointRules.builtInMark() + "\n" + rules(policy)
                + "\n" + CompiledState.of(root, modules);
        return memory.recall(key, EntryPointRecord::read).orElseGet(() -> {
            EntryPoints found = scan.scan(policy);
            memory.keep(key, output -> EntryPointRecord.write(found, output));
            return found;
        });
    }

    private static String rules(Optional<DiscoveryPolicy> policy) {
        return policy.map(content -> content.entryPointRules().toString()).orElse("");
    }
}

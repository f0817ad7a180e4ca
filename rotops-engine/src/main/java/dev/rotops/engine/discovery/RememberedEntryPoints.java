package dev.rotops.engine.discovery;

import dev.rotops.engine.files.BuildMemory;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.EntryPointRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A scan that is not made again as long as classes, sources and the project's own rules stay as they were. */
public final class RememberedEntryPoints implements EntryPointScan {

    /** Of a scan's meaning, not only of the file's format: change it with how discovery looks at classes. */
    private static final int VERSION = 6;

    private final EntryPointScan scan;
    private final Path root;
    private final Supplier<List<ModuleClasses>> modules;
    private final BuildMemory memory;
    private @Nullable String state;
    private volatile boolean isMade;

    /**
     * Makes a scan that remembers.
     *
     * @param scan the scan that is made where nothing is remembered
     * @param root the root of the repository
     * @param modules what it looks at; asked for only where the scan is wanted
     * @param memory where its outcome is kept
     */
    public RememberedEntryPoints(
            EntryPointScan scan, Path root, Supplier<List<ModuleClasses>> modules, BuildMemory memory) {
        this.scan = scan;
        this.root = root;
        this.modules = modules;
        this.memory = memory;
    }

    @Override
    public EntryPoints scan(Optional<DiscoveryPolicy> policy) {
        String key = "rotops entry points " + VERSION + "\n" + EntryPointRules.builtInMark() + "\n" + rules(policy)
                + "\n" + state();
        isMade = true;
        return memory.recall(key, input -> Optional.of(EntryPointRecord.read(input)))
                .orElseGet(() -> {
                    EntryPoints found = scan.scan(policy);
                    memory.keep(key, output -> EntryPointRecord.write(found, output));
                    return found;
                });
    }

    /**
     * Tells what there is to scan.
     *
     * @return equal texts for equal classes, sources and build files, as they were when somebody first asked
     */
    public synchronized String state() {
        if (state == null) {
            state = CompiledState.of(root, modules.get());
        }
        return state;
    }

    /**
     * Tells whether anybody wanted to know the entry points so far.
     *
     * @return whether the scan was made, or remembered
     */
    public boolean isMade() {
        return isMade;
    }

    private static String rules(Optional<DiscoveryPolicy> policy) {
        return policy.map(content -> content.entryPointRules().toString()).orElse("");
    }
}

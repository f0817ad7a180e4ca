package dev.rotops.engine.reconcile;

import dev.rotops.engine.files.BuildMemory;
import dev.rotops.engine.files.FileMark;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What the files of a model hold, each looked at once. */
public final class FileHashes {

    /** Stands for the hash of a file of which something older than its content was compiled. */
    static final String NOT_COMPILED = "not compiled";

    private final HashMemory memory;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    /**
     * Knows nothing yet.
     *
     * @param root directory that the model's paths are relative to
     */
    public FileHashes(Path root) {
        this(root, file -> Optional.empty(), BuildMemory.NONE);
    }

    /**
     * Likewise, where what runs may be older than what the files hold, and many files are what they were in an earlier run.
     *
     * @param root directory that the model's paths are relative to
     * @param compiled what the class looks like that is compiled of a file, by the file's path relative to the root
     * @param memory where hashes are kept
     */
    public FileHashes(Path root, Function<String, Optional<FileMark>> compiled, BuildMemory memory) {
        this.memory = new HashMemory(root, compiled, memory);
    }

    /**
     * Hashes a file of the model, unless that has been done.
     *
     * @param path its path relative to the root
     * @return the hash of its content when it was first asked for; no hash of anything where that was not what ran
     */
    public String of(String path) {
        return hashes.computeIfAbsent(path, memory::ofFile);
    }

    String ofText(String text) {
        return memory.ofText(text);
    }

    /** Keeps the hashes for the next run. */
    public void keep() {
        memory.keep();
    }
}

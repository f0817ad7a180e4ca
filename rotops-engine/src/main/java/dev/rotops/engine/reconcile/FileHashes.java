package dev.rotops.engine.reconcile;

import dev.rotops.engine.files.BuildMemory;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What the files of a model hold, each looked at once. */
public final class FileHashes {

    /** Stands for the hash of a file of which something older than its content was compiled. */
    static final String NOT_COMPILED = "not compiled";

    private final Predicate<String> isOutdated;
    private final HashMemory memory;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    /**
     * Knows nothing yet.
     *
     * @param root directory that the model's paths are relative to
     */
    public FileHashes(Path root) {
        this(root, file -> false, BuildMemory.NONE);
    }

    /**
     * Likewise, where what runs may be older than what the files hold, and many files are what they were in an earlier run.
     *
     * @param root directory that the model's paths are relative to
     * @param isOutdated whether what is compiled of a file, by its path relative to the root, is older than the file
     * @param memory where hashes are kept
     */
    public FileHashes(Path root, Predicate<String> isOutdated, BuildMemory memory) {
        this.isOutdated = isOutdated;
        this.memory = new HashMemory(root, memory);
    }

    /**
     * Hashes a file of the model, unless that has been done.
     *
     * @param path its path relative to the root
     * @return the hash of its content when it was first asked for; no hash of anything where that was not what ran
     */
    public String of(String path) {
        return hashes.computeIfAbsent(path, this::hash);
    }

    private String hash(String path) {
        return isOutdated.test(path) ? NOT_COMPILED : memory.ofFile(path);
    }

    String ofText(String text) {
        return memory.ofText(text);
    }

    /** Keeps the hashes for the next run. */
    public void keep() {
        memory.keep();
    }
}

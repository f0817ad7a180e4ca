package dev.rotops.engine.reconcile;

import dev.rotops.engine.files.ContentHash;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the files of a model hold, each looked at once. */
public final class FileHashes {

    private final Path root;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    /**
     * Knows nothing yet.
     *
     * @param root directory that the model's paths are relative to
     */
    public FileHashes(Path root) {
        this.root = root;
    }

    /**
     * Hashes a file of the model, unless that has been done.
     *
     * @param path its path relative to the root
     * @return the hash of its content when it was first asked for
     */
    public String of(String path) {
        return hashes.computeIfAbsent(path, file -> ContentHash.ofFile(root.resolve(file)));
    }
}

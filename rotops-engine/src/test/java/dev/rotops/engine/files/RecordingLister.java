package dev.rotops.engine.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lists the real file system, remembers what it listed, and refuses what it is told to. */
final class RecordingLister implements DirectoryLister {

    private final Path root;
    private final List<String> listed = new CopyOnWriteArrayList<>();
    private final Set<String> denied = new HashSet<>();

    RecordingLister(Path root) throws IOException {
        this.root = root.toRealPath();
    }

    RecordingLister denying(String directory) {
        denied.add(directory);
        return this;
    }

    /** Returns the directories in the order of their listing; the root is the empty string. */
    List<String> listed() {
        return listed;
    }

    @Override
    public List<Entry> list(Path directory) throws IOException {
        String path = root.relativize(directory).toString().replace('\\', '/');
        listed.add(path);
        if (denied.contains(path)) {
            throw new AccessDeniedException(path);
        }
        return new FileSystemLister().list(directory);
    }
}

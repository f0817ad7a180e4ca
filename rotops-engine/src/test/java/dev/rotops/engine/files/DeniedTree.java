package dev.rotops.engine.files;

import java.io.IOException;
import java.nio.file.Path;

/** A source tree of which some directories cannot be listed, whoever runs the tests. */
public final class DeniedTree {

    private DeniedTree() {}

    /** Returns the tree beneath a directory. */
    public static SourceTree of(Path root, String... denied) throws IOException {
        RecordingLister lister = new RecordingLister(root);
        for (String directory : denied) {
            lister.denying(directory);
        }
        return SourceTree.of(root, lister);
    }
}

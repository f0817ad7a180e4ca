package dev.rotops.engine.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads one directory: the only way by which the source tree touches the disk. */
interface DirectoryLister {

    /**
     * Lists the regular files and the directories in a directory, in any order; links are followed, broken ones left out.
     *
     * @throws IOException when the directory, or what it holds, may not be read
     */
    List<Entry> list(Path directory) throws IOException;
}

package dev.rotops.engine.files;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A walk over everything beneath one directory.
 *
 * <p>Links come last, and each is followed at most once, so that a directory is met in its own place before it is met
 * through a link, and directories that link to each other do not multiply.
 */
final class FileWalk {

    private final IgnoreList ignored;
    private final Deque<Directory> links = new ArrayDeque<>();
    private final Set<Path> followed = new HashSet<>();
    private final List<IndexedFile> files = new ArrayList<>();

    private FileWalk(IgnoreList ignored) {
        this.ignored = ignored;
    }

    /** Returns the files beneath a directory that are not ignored, in no particular order. */
    static List<IndexedFile> under(Directory start, IgnoreList ignored) {
        FileWalk walk = new FileWalk(ignored);
        walk.descendFrom(start);
        for (Directory link = walk.links.poll(); link != null; link = walk.links.poll()) {
            if (walk.followed.add(link.place())) {
                walk.descendFrom(link);
            }
        }
        return walk.files;
    }

    /** Goes down level by level, so that the directories of a level can be listed together. */
    private void descendFrom(Directory start) {
        List<Directory> level = List.of(start);
        while (!level.isEmpty()) {
            Directory.list(level);
            List<Directory> next = new ArrayList<>();
            level.forEach(directory -> visit(directory, next));
            level = next;
        }
    }

    private void visit(Directory directory, Collection<Directory> children) {
        List<Entry> found = directory.files();
        List<String> paths = directory.filePaths();
        for (int i = 0; i < found.size(); i++) {
            if (!ignored.ignores(paths.get(i))) {
                files.add(new IndexedFile(found.get(i).name(), paths.get(i)));
            }
        }
        for (Entry entry : directory.directories()) {
            Directory child = directory.child(entry);
            if (ignored.prunes(child.path()) || child.leadsBack()) {
                continue;
            }
            (child.isLink() ? links : children).add(child);
        }
    }
}

package dev.rotops.engine.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One way down the tree, level by level; like a {@link FileWalk}, it follows each link at most once. */
final class Descent {

    private final IgnoreList ignored;
    private final Set<Path> followed = new HashSet<>();

    Descent(IgnoreList ignored) {
        this.ignored = ignored;
    }

    /** Returns the directories of the next level whose names match, links behind those that are there themselves. */
    List<Directory> children(List<Directory> parents, Segment segment) {
        List<Directory> children = new ArrayList<>();
        List<Directory> links = new ArrayList<>();
        for (Directory parent : parents) {
            for (Entry entry : Listing.matching(parent.directories(), segment)) {
                Directory child = parent.child(entry);
                if (!ignored.prunes(child.path())) {
                    (child.isLink() ? links : children).add(child);
                }
            }
        }
        for (Directory link : links) {
            if (!link.leadsBack() && followed.add(link.place())) {
                children.add(link);
            }
        }
        return children;
    }
}

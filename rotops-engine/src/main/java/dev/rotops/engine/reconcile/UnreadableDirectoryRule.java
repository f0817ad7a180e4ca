package dev.rotops.engine.reconcile;

import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Location;

/** Every directory can be listed into which a pattern leads: what cannot be seen is no smaller denominator. */
final class UnreadableDirectoryRule {

    private UnreadableDirectoryRule() {}

    /** Judges what the tree has met so far, so that everything must have been resolved before. */
    static void check(SourceTree tree, Findings findings) {
        for (String directory : tree.unreadable()) {
            findings.error(
                    FindingCode.UNREADABLE_DIRECTORY,
                    Subject.of("file", directory),
                    Location.of(directory),
                    "The directory " + directory + " cannot be listed, so no pattern matches what is in it.",
                    "Allow reading it (chmod u+rx), or keep it out of the repository.");
        }
    }
}

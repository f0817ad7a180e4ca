package dev.rotops.engine.reconcile;

import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.InventorySource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of a change, by all names that they go by. */
final class ChangedFiles {

    private final SourceTree tree;
    private final Set<String> all;
    private final Set<String> deleted;
    private final Set<String> artifacts;
    /** What leads elsewhere than it did changes whatever is seen behind it. */
    private final List<String> changedLinks;

    private Map<String, String> aliases = Map.of();
    private int links;

    /**
     * Knows the files.
     *
     * @param tree what patterns are resolved in
     * @param all all of them, relative to the root
     * @param deleted those that are gone
     * @param artifacts those that are artifacts of the model
     */
    ChangedFiles(SourceTree tree, Set<String> all, Set<String> deleted, Set<String> artifacts) {
        this.tree = tree;
        this.all = all;
        this.deleted = deleted;
        this.artifacts = artifacts;
        this.changedLinks = all.stream().filter(tree::isLink).toList();
    }

    SourceTree tree() {
        return tree;
    }

    Set<String> all() {
        return all;
    }

    Set<String> artifacts() {
        return artifacts;
    }

    boolean touches(InventorySource source, List<String> ignored) {
        return !takenBy(source.sourcePatterns(), ignored).isEmpty();
    }

    Set<String> takenBy(List<String> patterns, List<String> ignored) {
        List<String> present = tree.resolve(patterns, ignored);
        return among(deleted.isEmpty() ? present : tree.resolve(patterns, ignored, gone()));
    }

    private List<String> gone() {
        List<String> gone = new ArrayList<>(deleted);
        aliases().forEach((alias, file) -> {
            if (deleted.contains(file)) {
                gone.add(alias);
            }
        });
        return gone;
    }

    /** The changed files among some that the tree holds, or held. */
    Set<String> among(Collection<String> paths) {
        Map<String, String> known = aliases();
        Set<String> changed = new HashSet<>();
        for (String path : paths) {
            String file = known.getOrDefault(path, path);
            if (all.contains(path)) {
                changed.add(path);
            } else if (all.contains(file)) {
                changed.add(file);
            } else {
                changedLinks.stream()
                        .filter(link -> path.startsWith(link + "/"))
                        .forEach(changed::add);
            }
        }
        return changed;
    }

    /** They are worked out again once more links were met. */
    private Map<String, String> aliases() {
        if (links != tree.links()) {
            links = tree.links();
            aliases = tree.aliases(all);
        }
        return aliases;
    }
}

package dev.rotops.engine.reconcile;

import dev.rotops.engine.files.BuildModules;
import dev.rotops.engine.files.SourceSets;
import dev.rotops.engine.files.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of tests, whether a surface has them or not, in the directories in which the modules of a build keep such sources. */
final class TestSources {

    private final SourceTree tree;
    private final Once<List<String>> directories;

    TestSources(SourceTree tree) {
        this.tree = tree;
        this.directories =
                new Once<>(() -> directories(tree.root().toAbsolutePath().normalize()));
    }

    private static List<String> directories(Path root) {
        return BuildModules.of(root).stream()
                .flatMap(module -> SourceSets.of(module).tests().stream())
                .filter(directory -> directory.startsWith(root))
                .map(directory -> root.relativize(directory).toString().replace('\\', '/'))
                .distinct()
                .toList();
    }

    /** The file of that name and package; the first one where several modules have it. */
    Optional<String> fileOf(String source) {
        if (source.isEmpty()) {
            return Optional.empty();
        }
        return directories.get().stream()
                .map(directory -> directory + "/" + source)
                .filter(tree::isFile)
                .findFirst();
    }
}

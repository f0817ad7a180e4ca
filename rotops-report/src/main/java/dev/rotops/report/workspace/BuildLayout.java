package dev.rotops.report.workspace;

import dev.rotops.engine.files.BuildModules;
import java.nio.file.Path;
import java.util.List;

/** What a command looks at of a repository's build. */
final class BuildLayout {

    private BuildLayout() {}

    static List<Path> testClassesBelow(Path root) {
        return BuildModules.withUnlisted(root).stream()
                .flatMap(module -> BuildModules.testClasses(module).stream())
                .toList();
    }
}

package dev.rotops.engine.platform;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.files.BuildModules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The other modules of a build, where the root of the model is not the module's own directory: the claims of all of them
 * count, and one of them reports.
 *
 * @param own the directories of compiled tests of the module under test
 * @param others those of the other modules
 * @param uncompiled other modules that have test sources, and no compiled tests yet
 */
record SharedRoot(Set<Path> own, List<Path> others, List<Path> uncompiled) {

    SharedRoot {
        own = Set.copyOf(own);
        others = List.copyOf(others);
        uncompiled = List.copyOf(uncompiled);
    }

    static SharedRoot of(Path root, Path module, Set<Path> own) {
        List<Path> others = new ArrayList<>();
        List<Path> uncompiled = new ArrayList<>();
        for (Path other : BuildModules.of(root)) {
            List<Path> compiled = BuildModules.testClasses(other);
            if (other.startsWith(root) && !other.equals(module)) {
                others.addAll(compiled);
                if (compiled.isEmpty() && UncompiledTests.areIn(other)) {
                    uncompiled.add(other);
                }
            }
        }
        return new SharedRoot(own, others, uncompiled);
    }

    /** Whether the report is made in another module. */
    boolean reportsElsewhere(CompiledTests tests) {
        return !tests.declaredAnchors().isEmpty()
                && !tests.anchor().map(this::isOwn).orElse(false);
    }

    /** The module that will make the report once its tests are compiled, as far as their sources tell. */
    Optional<Path> awaited(CompiledTests tests) {
        return tests.declaredAnchors().isEmpty()
                ? uncompiled.stream().filter(UncompiledTests::declareAnchorIn).findFirst()
                : Optional.empty();
    }

    /** Whether several modules have tests, and nothing says which of them reports. */
    boolean lacksAnchor(CompiledTests tests) {
        boolean alone = uncompiled.isEmpty() && tests.classes().stream().allMatch(this::isOwn);
        return !alone && tests.declaredAnchors().isEmpty();
    }

    /** The module's own part of what the compiled tests say. */
    CompiledTests ownOf(CompiledTests tests) {
        return new CompiledTests(tests.classes().stream().filter(this::isOwn).toList(), List.of());
    }

    private boolean isOwn(TestClass type) {
        String file = type.name().replace('.', '/') + ".class";
        return own.stream().anyMatch(directory -> Files.exists(directory.resolve(file)));
    }
}

package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.ControlPlane;
import java.util.ArrayList;
import java.util.List;

/** Names the owner tests of behavior units, without judging whether they exist or what they claim. */
final class OwnerNames {

    private final OwnerResolver resolver;

    OwnerNames(Artifact<ControlPlane> plane, SourceTree tree, CompiledTests tests) {
        List<List<String>> surfaceTests = new ArrayList<>();
        if (!tests.classes().isEmpty()) {
            plane.content()
                    .surfaces()
                    .forEach(surface ->
                            surfaceTests.add(tree.resolve(surface.testPatterns(), surface.testIgnorePatterns())));
        }
        this.resolver = new OwnerResolver(plane, tree, new ClaimIndex(tree, tests), surfaceTests);
    }

    /** The tests that the model lists for a unit; where it lists none, those that claim it. */
    List<String> testsOf(BehaviorUnit unit) {
        return unit.ownerTests()
                .orElseGet(() ->
                        resolver.ownersOf(unit).stream().map(OwnerTest::name).toList());
    }

    /** Likewise, with the file of a claiming test where it is known, for a file may hold many methods that claim. */
    List<String> filesOf(BehaviorUnit unit) {
        return unit.ownerTests()
                .orElseGet(() -> resolver.ownersOf(unit).stream()
                        .map(owner -> owner.file().orElse(owner.name()))
                        .distinct()
                        .toList());
    }
}

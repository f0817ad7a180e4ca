package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.ControlPlane;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names the owner tests of behavior units, without judging whether they exist or what they claim. */
final class OwnerNames {

    private final OwnerResolver resolver;
    private final ClaimIndex claims;

    OwnerNames(Artifact<ControlPlane> plane, SourceTree tree, CompiledTests tests) {
        List<List<String>> surfaceTests = new ArrayList<>();
        if (!tests.classes().isEmpty()) {
            plane.content()
                    .surfaces()
                    .forEach(surface ->
                            surfaceTests.add(tree.resolve(surface.testPatterns(), surface.testIgnorePatterns())));
        }
        this.claims = new ClaimIndex(tree, tests);
        this.resolver = new OwnerResolver(plane, tree, claims, surfaceTests);
    }

    ClaimIndex claims() {
        return claims;
    }

    /** The files of a unit's owners, as far as they are known; one that the model lists may be gone. */
    Set<String> sourcesOf(BehaviorUnit unit) {
        return resolver.sourcesOf(unit);
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

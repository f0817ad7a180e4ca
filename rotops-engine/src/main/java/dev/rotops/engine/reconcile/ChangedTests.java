package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.TestHelpers;
import dev.rotops.engine.model.BehaviorUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Those of the changed files that own behavior units as tests, or claim some, or hold what such tests use. */
final class ChangedTests {

    /** A test in a changed file, whether or not the model lists it, and the behavior that it claims. */
    private record Claimant(String file, String behavior, String test) {}

    private final OwnerNames names;
    private final ChangedFiles changed;
    private final TestHelpers helpers;
    private final List<Claimant> claimants = new ArrayList<>();

    ChangedTests(OwnerNames names, ChangedFiles changed, TestHelpers helpers) {
        this.names = names;
        this.helpers = helpers;
        this.changed = changed;
        for (String file : changed.all()) {
            for (Claim claim : names.claims().compiledFrom(file)) {
                claimants.add(new Claimant(file, claim.behavior(), claim.test().qualifiedName()));
            }
        }
    }

    /** The changed files that own a unit, or claim it. */
    Set<String> owning(BehaviorUnit unit) {
        Set<String> files = new HashSet<>(changed.among(names.sourcesOf(unit)));
        claimants.stream()
                .filter(claimant -> claimant.behavior().equals(unit.id()))
                .forEach(claimant -> files.add(claimant.file()));
        return files;
    }

    /** The changed files that the owners of a unit use. */
    Set<String> helping(BehaviorUnit unit) {
        Set<String> files = new HashSet<>();
        names.sourcesOf(unit).forEach(owner -> files.addAll(helpers.usedIn(owner)));
        return files;
    }

    /** The tests in changed files that claim a unit. */
    List<String> claimantsOf(BehaviorUnit unit) {
        return claimants.stream()
                .filter(claimant -> claimant.behavior().equals(unit.id()))
                .map(Claimant::test)
                .toList();
    }
}

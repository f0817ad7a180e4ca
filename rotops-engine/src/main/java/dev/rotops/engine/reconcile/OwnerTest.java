package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.TestReference;
import java.util.Optional;
import java.util.Set;

/**
 * A test that owns a behavior unit: a file or a compiled class that the model lists, or one that claims the unit.
 *
 * @param name the path, class name or {@code Class#method} as the model lists it, or the claiming test's name
 * @param pointer JSON Pointer at which the model lists it; empty where its claim makes it an owner
 * @param claimant the compiled test whose claim makes it an owner
 * @param exists whether such a test is there
 * @param file its source file relative to the root; absent when it is not known
 * @param claims the ids that it claims
 */
record OwnerTest(
        String name,
        String pointer,
        Optional<TestReference> claimant,
        boolean exists,
        Optional<String> file,
        Set<String> claims) {}

package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.TestReference;
import dev.rotops.engine.model.Location;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tests that own a behavior, as a test engine would report them.
 *
 * @param name what people call them, such as {@code OrdersTest#refunds}
 * @param className binary name of the class; empty where no class is compiled from what the model lists
 * @param method name of the method; empty for all tests of the class and of those nested in it
 * @param outcomes outcome classes that their claims on the behavior name
 * @param hash what changes with the class files
 * @param sources paths, relative to the root of the model, of the file that the class is compiled from and of the one that
 *     the claim is inherited from; without those that no surface holds, nor the source root of one that a surface holds
 * @param tests names of the methods that are its tests; empty where it is a single one, or where they are not known
 * @param location where the claim stands, or where the model lists them
 */
record ProofOwner(
        String name,
        String className,
        String method,
        List<String> outcomes,
        String hash,
        List<String> sources,
        Set<String> tests,
        Location location) {

    /** Makes the collections immutable. */
    ProofOwner {
        outcomes = List.copyOf(outcomes);
        sources = List.copyOf(sources);
        tests = tests.size() <= 1 ? Set.copyOf(tests) : Collections.unmodifiableSet(new LinkedHashSet<>(tests));
    }

    ProofOwner withOutcomes(List<String> others) {
        return new ProofOwner(name, className, method, others, hash, sources, tests, location);
    }

    /** The behavior whose tag the scenarios carry; empty for tests of a class. */
    String tagged() {
        return method.startsWith(TestReference.TAG) ? method.substring(TestReference.TAG.length()) : "";
    }

    /** Whether a test of a class is one of them. */
    boolean covers(String testClass, String testMethod) {
        return method.isEmpty()
                ? ClaimIndex.isOrEncloses(className, testClass)
                : className.equals(testClass) && method.equals(testMethod);
    }

    /** Whether what happens to a class as a whole happens to them. */
    boolean dependsOn(String testClass) {
        return ClaimIndex.isOrEncloses(testClass, className)
                || (method.isEmpty() && ClaimIndex.isOrEncloses(className, testClass));
    }
}

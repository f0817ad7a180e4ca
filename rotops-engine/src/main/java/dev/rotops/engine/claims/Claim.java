package dev.rotops.engine.claims;

import java.util.List;

/**
 * One test's claim on one behavior.
 *
 * @param behavior the claimed id, as it was written
 * @param outcomes outcome classes that the test says it shows; empty when it does not say
 * @param evidence evidence kinds that the test says it observes; empty when it does not say
 * @param test the test that makes the claim
 */
public record Claim(String behavior, List<String> outcomes, List<String> evidence, TestReference test) {

    /** Makes the lists immutable. */
    public Claim {
        outcomes = List.copyOf(outcomes);
        evidence = List.copyOf(evidence);
    }
}

package com.example.proofs;

import dev.rotops.Evidence;
import dev.rotops.RuntimeBehavior;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class UnobservedTest {

    @Test
    @RuntimeBehavior(value = "unobserved.outcome", outcomes = "success")
    void showsOneOutcome() {}

    @Test
    @Disabled("takes too long")
    @RuntimeBehavior(value = "unobserved.outcome", outcomes = "retry")
    void wouldShowTheOther() {}

    @Test
    @RuntimeBehavior(value = "unobserved.evidence", evidence = {"response", "storage_write"})
    void recordsHalfOfItsEvidence() {
        Evidence.record("response", "200");
    }
}

package com.example.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.Shop;
import dev.rotops.Evidence;
import dev.rotops.RuntimeBehavior;
import org.junit.jupiter.api.Test;

class ProvenTest {

    @Test
    @RuntimeBehavior(value = "state.proven", outcomes = "success", evidence = "response")
    void passesAndShowsWhatItClaims() {
        assertEquals(3, new Shop().price());
        Evidence.record("response", "price 3");
    }
}

package com.example.proofs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.Refund;
import dev.rotops.RuntimeBehavior;
import org.junit.jupiter.api.Test;

class StaleTest {

    @Test
    @RuntimeBehavior("state.stale")
    void grantsARefund() {
        assertTrue(new Refund().granted());
    }
}

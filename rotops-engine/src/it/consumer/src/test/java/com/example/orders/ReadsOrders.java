package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rotops.RuntimeBehavior;
import org.junit.jupiter.api.Test;

/** Tests that a class takes over together with the claim that they make. */
interface ReadsOrders {

    Orders orders();

    @Test
    @RuntimeBehavior("orders.read")
    default void readsWhatWasPlaced() {
        orders().place("coffee");
        assertTrue(orders().open().contains("coffee"));
    }
}

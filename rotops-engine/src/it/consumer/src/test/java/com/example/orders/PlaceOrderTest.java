package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rotops.RuntimeBehavior;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlaceOrderTest implements ReadsOrders {

    private final Orders orders = new Orders();

    @Override
    public Orders orders() {
        return orders;
    }

    @Test
    @Tag("fast")
    @RuntimeBehavior(value = "orders.place", outcomes = "success")
    void takesAnOrder() {
        orders.place("tea");
        assertEquals(Set.of("tea"), orders.open());
    }

    @Nested
    class WithoutItem {

        @Test
        @RuntimeBehavior(value = "orders.place", outcomes = "validation_error")
        void isRefused() {
            assertThrows(IllegalArgumentException.class, () -> orders.place(" "));
        }
    }
}

package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertTrue;

class CancelOrderTest {

    private final Orders orders = new Orders();

    @CancelsOrders
    void cancels() {
        orders.place("tea");
        assertTrue(orders.cancel("tea"));
    }
}

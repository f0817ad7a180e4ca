package com.example.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rotops.RequiresCapability;
import dev.rotops.RuntimeBehavior;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RuntimeBehavior("stock.deliver")
class DeliverStockTest {

    private final Stock stock = new Stock();

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @RequiresCapability("deliveries")
    void countsWhatArrived(int pieces) {
        stock.deliver("tea", pieces);
        assertEquals(pieces, stock.count("tea"));
    }

    @Test
    @Disabled("todo: refuse a delivery of nothing")
    void refusesNothing() {}
}

package com.example.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rotops.RuntimeBehavior;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RuntimeBehavior("stock.deliver")
class DeliverStockTest {

    private final Stock stock = new Stock();

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void countsWhatArrived(int pieces) {
        stock.deliver("tea", pieces);
        assertEquals(pieces, stock.count("tea"));
    }
}

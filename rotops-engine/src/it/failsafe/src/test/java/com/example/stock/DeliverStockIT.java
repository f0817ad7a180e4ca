package com.example.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rotops.RuntimeBehavior;
import org.junit.jupiter.api.Test;

class DeliverStockIT {

    @Test
    @RuntimeBehavior("stock.deliver")
    void countsWhatArrived() {
        Stock stock = new Stock();
        stock.deliver("tea", 3);
        assertEquals(3, stock.count("tea"));
    }
}

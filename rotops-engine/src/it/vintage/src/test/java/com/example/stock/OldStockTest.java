package com.example.stock;

import static org.junit.Assert.assertTrue;

import dev.rotops.RuntimeBehavior;
import org.junit.Test;

public class OldStockTest {

    @Test
    @RuntimeBehavior("stock.deliver")
    public void reservesWhatArrived() {
        Stock stock = new Stock();
        stock.deliver("tea", 1);
        assertTrue(stock.reserve("tea"));
    }
}

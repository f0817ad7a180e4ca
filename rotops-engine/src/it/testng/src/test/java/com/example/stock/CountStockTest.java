package com.example.stock;

import static org.testng.Assert.assertEquals;

import dev.rotops.RuntimeBehavior;
import org.testng.annotations.Test;

public class CountStockTest {

    @Test
    @RuntimeBehavior("stock.deliver")
    public void countsWhatArrived() {
        Stock stock = new Stock();
        stock.deliver("tea", 2);
        assertEquals(stock.count("tea"), 2);
    }
}

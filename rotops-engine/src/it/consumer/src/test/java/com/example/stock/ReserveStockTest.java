// runtime-behaviors: stock.reserve
package com.example.stock;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class ReserveStockTest {

    @Test
    void reservesOnlyWhatIsThere() {
        assertFalse(new Stock().reserve("tea"));
    }
}

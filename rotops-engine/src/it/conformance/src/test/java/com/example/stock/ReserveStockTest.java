// runtime-behaviors: stock.reserve
package com.example.stock;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rotops.RequiresCapability;
import org.junit.jupiter.api.Test;

@RequiresCapability("reservations")
class ReserveStockTest {

    @Test
    void reservesOnlyWhatIsThere() {
        assertFalse(new Stock().reserve("tea"));
    }
}

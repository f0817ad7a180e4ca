package dev.rotops.samples.parking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rotops.RuntimeBehavior;
import org.junit.jupiter.api.Test;

@RuntimeBehavior(value = "parking.receipt", outcomes = "success", evidence = "derived_view")
class ReceiptTest {

    @Test
    void saysWhatWasPaid() {
        assertEquals("M-AB 12  car  1:05  2.50 EUR", Parking.receipt("m-ab 12", "car", 65, false));
    }

    @Test
    void saysThatNothingWas() {
        assertEquals("M-AB 12  coach  0:09  free", Parking.receipt("M-AB 12", "coach", 9, false));
    }

    @Test
    void halvesThePriceOnAHoliday() {
        assertEquals("X 1  motorcycle  25:00  4.80 EUR", Parking.receipt("x 1", "motorcycle", 1500, true));
    }
}

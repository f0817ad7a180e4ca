package dev.rotops.samples.parking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rotops.RuntimeBehavior;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeTest {

    @ParameterizedTest(name = "{0}, {1} minutes, holiday {2}: {3} cents")
    @CsvSource({
        "car, 0, false, 0",
        "car, 15, false, 0",
        "car, 16, false, 100",
        "car, 30, false, 100",
        "car, 31, false, 150",
        "car, 361, false, 1200",
        "car, 1439, false, 1200",
        "car, 1440, false, 2400",
        "car, 31, true, 75",
        "motorcycle, 16, false, 40",
        "motorcycle, 16, true, 20",
        "coach, 2880, false, 14400",
    })
    @RuntimeBehavior(value = "parking.fee", outcomes = "success", evidence = "derived_view")
    void chargesWhatTheStayCosts(String vehicle, int minutes, boolean holiday, int cents) {
        assertEquals(cents, Parking.feeCents(vehicle, minutes, holiday));
    }

    @ParameterizedTest(name = "{0}, {1} minutes: {2}")
    @CsvSource({"car, -1, minutes: -1", "boat, 10, vehicle: boat", "Car, 10, vehicle: Car"})
    @RuntimeBehavior(value = "parking.fee", outcomes = "validation_error", evidence = "derived_view")
    void refusesWhatCannotHaveBeen(String vehicle, int minutes, String message) {
        Exception refusal =
                assertThrows(IllegalArgumentException.class, () -> Parking.feeCents(vehicle, minutes, false));

        assertEquals(message, refusal.getMessage());
    }
}

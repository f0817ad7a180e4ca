package dev.rotops.samples.parking.charging;

import java.util.Arrays;
import java.util.Locale;

/** What is parked. */
public enum Vehicle {
    /** Four wheels. */
    CAR(50),
    /** Two wheels. */
    MOTORCYCLE(20),
    /** Many seats. */
    COACH(200);

    private final int centsPerQuarter;

    Vehicle(int centsPerQuarter) {
        this.centsPerQuarter = centsPerQuarter;
    }

    /**
     * Finds a vehicle by its word.
     *
     * @param word such as {@code car}
     * @return the vehicle
     */
    public static Vehicle named(String word) {
        return Arrays.stream(values())
                .filter(vehicle -> vehicle.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("vehicle: " + word));
    }

    /**
     * Returns the vehicle's word.
     *
     * @return such as {@code car}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int centsPerQuarter() {
        return centsPerQuarter;
    }
}

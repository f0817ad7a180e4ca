package dev.rotops.samples.parking;

import dev.rotops.samples.parking.charging.Stay;
import dev.rotops.samples.parking.charging.Vehicle;
import dev.rotops.samples.parking.receipts.Receipt;

/** What parking costs, and the receipt for it: the door to two slices. */
public final class Parking {

    private Parking() {}

    /**
     * Charges a stay.
     *
     * @param vehicle {@code car}, {@code motorcycle} or {@code coach}
     * @param minutes how long it was
     * @param holiday whether it was on a holiday
     * @return the fee in cents
     */
    public static int feeCents(String vehicle, int minutes, boolean holiday) {
        return new Stay(Vehicle.named(vehicle), minutes, holiday).feeCents();
    }

    /**
     * Writes a receipt for a stay.
     *
     * @param plate the number plate
     * @param vehicle {@code car}, {@code motorcycle} or {@code coach}
     * @param minutes how long it was
     * @param holiday whether it was on a holiday
     * @return one line
     */
    public static String receipt(String plate, String vehicle, int minutes, boolean holiday) {
        return new Receipt(plate, new Stay(Vehicle.named(vehicle), minutes, holiday)).text();
    }
}

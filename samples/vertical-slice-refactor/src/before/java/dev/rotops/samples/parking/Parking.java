package dev.rotops.samples.parking;

import java.util.Locale;

/** What parking costs, and the receipt for it: everything in one place, as it grew. */
public final class Parking {

    private Parking() {}

    public static int feeCents(String vehicle, int minutes, boolean holiday) {
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes: " + minutes);
        }
        int rate;
        if (vehicle.equals("car")) {
            rate = 50;
        } else if (vehicle.equals("motorcycle")) {
            rate = 20;
        } else if (vehicle.equals("coach")) {
            rate = 200;
        } else {
            throw new IllegalArgumentException("vehicle: " + vehicle);
        }
        if (minutes <= 15) {
            return 0;
        }
        int quarters = minutes / 15 + (minutes % 15 == 0 ? 0 : 1);
        int fee = quarters * rate;
        int days = minutes / (24 * 60) + 1;
        if (fee > days * rate * 24) {
            fee = days * rate * 24;
        }
        if (holiday) {
            fee = fee / 2;
        }
        return fee;
    }

    public static String receipt(String plate, String vehicle, int minutes, boolean holiday) {
        int fee = feeCents(vehicle, minutes, holiday);
        String hours = String.format(Locale.ROOT, "%d:%02d", minutes / 60, minutes % 60);
        String text = plate.toUpperCase(Locale.ROOT) + "  " + vehicle + "  " + hours;
        if (fee == 0) {
            return text + "  free";
        }
        return text + "  " + String.format(Locale.ROOT, "%d.%02d EUR", fee / 100, fee % 100);
    }
}

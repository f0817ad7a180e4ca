package dev.rotops.samples.parking.receipts;

import dev.rotops.samples.parking.charging.Stay;
import java.util.Locale;

/**
 * What the driver gets.
 *
 * @param plate the number plate
 * @param stay what was charged
 */
public record Receipt(String plate, Stay stay) {

    /**
     * Writes the receipt.
     *
     * @return one line, such as {@code M-AB 12  car  1:05  2.50 EUR}
     */
    public String text() {
        return plate.toUpperCase(Locale.ROOT) + "  " + stay.vehicle().word() + "  "
                + String.format(Locale.ROOT, "%d:%02d", stay.minutes() / 60, stay.minutes() % 60) + "  " + price();
    }

    private String price() {
        int fee = stay.feeCents();
        return fee == 0 ? "free" : String.format(Locale.ROOT, "%d.%02d EUR", fee / 100, fee % 100);
    }
}

package dev.rotops.samples.parking.charging;

/**
 * A vehicle that was parked.
 *
 * @param vehicle which sort
 * @param minutes how long
 * @param holiday whether on a holiday, at half the price
 */
public record Stay(Vehicle vehicle, int minutes, boolean holiday) {

    private static final int FREE_MINUTES = 15;
    private static final int QUARTER_MINUTES = 15;
    private static final int DAY_MINUTES = 24 * 60;
    private static final int CHARGED_QUARTERS_A_DAY = 24;

    /** Refuses a time that cannot have been. */
    public Stay {
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes: " + minutes);
        }
    }

    /**
     * Charges every quarter of an hour that has begun, up to a limit for each day that has begun; the first is free for who
     * leaves in time.
     *
     * @return the fee in cents
     */
    public int feeCents() {
        if (minutes <= FREE_MINUTES) {
            return 0;
        }
        int quarters = (minutes + QUARTER_MINUTES - 1) / QUARTER_MINUTES;
        int limit = (minutes / DAY_MINUTES + 1) * CHARGED_QUARTERS_A_DAY;
        int fee = Math.min(quarters, limit) * vehicle.centsPerQuarter();
        return holiday ? fee / 2 : fee;
    }
}

package dev.rotops.samples.ticketshop.pricing;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the shop charges for its service.
 *
 * @param feeBasisPoints the fee in hundredths of a percent of the ticket price
 * @param minimumFeeCents what an order costs at least in fees
 */
@ConfigurationProperties("shop.tariff")
public record Tariff(int feeBasisPoints, long minimumFeeCents) {

    private static final int BASIS_POINTS = 10_000;

    public Tariff {
        if (feeBasisPoints < 0 || feeBasisPoints > BASIS_POINTS || minimumFeeCents < 0) {
            throw new IllegalArgumentException(
                    "Not a tariff: " + feeBasisPoints + " basis points, at least " + minimumFeeCents + " cents");
        }
    }

    /** Prices an order; the fee is rounded half up. */
    public Price price(long seatCents, int seats) {
        if (seatCents < 1 || seats < 1) {
            throw new IllegalArgumentException("Cannot price " + seats + " seats of " + seatCents + " cents");
        }
        long tickets = Math.multiplyExact(seatCents, (long) seats);
        long share = Math.addExact(Math.multiplyExact(tickets, (long) feeBasisPoints), BASIS_POINTS / 2) / BASIS_POINTS;
        return new Price(tickets, Math.max(share, minimumFeeCents));
    }
}

package dev.rotops.samples.ticketshop.pricing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What an order costs, in cents.
 *
 * @param tickets what the organiser gets
 * @param fee what the shop gets
 */
public record Price(long tickets, long fee) {

    public Price {
        if (tickets < 0 || fee < 0) {
            throw new IllegalArgumentException("A price cannot be negative: " + tickets + " + " + fee);
        }
    }

    /** What the customer pays. */
    @JsonProperty
    public long total() {
        return Math.addExact(tickets, fee);
    }

    /**
     * Splits the total over the seats of the order, so that every ticket can show its part of the bill.
     *
     * @return one amount per seat; they add up to the total and differ by one cent at most
     */
    public List<Long> perSeat(int seats) {
        if (seats < 1) {
            throw new IllegalArgumentException("A price is split over one seat or more, not over " + seats);
        }
        long share = total() / seats;
        long remainder = total() % seats;
        return LongStream.range(0, seats)
                .mapToObj(seat -> seat < remainder ? share + 1 : share)
                .toList();
    }
}

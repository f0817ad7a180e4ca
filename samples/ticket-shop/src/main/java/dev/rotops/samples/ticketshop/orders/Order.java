package dev.rotops.samples.ticketshop.orders;

import dev.rotops.samples.ticketshop.pricing.Price;
import java.time.Instant;
import java.util.List;

/** Seats that a customer has reserved or bought; an order that was cancelled or has expired holds none. */
public record Order(
        long id, long eventId, String customer, Status status, Instant reservedUntil, Price price, List<Seat> seats) {

    public enum Status {
        RESERVED,
        /** The provider was asked for the money, and its answer is not known yet. */
        PAYING,
        PAID,
        CANCELLED,
        EXPIRED
    }

    /** One seat of the event and its part of the price. */
    public record Seat(int number, long cents) {}

    /** The name under which the payment provider knows this order. */
    String paymentReference() {
        return "order-" + id;
    }
}

package dev.rotops.samples.ticketshop.orders;

import dev.rotops.samples.ticketshop.events.Event;
import dev.rotops.samples.ticketshop.events.EventStore;
import dev.rotops.samples.ticketshop.orders.Order.Seat;
import dev.rotops.samples.ticketshop.orders.Order.Status;
import dev.rotops.samples.ticketshop.payments.PaymentClient;
import dev.rotops.samples.ticketshop.payments.PaymentFailed;
import dev.rotops.samples.ticketshop.pricing.Price;
import dev.rotops.samples.ticketshop.pricing.Tariff;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an order from reservation to payment, and back.
 *
 * <p>No transaction is open while the payment provider is called. An order is {@link Status#PAYING} during the call and
 * stays so when nobody can tell whether the money was taken; see {@link #settlePayment}.
 */
@Service
public class OrderService {

    private final OrderStore orders;
    private final EventStore events;
    private final PaymentClient payments;
    private final Tariff tariff;
    private final InstantSource clock;
    private final Duration hold;

    OrderService(
            OrderStore orders,
            EventStore events,
            PaymentClient payments,
            Tariff tariff,
            InstantSource clock,
            @Value("${shop.reservation.hold}") Duration hold) {
        this.orders = orders;
        this.events = events;
        this.payments = payments;
        this.tariff = tariff;
        this.clock = clock;
        this.hold = hold;
    }

    /**
     * Reserves seats.
     *
     * @param key the customer's own name for the order: the same key again gives the same order again
     */
    @Transactional
    Placed place(String customer, String key, long eventId, int wanted) {
        Event event = events.lock(eventId).orElseThrow(() -> OrderRefused.unknownEvent(eventId));
        var earlier = orders.placedUnder(customer, key);
        if (earlier.isPresent()) {
            if (earlier.get().eventId() != eventId || earlier.get().seats() != wanted) {
                throw OrderRefused.keyInUse(key);
            }
            return new Placed(find(customer, earlier.get().id()), false);
        }
        List<Integer> numbers = SeatPlan.choose(event.capacity(), orders.takenSeats(eventId), wanted);
        if (numbers.isEmpty()) {
            throw OrderRefused.soldOut(wanted);
        }
        Price price = tariff.price(event.seatCents(), wanted);
        List<Long> cents = price.perSeat(wanted);
        List<Seat> seats = IntStream.range(0, wanted)
                .mapToObj(i -> new Seat(numbers.get(i), cents.get(i)))
                .toList();
        try {
            long id = orders.add(customer, key, event, price, clock.instant().plus(hold), seats);
            return new Placed(find(customer, id), true);
        } catch (DuplicateKeyException e) {
            throw OrderRefused.keyInUse(key);
        }
    }

    /** Finds an order of the customer. */
    Order find(String customer, long id) {
        return orders.find(id)
                .filter(order -> order.customer().equals(customer))
                .orElseThrow(() -> OrderRefused.unknownOrder(id));
    }

    /** Pays an order; a payment that timed out may be tried again and is charged once. */
    Order pay(String customer, long id, String cardToken) {
        Order order = find(customer, id);
        return switch (order.status()) {
            case PAID -> order;
            case RESERVED -> chargeForTheFirstTime(moved(order, Status.PAYING), cardToken);
            case PAYING -> charge(order, cardToken);
            case CANCELLED, EXPIRED -> throw OrderRefused.wrongStatus("pay", order);
        };
    }

    /** Cancels an order, and gives the money back if it was paid. */
    Order cancel(String customer, long id) {
        Order order = find(customer, id);
        return switch (order.status()) {
            case CANCELLED -> order;
            case RESERVED -> released(order);
            case PAID -> {
                payments.refund(order.paymentReference());
                yield released(order);
            }
            case PAYING, EXPIRED -> throw OrderRefused.wrongStatus("cancel", order);
        };
    }

    /** The reservations whose time is over. */
    public List<Order> overdue() {
        return orders.reservedUntil(clock.instant());
    }

    /** Gives the seats of a reservation free, unless it was paid or cancelled in the meantime. */
    public boolean expire(Order reservation) {
        return orders.release(reservation, Status.EXPIRED);
    }

    /** The orders of which nobody knows yet whether they are paid. */
    public List<Order> inPayment() {
        return orders.withStatus(Status.PAYING);
    }

    /**
     * Asks the provider what became of a payment.
     *
     * @return {@link Status#PAID}, or {@link Status#RESERVED} where the provider has never heard of it
     */
    public Status settlePayment(Order order) {
        Status status = payments.isCharged(order.paymentReference()) ? Status.PAID : Status.RESERVED;
        orders.move(order, status);
        return status;
    }

    /** Only here can a failure be undone: later ones say nothing about the attempts before them. */
    private Order chargeForTheFirstTime(Order order, String cardToken) {
        try {
            return charge(order, cardToken);
        } catch (PaymentFailed e) {
            if (e.nothingWasCharged()) {
                orders.move(order, Status.RESERVED);
            }
            throw e;
        }
    }

    private Order charge(Order order, String cardToken) {
        payments.charge(order.paymentReference(), order.price().total(), cardToken);
        return moved(order, Status.PAID);
    }

    private Order released(Order order) {
        orders.release(order, Status.CANCELLED);
        return arrived("cancel", order, Status.CANCELLED);
    }

    private Order moved(Order order, Status to) {
        orders.move(order, to);
        return arrived("pay", order, to);
    }

    /** Reads the order again; two requests may move it at the same time, as long as they want the same. */
    private Order arrived(String action, Order order, Status status) {
        Order current = find(order.customer(), order.id());
        if (current.status() != status) {
            throw OrderRefused.wrongStatus(action, current);
        }
        return current;
    }

    /** An order, and whether it is a new one. */
    record Placed(Order order, boolean isNew) {}
}

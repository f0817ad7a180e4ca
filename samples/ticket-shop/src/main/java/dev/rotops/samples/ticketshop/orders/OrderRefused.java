package dev.rotops.samples.ticketshop.orders;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Thrown when an order cannot be placed or changed as asked; Spring MVC answers with its problem detail. */
class OrderRefused extends ErrorResponseException {

    private OrderRefused(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    static OrderRefused unknownEvent(long id) {
        return new OrderRefused(HttpStatus.NOT_FOUND, "There is no event " + id);
    }

    /** Somebody else's order is as unknown as one that never was. */
    static OrderRefused unknownOrder(long id) {
        return new OrderRefused(HttpStatus.NOT_FOUND, "You have no order " + id);
    }

    static OrderRefused soldOut(int wanted) {
        return new OrderRefused(HttpStatus.CONFLICT, "There are no %d seats left".formatted(wanted));
    }

    static OrderRefused keyInUse(String key) {
        return new OrderRefused(HttpStatus.CONFLICT, "The key '%s' belongs to a different order".formatted(key));
    }

    static OrderRefused wrongStatus(String action, Order order) {
        return new OrderRefused(HttpStatus.CONFLICT, "Cannot %s an order that is %s".formatted(action, order.status()));
    }
}

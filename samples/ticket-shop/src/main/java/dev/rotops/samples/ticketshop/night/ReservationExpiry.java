package dev.rotops.samples.ticketshop.night;

import dev.rotops.samples.ticketshop.orders.Order;
import dev.rotops.samples.ticketshop.orders.OrderService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives the seats of reservations free that nobody paid in time. */
@Component
class ReservationExpiry {

    private static final Logger log = LoggerFactory.getLogger(ReservationExpiry.class);

    private final OrderService orders;

    ReservationExpiry(OrderService orders) {
        this.orders = orders;
    }

    /** Expires what is overdue; what somebody else is working on is left to the next run. */
    @Scheduled(fixedDelayString = "${shop.reservation.sweep}", initialDelayString = "${shop.reservation.sweep}")
    Run run() {
        int expired = 0;
        int left = 0;
        for (Order reservation : orders.overdue()) {
            try {
                if (orders.expire(reservation)) {
                    expired++;
                }
            } catch (TransientDataAccessException e) {
                log.warn("Order {} is in use, the next run will try again", reservation.id());
                left++;
            }
        }
        if (expired > 0) {
            log.info("Expired {} reservations", expired);
        }
        return new Run(expired, left);
    }

    record Run(int expired, int left) {}
}

package dev.rotops.samples.ticketshop.startup;

import dev.rotops.samples.ticketshop.orders.Order;
import dev.rotops.samples.ticketshop.orders.OrderService;
import dev.rotops.samples.ticketshop.payments.PaymentFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Settles the payments that were under way when the shop went down. */
@Component
class PaymentRecovery implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(PaymentRecovery.class);

    private final OrderService orders;

    PaymentRecovery(OrderService orders) {
        this.orders = orders;
    }

    /** Settles what the provider can tell about; the rest must not keep the shop closed. */
    @Override
    public void run(ApplicationArguments arguments) {
        for (Order order : orders.inPayment()) {
            try {
                log.info("Order {} is {}", order.id(), orders.settlePayment(order));
            } catch (PaymentFailed e) {
                log.warn(
                        "Order {} stays in payment: {}", order.id(), e.getBody().getDetail());
            }
        }
    }
}

package dev.rotops.samples.ticketshop.payments;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The payment provider as it describes itself. A charge is named by us, and the same name is charged once. */
@HttpExchange("/charges/{reference}")
interface PaymentApi {

    @PutExchange
    Charge charge(@PathVariable String reference, @RequestBody Payment payment);

    @PutExchange("/refund")
    Charge refund(@PathVariable String reference);

    @GetExchange
    Charge find(@PathVariable String reference);

    record Payment(long cents, String cardToken) {}

    record Charge(String reference, long cents, Status status) {}

    enum Status {
        CHARGED,
        REFUNDED
    }
}

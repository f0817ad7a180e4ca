package dev.rotops.samples.ticketshop.payments;

import dev.rotops.samples.ticketshop.payments.PaymentApi.Charge;
import dev.rotops.samples.ticketshop.payments.PaymentApi.Payment;
import dev.rotops.samples.ticketshop.payments.PaymentApi.Status;
import dev.rotops.samples.ticketshop.payments.PaymentFailed.Reason;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/**
 * Moves money through the payment provider.
 *
 * <p>Every way to fail becomes a {@link PaymentFailed} with a reason. What the provider did not take is asked for once
 * more. Without an answer nobody knows what it took, so that is left to the caller.
 */
@Component
public class PaymentClient {

    private final PaymentApi api;
    private final RetryTemplate onceMore = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(1)
            .delay(Duration.ofMillis(50))
            .predicate(e -> e instanceof PaymentFailed failed && failed.reason() == Reason.UNAVAILABLE)
            .build());

    PaymentClient(PaymentApi api) {
        this.api = api;
    }

    /** Takes the money; the same reference is charged once. */
    public void charge(String reference, long cents, String cardToken) {
        Charge charge = call(() -> api.charge(reference, new Payment(cents, cardToken)));
        if (charge == null || charge.status() != Status.CHARGED || charge.cents() != cents) {
            throw new PaymentFailed(Reason.NOT_UNDERSTOOD, null);
        }
    }

    /** Gives the money back; a second refund changes nothing. */
    public void refund(String reference) {
        Charge charge = call(() -> api.refund(reference));
        if (charge == null || charge.status() != Status.REFUNDED) {
            throw new PaymentFailed(Reason.NOT_UNDERSTOOD, null);
        }
    }

    /** Says whether the money was taken and not given back. */
    public boolean isCharged(String reference) {
        try {
            Charge charge = call(() -> api.find(reference));
            return charge != null && charge.status() == Status.CHARGED;
        } catch (PaymentFailed e) {
            if (e.getCause() instanceof HttpClientErrorException.NotFound) {
                return false;
            }
            throw e;
        }
    }

    private Charge call(Supplier<Charge> request) {
        return onceMore.invoke(() -> {
            try {
                return request.get();
            } catch (RestClientException e) {
                throw new PaymentFailed(reason(e), e);
            }
        });
    }

    private static Reason reason(RestClientException e) {
        if (e instanceof HttpClientErrorException refused && refused.getStatusCode() == HttpStatus.PAYMENT_REQUIRED) {
            return Reason.DECLINED;
        }
        if (e instanceof HttpServerErrorException.ServiceUnavailable) {
            return Reason.UNAVAILABLE;
        }
        if (e instanceof ResourceAccessException) {
            boolean connected =
                    !(e.getCause() instanceof ConnectException || e.getCause() instanceof HttpConnectTimeoutException);
            return connected ? Reason.NO_ANSWER : Reason.UNAVAILABLE;
        }
        return Reason.NOT_UNDERSTOOD;
    }
}

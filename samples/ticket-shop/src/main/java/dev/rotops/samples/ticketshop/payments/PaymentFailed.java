package dev.rotops.samples.ticketshop.payments;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Thrown when the payment provider did not do what it was asked; Spring MVC answers with its problem detail. */
public class PaymentFailed extends ErrorResponseException {

    private final Reason reason;

    PaymentFailed(Reason reason, Throwable cause) {
        super(reason.status, ProblemDetail.forStatusAndDetail(reason.status, reason.detail), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Says whether the failed request certainly moved no money. */
    public boolean nothingWasCharged() {
        return reason == Reason.DECLINED || reason == Reason.UNAVAILABLE;
    }

    public enum Reason {
        DECLINED(HttpStatus.PAYMENT_REQUIRED, "The payment was declined"),
        /** The provider could not be reached, or said that it did not take the request. */
        UNAVAILABLE(HttpStatus.BAD_GATEWAY, "The payment provider is not available; nothing was charged"),
        /** The provider has the request, and nobody knows what it did with it. */
        NO_ANSWER(HttpStatus.GATEWAY_TIMEOUT, "The payment provider did not answer; try again"),
        /** The provider answered something that its description does not allow. */
        NOT_UNDERSTOOD(HttpStatus.BAD_GATEWAY, "The payment provider's answer was not understood");

        private final HttpStatus status;
        private final String detail;

        Reason(HttpStatus status, String detail) {
            this.status = status;
            this.detail = detail;
        }
    }
}

package dev.rotops.samples.ticketshop.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rotops.RuntimeBehavior;
import dev.rotops.samples.ticketshop.payments.PaymentFailed.Reason;
import dev.rotops.samples.ticketshop.testing.PaymentProviderStub;
import dev.rotops.samples.ticketshop.testing.ShopTest;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client as it is configured in the shop, against the provider's contract on a real port. */
@ShopTest
class PaymentClientTest {

    private final PaymentClient client;
    private final PaymentProviderStub provider;
    private final String reference = UUID.randomUUID().toString();

    PaymentClientTest(PaymentClient client, PaymentProviderStub provider) {
        this.client = client;
        this.provider = provider;
    }

    @BeforeEach
    void resetProvider() {
        provider.reset();
    }

    @Nested
    @RuntimeBehavior(value = "payments.charge", evidence = "external_call")
    class Charge {

        @Test
        @RuntimeBehavior(value = "payments.charge", outcomes = "success")
        void takesTheMoney() {
            charge();

            assertThat(provider.charge(reference)).isEqualTo("CHARGED 1050");
        }

        @Test
        @RuntimeBehavior(value = "payments.charge", outcomes = "failure")
        void saysThatACardIsDeclined() {
            provider.answerNext(402, "{}");

            assertFails(Reason.DECLINED, this::charge);
            assertThat(provider.requests()).hasSize(1);
        }

        @Test
        @RuntimeBehavior(value = "payments.charge", outcomes = "retry")
        void asksOnceMoreWhenTheProviderIsBusy() {
            provider.answerNext(503, "");

            charge();

            assertThat(provider.requests()).hasSize(2);
            assertThat(provider.charge(reference)).isEqualTo("CHARGED 1050");
        }

        @Test
        @RuntimeBehavior(
                value = "payments.charge",
                outcomes = {"provider_failure", "retry"})
        void givesUpWhenTheProviderStaysBusy() {
            provider.answerNext(503, "");
            provider.answerNext(503, "");

            assertFails(Reason.UNAVAILABLE, this::charge);
            assertThat(provider.requests()).hasSize(2);
        }

        @Test
        @RuntimeBehavior(value = "payments.charge", outcomes = "provider_failure")
        void doesNotKnowWhatACutConnectionMeans() {
            provider.loseNextAnswer();

            assertFails(Reason.NO_ANSWER, this::charge);
            assertThat(provider.requests()).hasSize(1);
        }

        @Test
        @RuntimeBehavior(value = "payments.charge", outcomes = "timeout")
        void stopsWaitingAndDoesNotAskAgain() {
            provider.answerNextAfter(Duration.ofMillis(1500));

            assertFails(Reason.NO_ANSWER, this::charge);
            assertThat(provider.requests()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "<html>Welcome</html>",
                    "{}",
                    "{'reference': 'x', 'cents': 1050, 'status': 'ABSORBED'}",
                    "{'reference': 'x', 'cents': 'a lot', 'status': 'CHARGED'}",
                    "{'reference': 'x', 'cents': 1049, 'status': 'CHARGED'}",
                    "{'reference': 'x', 'cents': 1050, 'status': 'REFUNDED'}"
                })
        @RuntimeBehavior(value = "payments.charge", outcomes = "schema_drift")
        void doesNotTakeAnyAnswerForAYes(String answer) {
            provider.answerNext(200, answer.replace('\'', '"'));

            assertFails(Reason.NOT_UNDERSTOOD, this::charge);
        }

        private void charge() {
            client.charge(reference, 10_50, "card-1");
        }
    }

    @Nested
    @RuntimeBehavior(value = "payments.refund", evidence = "external_call")
    class Refund {

        @BeforeEach
        void charge() {
            client.charge(reference, 10_50, "card-1");
        }

        @Test
        @RuntimeBehavior(value = "payments.refund", outcomes = "success")
        void givesTheMoneyBack() {
            client.refund(reference);

            assertThat(provider.charge(reference)).isEqualTo("REFUNDED 1050");
        }

        @Test
        @RuntimeBehavior(value = "payments.refund", outcomes = "duplicate")
        void givesItBackOnce() {
            client.refund(reference);
            client.refund(reference);

            assertThat(provider.charge(reference)).isEqualTo("REFUNDED 1050");
        }

        @Test
        @RuntimeBehavior(value = "payments.refund", outcomes = "provider_failure")
        void saysWhenItDidNotWork() {
            provider.answerNext(500, "");

            assertFails(Reason.NOT_UNDERSTOOD, () -> client.refund(reference));
            assertThat(provider.charge(reference)).isEqualTo("CHARGED 1050");
        }
    }

    @Nested
    @RuntimeBehavior(value = "payments.look-up", evidence = "external_call")
    class LookUp {

        @Test
        @RuntimeBehavior(value = "payments.look-up", outcomes = "success")
        void tellsWhetherTheMoneyWasTaken() {
            client.charge(reference, 10_50, "card-1");
            assertThat(client.isCharged(reference)).isTrue();

            client.refund(reference);
            assertThat(client.isCharged(reference)).isFalse();
        }

        @Test
        @RuntimeBehavior(value = "payments.look-up", outcomes = "not_found")
        void takesAnUnknownChargeForNoCharge() {
            assertThat(client.isCharged(reference)).isFalse();
        }

        @Test
        @RuntimeBehavior(value = "payments.look-up", outcomes = "provider_failure")
        void doesNotTakeAFailureForNoCharge() {
            provider.answerNext(500, "");

            assertFails(Reason.NOT_UNDERSTOOD, () -> client.isCharged(reference));
        }
    }

    private static void assertFails(Reason reason, ThrowingCallable request) {
        assertThatExceptionOfType(PaymentFailed.class)
                .isThrownBy(request)
                .extracting(PaymentFailed::reason)
                .isEqualTo(reason);
    }
}

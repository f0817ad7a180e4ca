package dev.rotops.samples.ticketshop.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.samples.ticketshop.testing.PaymentProviderStub;
import dev.rotops.samples.ticketshop.testing.ShopDriver;
import dev.rotops.samples.ticketshop.testing.ShopTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

@ShopTest
class PayOrderTest {

    private final ShopDriver shop;
    private final PaymentProviderStub provider;
    private long order;

    PayOrderTest(ShopDriver shop, PaymentProviderStub provider) {
        this.shop = shop;
        this.provider = provider;
    }

    @BeforeEach
    void reserve() {
        provider.reset();
        order = shop.reserve(shop.publishEvent(5, 20_00), 1);
    }

    @Test
    @RuntimeBehavior(
            value = "orders.pay",
            outcomes = "success",
            evidence = {"response", "state_transition", "external_call"})
    void chargesTheTotalAndMarksTheOrderPaid() {
        assertThat(shop.pay(order))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("PAID");

        assertThat(shop.status(order)).isEqualTo("PAID");
        assertThat(provider.charge("order-" + order)).isEqualTo("CHARGED 2100");
    }

    @Test
    @RuntimeBehavior(
            value = "orders.pay",
            outcomes = "duplicate",
            evidence = {"response", "external_call"})
    void doesNotAskForTheMoneyOfAPaidOrderAgain() {
        shop.pay(order);

        assertThat(shop.pay(order)).hasStatusOk();
        assertThat(provider.requests()).containsExactly("PUT /charges/order-" + order);
    }

    @Test
    @RuntimeBehavior(value = "orders.pay", outcomes = "validation_error", evidence = "response")
    void needsACard() {
        assertThat(shop.as("ada").post("/orders/" + order + "/pay", Map.of("token", "")))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "orders.pay", outcomes = "not_found", evidence = "response")
    void isForTheCustomersOwnOrders() {
        assertThat(shop.as("bob").post("/orders/" + order + "/pay", Map.of("token", "card-1")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    @RuntimeBehavior(
            value = "orders.pay",
            outcomes = "failure",
            evidence = {"response", "state_transition"})
    void keepsTheReservationWhenTheCardIsDeclined() {
        provider.answerNext(402, "{}");

        assertThat(shop.pay(order)).hasStatus(HttpStatus.PAYMENT_REQUIRED);
        assertThat(shop.status(order)).isEqualTo("RESERVED");
    }

    @Test
    @RuntimeBehavior(value = "orders.pay", outcomes = "failure", evidence = "response")
    void takesNoMoneyForACancelledOrder() {
        shop.as("ada").post("/orders/" + order + "/cancel", "");

        assertThat(shop.pay(order))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Cannot pay an order that is CANCELLED");
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    @RuntimeBehavior(
            value = "orders.pay",
            outcomes = "provider_failure",
            evidence = {"response", "state_transition"})
    void keepsTheReservationWhenTheProviderIsDown() {
        provider.answerNext(503, "");
        provider.answerNext(503, "");

        assertThat(shop.pay(order)).hasStatus(HttpStatus.BAD_GATEWAY);
        assertThat(shop.status(order)).isEqualTo("RESERVED");
    }

    @Test
    @RuntimeBehavior(
            value = "orders.pay",
            outcomes = "timeout",
            evidence = {"response", "state_transition"})
    void staysInPaymentWhenTheProviderIsTooSlow() {
        provider.answerNextAfter(Duration.ofMillis(1500));

        assertThat(shop.pay(order)).hasStatus(HttpStatus.GATEWAY_TIMEOUT);
        assertThat(shop.status(order)).isEqualTo("PAYING");
    }

    @Test
    @RuntimeBehavior(
            value = "orders.pay",
            outcomes = "retry",
            evidence = {"response", "state_transition", "external_call"})
    void mayBeTriedAgainWhenTheAnswerIsLostAndIsChargedOnce() {
        provider.loseNextAnswer();
        assertThat(shop.pay(order)).hasStatus(HttpStatus.GATEWAY_TIMEOUT);

        assertThat(shop.pay(order)).hasStatusOk();
        assertThat(shop.status(order)).isEqualTo("PAID");
        assertThat(provider.charge("order-" + order)).isEqualTo("CHARGED 2100");
    }

    @Test
    @RuntimeBehavior(
            value = "orders.pay",
            outcomes = "retry",
            evidence = {"response", "state_transition"})
    void staysInPaymentWhenOnlyTheSecondAttemptSurelyFailed() {
        provider.loseNextAnswer();
        shop.pay(order);
        provider.answerNext(503, "");
        provider.answerNext(503, "");

        assertThat(shop.pay(order)).hasStatus(HttpStatus.BAD_GATEWAY);
        assertThat(shop.status(order)).isEqualTo("PAYING");
    }
}

package dev.rotops.samples.ticketshop.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.samples.ticketshop.testing.PaymentProviderStub;
import dev.rotops.samples.ticketshop.testing.ShopDriver;
import dev.rotops.samples.ticketshop.testing.ShopTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

/** Every test here shows at least the response; what else it shows stands on the test. */
@ShopTest
@RuntimeBehavior(value = "orders.cancel", evidence = "response")
class CancelOrderTest {

    private final ShopDriver shop;
    private final PaymentProviderStub provider;
    private long event;
    private long order;

    CancelOrderTest(ShopDriver shop, PaymentProviderStub provider) {
        this.shop = shop;
        this.provider = provider;
    }

    @BeforeEach
    void reserve() {
        provider.reset();
        event = shop.publishEvent(5, 20_00);
        order = shop.reserve(event, 2);
    }

    @Test
    @RuntimeBehavior(value = "orders.cancel", outcomes = "not_found")
    void isForTheCustomersOwnOrders() {
        assertThat(shop.as("bob").post("/orders/" + order + "/cancel", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(shop.status(order)).isEqualTo("RESERVED");
    }

    @Nested
    class OfAReservation {

        @Test
        @RuntimeBehavior(
                value = "orders.cancel",
                outcomes = "success",
                evidence = {"state_transition", "storage_write"})
        void givesTheSeatsFree() {
            assertThat(cancel())
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.status")
                    .isEqualTo("CANCELLED");

            assertThat(shop.sold(event)).isZero();
            assertThat(provider.requests()).isEmpty();
        }

        @Test
        @RuntimeBehavior(value = "orders.cancel", outcomes = "duplicate")
        void mayBeRepeated() {
            cancel();

            assertThat(cancel())
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.status")
                    .isEqualTo("CANCELLED");
        }

        @Test
        @RuntimeBehavior(value = "orders.cancel", outcomes = "failure")
        void isRefusedWhileThePaymentIsOpen() {
            provider.loseNextAnswer();
            shop.pay(order);

            assertThat(cancel())
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .isEqualTo("Cannot cancel an order that is PAYING");
        }
    }

    @Nested
    class OfAPaidOrder {

        @BeforeEach
        void pay() {
            shop.pay(order);
        }

        @Test
        @RuntimeBehavior(
                value = "orders.cancel",
                outcomes = "success",
                evidence = {"state_transition", "external_call"})
        void givesTheMoneyBack() {
            assertThat(cancel()).hasStatusOk();

            assertThat(shop.status(order)).isEqualTo("CANCELLED");
            assertThat(provider.charge("order-" + order)).isEqualTo("REFUNDED 4200");
        }

        @Test
        @RuntimeBehavior(value = "orders.cancel", outcomes = "provider_failure", evidence = "external_call")
        void keepsTheOrderWhenTheMoneyCannotBeGivenBack() {
            provider.answerNext(500, "");

            assertThat(cancel()).hasStatus(HttpStatus.BAD_GATEWAY);

            assertThat(shop.status(order)).isEqualTo("PAID");
            assertThat(shop.sold(event)).isEqualTo(2);
        }
    }

    private RestTestClientResponse cancel() {
        return shop.as("ada").post("/orders/" + order + "/cancel", "");
    }
}

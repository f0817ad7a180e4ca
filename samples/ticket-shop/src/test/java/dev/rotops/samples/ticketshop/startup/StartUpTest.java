package dev.rotops.samples.ticketshop.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.samples.ticketshop.testing.PaymentProviderStub;
import dev.rotops.samples.ticketshop.testing.RunningShop;
import dev.rotops.samples.ticketshop.testing.ShopDriver;
import dev.rotops.samples.ticketshop.testing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartUpTest {

    private final String store = TestStore.newUrl();
    private final PaymentProviderStub provider = new PaymentProviderStub();

    @AfterEach
    void stopProvider() {
        provider.close();
    }

    @Test
    @RuntimeBehavior(
            value = "start-up.seed-catalogue",
            outcomes = {"success", "skipped"},
            evidence = {"response", "storage_write"})
    @RuntimeBehavior(
            value = "start-up.open-store",
            outcomes = "success",
            evidence = {"storage_read", "storage_write"})
    @RuntimeBehavior(value = "start-up.recover-payments", outcomes = "skipped", evidence = "external_call")
    void seedsANewStoreAndKeepsAnOldOne() {
        long order;
        try (var first = RunningShop.start(store, provider)) {
            assertThat(first.driver().anonymous().get("/events"))
                    .bodyJson()
                    .extractingPath("$[*].title")
                    .asArray()
                    .containsExactly("String quartet", "Open stage", "Winter ball");
            order = first.driver().reserve(1, 2);
        }

        try (var second = RunningShop.start(store, provider)) {
            assertThat(second.driver().anonymous().get("/events"))
                    .bodyJson()
                    .extractingPath("$[*].sold")
                    .asArray()
                    .as("the same three events")
                    .containsExactly(2, 0, 0);
            assertThat(second.driver().status(order)).isEqualTo("RESERVED");
            assertThat(provider.requests())
                    .as("nothing was in payment, so there is nothing to ask")
                    .isEmpty();
        }
    }

    @Test
    @RuntimeBehavior(
            value = "start-up.recover-payments",
            outcomes = {"success", "not_found", "provider_failure"},
            evidence = {"external_call", "state_transition"})
    void settlesPaymentsThatWereUnderWay() {
        long unclear;
        long untaken;
        long taken;
        try (var first = RunningShop.start(store, provider)) {
            ShopDriver shop = first.driver();
            unclear = shop.reserve(1, 1);
            untaken = shop.reserve(1, 1);
            taken = shop.reserve(1, 1);
            provider.answerNext(500, "");
            shop.pay(unclear);
            provider.answerNext(500, "");
            shop.pay(untaken);
            provider.loseNextAnswer();
            shop.pay(taken);
        }

        provider.reset();
        provider.answerNext(500, "");
        try (var second = RunningShop.start(store, provider)) {
            ShopDriver shop = second.driver();
            assertThat(shop.status(unclear)).isEqualTo("PAYING");
            assertThat(shop.status(untaken)).isEqualTo("RESERVED");
            assertThat(shop.status(taken)).isEqualTo("PAID");
            assertThat(provider.requests()).hasSize(3).allMatch(request -> request.startsWith("GET "));
        }
    }
}

package dev.rotops.samples.ticketshop.night;

import static org.awaitility.Awaitility.await;

import dev.rotops.RuntimeBehavior;
import dev.rotops.samples.ticketshop.testing.PaymentProviderStub;
import dev.rotops.samples.ticketshop.testing.RunningShop;
import dev.rotops.samples.ticketshop.testing.ShopDriver;
import dev.rotops.samples.ticketshop.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class NightScheduleTest {

    @Test
    @RuntimeBehavior(
            value = "night-close.schedule",
            outcomes = {"success", "retry"},
            evidence = {"job_process", "state_transition"})
    void runsByItselfAndGoesOnAfterARunThatFailed(CapturedOutput log) {
        try (var provider = new PaymentProviderStub();
                var running = RunningShop.start(
                        TestStore.newUrl(), provider, "--shop.reservation.hold=0s", "--shop.reservation.sweep=100ms")) {
            JdbcClient jdbc = running.bean(JdbcClient.class);
            jdbc.sql("alter table ticket_order rename to hidden").update();
            await().until(() -> log.getOut().contains("Unexpected error occurred in scheduled task"));
            jdbc.sql("alter table hidden rename to ticket_order").update();

            ShopDriver shop = running.driver();
            long order = shop.reserve(shop.publishEvent(5, 10_00), 1);

            await().until(() -> shop.status(order).equals("EXPIRED"));
        }
    }
}

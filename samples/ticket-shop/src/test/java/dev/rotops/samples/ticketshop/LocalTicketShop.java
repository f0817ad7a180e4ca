package dev.rotops.samples.ticketshop;

import dev.rotops.samples.ticketshop.testing.PaymentProviderStub;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Starts the shop with a payment provider beside it: {@code mvn spring-boot:test-run}. */
public class LocalTicketShop {

    public static void main(String[] args) {
        SpringApplication.from(TicketShopApplication::main).with(Provider.class).run(args);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Provider {

        @Bean
        PaymentProviderStub paymentProvider() {
            return new PaymentProviderStub(9090);
        }
    }
}

package dev.rotops.samples.ticketshop.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The surroundings of the shop under test: a new store in a file, a payment provider, a clock that can be moved. */
@TestConfiguration(proxyBeanMethods = false)
class ShopTestConfiguration {

    @Bean
    PaymentProviderStub paymentProvider() {
        return new PaymentProviderStub();
    }

    @Bean
    DynamicPropertyRegistrar surroundings(PaymentProviderStub provider) {
        return properties -> {
            String store = TestStore.newUrl();
            properties.add("spring.datasource.url", () -> store);
            properties.add("spring.http.serviceclient.payments.base-url", provider::url);
            properties.add("spring.http.serviceclient.payments.read-timeout", () -> "1s");
            // Tests run the sweep themselves.
            properties.add("shop.reservation.sweep", () -> "1d");
        };
    }

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    ShopDriver shopDriver(RestTestClient client) {
        return new ShopDriver(client);
    }
}

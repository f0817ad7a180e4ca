package dev.rotops.samples.ticketshop.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.samples.ticketshop.testing.ShopDriver;
import dev.rotops.samples.ticketshop.testing.ShopTest;
import org.springframework.http.HttpStatus;

@ShopTest
class OrderAccessTest {

    private final ShopDriver shop;

    OrderAccessTest(ShopDriver shop) {
        this.shop = shop;
    }

    @RefusesStrangers
    void asksAnonymousCallersForCredentials(String endpoint) {
        assertThat(shop.anonymous().call(endpoint)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @RefusesStrangers
    void doesNotServeOrganisers(String endpoint) {
        assertThat(shop.as("olga").call(endpoint)).hasStatus(HttpStatus.FORBIDDEN);
    }
}

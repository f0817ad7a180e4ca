package dev.rotops.samples.ticketshop.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.samples.ticketshop.testing.ShopDriver;
import dev.rotops.samples.ticketshop.testing.ShopTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

@ShopTest
class AccessTest {

    private final ShopDriver shop;

    AccessTest(ShopDriver shop) {
        this.shop = shop;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "bob"})
    @RuntimeBehavior(value = "security.authenticate", outcomes = "success", evidence = "response")
    void letsCustomersInWithTheirPassword(String customer) {
        assertThat(shop.as(customer).get("/orders/999999"))
                .as("no such order, but the caller may ask")
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"ada, wrong", "ada, ''", "ada, bob", "nobody, nobody", "ADA, ada", "ada, {noop}ada"})
    @RuntimeBehavior(value = "security.authenticate", outcomes = "auth_denied", evidence = "response")
    void letsNobodyInWithAnythingElse(String name, String password) {
        assertThat(shop.as(name, password).get("/orders/999999"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .headers()
                .containsHeader(HttpHeaders.WWW_AUTHENTICATE);
    }

    @Test
    @RuntimeBehavior(value = "security.authorise", outcomes = "success", evidence = "response")
    void showsTheCatalogueToEverybody() {
        assertThat(shop.anonymous().get("/events")).hasStatusOk();
        assertThat(shop.as("ada").get("/events")).hasStatusOk();
        assertThat(shop.as("olga").get("/events")).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "ada, POST /events",
        "olga, POST /orders",
        "olga, GET /orders/1",
        "ada, PUT /events",
        "olga, DELETE /events",
        "ada, GET /events/1",
        "olga, GET /actuator/env",
        "ada, GET /h2-console",
        "ada, GET /"
    })
    @RuntimeBehavior(value = "security.authorise", outcomes = "auth_denied", evidence = "response")
    void closesWhatIsNotMeantForTheCaller(String caller, String endpoint) {
        assertThat(shop.as(caller).call(endpoint)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(shop.anonymous().call(endpoint)).hasStatus(HttpStatus.UNAUTHORIZED);
    }
}

package dev.rotops.samples.ticketshop.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.samples.ticketshop.testing.ShopDriver;
import dev.rotops.samples.ticketshop.testing.ShopTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

@ShopTest
class ReadOrderTest {

    private final ShopDriver shop;

    ReadOrderTest(ShopDriver shop) {
        this.shop = shop;
    }

    @Test
    @RuntimeBehavior(
            value = "orders.read",
            outcomes = "success",
            evidence = {"response", "storage_read"})
    void showsAnOrderToItsCustomer() {
        long order = shop.reserve(shop.publishEvent(5, 10_00), 2);

        assertThat(shop.as("ada").get("/orders/" + order))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.seats[*].number")
                .asArray()
                .containsExactly(1, 2);
    }

    @Test
    @RuntimeBehavior(value = "orders.read", outcomes = "not_found", evidence = "response")
    void keepsOrdersFromOtherCustomers() {
        long order = shop.reserve(shop.publishEvent(5, 10_00), 2);

        assertThat(shop.as("bob").get("/orders/" + order))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("You have no order " + order);
    }

    @Test
    @RuntimeBehavior(value = "orders.read", outcomes = "not_found", evidence = "response")
    void hasNoOrderThatNobodyPlaced() {
        assertThat(shop.as("ada").get("/orders/999999")).hasStatus(HttpStatus.NOT_FOUND);
    }
}

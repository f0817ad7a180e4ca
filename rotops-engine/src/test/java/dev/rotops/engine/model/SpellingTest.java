package dev.rotops.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "orders.refnud, orders.refund",
        "order.refund, orders.refund",
        "orders.cancle, orders.cancel",
        "rotops.mdoe, rotops.mode",
        "runtime-inventroy.json, runtime-inventory.json",
        "ORDERS.REFUND, orders.refund",
    })
    void suggests_what_is_nearly_the_same(String word, String known) {
        assertThat(Spelling.nearest(word, List.of(known))).contains(known);
    }

    @ParameterizedTest
    @CsvSource({
        "loans.read, loans.lend",
        "orders.get, orders.put",
        "orders.list, orders.lost.found",
        "shop.eu.orders.get, shop.eu.orders.add",
        "lend, lent",
    })
    void suggests_no_other_word(String word, String known) {
        assertThat(Spelling.nearest(word, List.of(known))).isEmpty();
    }

    @Test
    void prefers_what_is_equal_but_for_case() {
        assertThat(Spelling.nearest("Orders.Place", List.of("Orders.Plate", "orders.place")))
                .contains("orders.place");
    }
}

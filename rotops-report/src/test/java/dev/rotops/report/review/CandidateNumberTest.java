package dev.rotops.report.review;

import static dev.rotops.engine.fixtures.ShopEntryPoints.CLOSE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.PLACE;
import static dev.rotops.report.review.ReviewedShop.INVENTORY;
import static dev.rotops.report.review.ReviewedShop.METRICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import org.junit.jupiter.api.Test;

class CandidateNumberTest extends WithReviewedShop {

    @Test
    void areThoseOfTheListThatWasLastPrinted() throws Exception {
        shop.list();

        shop.accept("2");

        assertThat(module.read(INVENTORY)).contains("\"http POST /orders/{id}/refund\"");
    }

    @Test
    void areRefusedBeforeAnythingWasListed() {
        assertThatThrownBy(() -> shop.accept("1"))
                .hasMessage("the numbers are those of a list that is not the current one any more");
    }

    @Test
    @RuntimeBehavior(value = "review-loop.accept", outcomes = "validation_error", evidence = "terminal_output")
    void areRefusedOnceTheListIsAnother() throws Exception {
        shop.list();
        shop.finds(PLACE, CLOSE, METRICS, ShopEntryPoints.http("DELETE /orders/{id}", "Orders", "drop", 9));

        assertThatThrownBy(() -> shop.accept("2"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("the numbers are those of a list that is not the current one any more");
    }
}

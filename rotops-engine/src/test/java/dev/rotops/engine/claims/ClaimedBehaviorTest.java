package dev.rotops.engine.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimedBehaviorTest {

    @Test
    void what_several_tests_claim_of_a_behavior_is_put_together() {
        List<ClaimedBehavior> behaviors = ClaimedBehavior.of(List.of(
                claim("orders.place", List.of("success"), List.of("storage_write", "response"), "shop/BTest.java"),
                claim("orders.cancel", List.of(), List.of(), "shop/ATest.java"),
                claim("orders.place", List.of("duplicate", "success"), List.of("response"), "shop/ATest.java")));

        assertThat(behaviors)
                .containsExactly(
                        new ClaimedBehavior("orders.cancel", List.of(), List.of(), List.of("shop/ATest.java")),
                        new ClaimedBehavior(
                                "orders.place",
                                List.of("duplicate", "success"),
                                List.of("response", "storage_write"),
                                List.of("shop/ATest.java", "shop/BTest.java")));
    }

    @Test
    void an_id_that_no_model_takes_is_left_out() {
        String longest = "a".repeat(100);
        List<Claim> claims = List.of(
                claim("", List.of(), List.of(), "ATest.java"),
                claim(longest, List.of(), List.of(), "ATest.java"),
                claim(longest + "a", List.of(), List.of(), "ATest.java"),
                claim(longest + "a", List.of(), List.of(), "BTest.java"),
                claim("Orders place", List.of(), List.of(), "ATest.java"));

        assertThat(ClaimedBehavior.of(claims)).extracting(ClaimedBehavior::id).containsExactly(longest);
        assertThat(ClaimedBehavior.leftOut(claims)).containsExactly("Orders place", longest + "a");
    }

    @ParameterizedTest
    @CsvSource({"orders.place, orders", "orders.place.twice, orders", "place, main", ".place, main", "a., a"})
    void the_id_suggests_a_surface(String id, String surface) {
        assertThat(new ClaimedBehavior(id, List.of(), List.of(), List.of()).surface())
                .isEqualTo(surface);
    }

    private static Claim claim(String behavior, List<String> outcomes, List<String> evidence, String source) {
        return new Claim(behavior, outcomes, evidence, new TestReference("shop.Test", "", source, source, 0));
    }
}

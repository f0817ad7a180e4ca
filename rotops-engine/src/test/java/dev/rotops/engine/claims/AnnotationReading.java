package dev.rotops.engine.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an annotation on a test, or on the class around it, claims. */
abstract class AnnotationReading extends ClaimReading {

    @Test
    void onAMethodIsTheClaimOfThatTestAtItsFirstStatement() {
        write("OrdersTest", """
                class OrdersTest {

                    @Test
                    @RuntimeBehavior("orders.place")
                    void places() {
                        String order = "seat 7";
                        order.length();
                    }

                    @Test
                    void claimsNothing() {}
                }
                """);

        assertThat(claims()).containsExactly("orders.place by shop.OrdersTest#places, OrdersTest.java:12");
    }

    @Test
    void onAClassIsTheClaimOfAllItsTests() {
        write("OrdersTest", """
                @RuntimeBehavior("orders.place")
                class OrdersTest {
                    @Test void places() {}
                }
                """);

        assertThat(claims()).containsExactly("orders.place by shop.OrdersTest, OrdersTest.java");
    }

    @Test
    void saysWhatTheTestShowsAndObserves() {
        write("OrdersTest", """
                class OrdersTest {
                    @RuntimeBehavior(
                            value = {"orders.place", "orders.refund"},
                            outcomes = {"success", "validation_error"},
                            evidence = "response")
                    void places() {}
                }
                """);

        assertThat(scan().claims())
                .extracting(Claim::behavior, Claim::outcomes, Claim::evidence)
                .containsExactly(
                        tuple("orders.place", List.of("success", "validation_error"), List.of("response")),
                        tuple("orders.refund", List.of("success", "validation_error"), List.of("response")));
    }

    @Test
    void withoutAnyIdIsAClaimOnNothing() {
        write("OrdersTest", """
                class OrdersTest {
                    @RuntimeBehavior({}) void none() {}
                    @RuntimeBehavior("") void empty() {}
                }
                """);

        assertThat(claims())
                .containsExactly(
                        " by shop.OrdersTest#none, OrdersTest.java:8", " by shop.OrdersTest#empty, OrdersTest.java:9");
    }

    @Test
    void mayBeRepeated() {
        write("OrdersTest", """
                @RuntimeBehavior("orders.read")
                @RuntimeBehavior("orders.list")
                class OrdersTest {
                    @RuntimeBehavior(value = "orders.place", outcomes = "success")
                    @RuntimeBehavior(value = "orders.place", outcomes = "duplicate")
                    void placesOnce() {}
                }
                """);

        assertThat(scan().claims())
                .extracting(Claim::behavior, Claim::outcomes)
                .containsExactlyInAnyOrder(
                        tuple("orders.place", List.of("success")),
                        tuple("orders.place", List.of("duplicate")),
                        tuple("orders.read", List.of()),
                        tuple("orders.list", List.of()));
    }

    @Test
    void mayStandInItsContainer() {
        write("OrdersTest", """
                class OrdersTest {
                    @RuntimeBehaviors({@RuntimeBehavior("orders.place"), @RuntimeBehavior("orders.refund")})
                    void placesAndRefunds() {}

                    @RuntimeBehaviors({})
                    void nothing() {}
                }
                """);

        assertThat(claims())
                .containsExactlyInAnyOrder(
                        "orders.place by shop.OrdersTest#placesAndRefunds, OrdersTest.java:9",
                        "orders.refund by shop.OrdersTest#placesAndRefunds, OrdersTest.java:9");
    }

    @Test
    void isIdleOnPrivateAndStaticMethodsThatNoEngineRuns() {
        write("OrdersTest", """
                class OrdersTest {
                    private static final class Refunds {
                        @RuntimeBehavior("orders.refund") private void refunds() {}
                        @RuntimeBehavior("orders.cancel") static void cancels() {}
                        @Test @RuntimeBehavior("orders.place") void places() {}
                    }
                }
                """);

        assertThat(scan().classes()).singleElement().satisfies(type -> {
            assertThat(type.keptClaims()).extracting(Claim::behavior).containsExactly("orders.place");
            assertThat(type.idleClaims()).extracting(Claim::behavior).containsExactly("orders.refund", "orders.cancel");
        });
    }

    @Test
    void inANestedClassIsTheClaimOfTheNestedClass() {
        write("OrdersTest", """
                class OrdersTest {
                    @Nested
                    @RuntimeBehavior("orders.cancel")
                    class Cancelling {
                        @Nested
                        class Twice {
                            @Test @RuntimeBehavior("orders.cancel.twice") void cancels() {}
                        }
                    }
                }
                """);

        assertThat(claims())
                .containsExactly(
                        "orders.cancel by shop.OrdersTest$Cancelling, OrdersTest.java",
                        "orders.cancel.twice by shop.OrdersTest$Cancelling$Twice#cancels, OrdersTest.java:13");
    }

    @Test
    void doesNotMakeAClaimWhereItIsOnlyMentioned() {
        write("Reading", """
                class Reading {
                    @Deprecated
                    String id(RuntimeBehavior behavior) {
                        return behavior.value()[0];
                    }
                }
                """);

        assertThat(scan()).isEqualTo(CompiledTests.NONE);
    }
}

package dev.rotops.engine.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an annotation claims that is composed of others. */
abstract class ComposedAnnotationReading extends ClaimReading {

    @BeforeEach
    void composeAnnotations() {
        write("PlacesOrders", """
                @Retention(RetentionPolicy.RUNTIME)
                @Test
                @RuntimeBehavior(value = "orders.place", outcomes = "success")
                @interface PlacesOrders {
                    Class<?> by() default Object.class;
                    ElementType[] on() default {};
                    Retention how() default @Retention(RetentionPolicy.CLASS);
                }
                """);
    }

    @Test
    void isTheClaimOfWhateverCarriesIt() {
        write("OrdersTest", """
                class OrdersTest {
                    @PlacesOrders(by = String.class, on = {ElementType.FIELD, ElementType.TYPE})
                    void places() {}
                }
                """);

        assertThat(claims()).containsExactly("orders.place by shop.OrdersTest#places, OrdersTest.java:9");
        assertThat(scan().classes()).extracting(TestClass::hasTests).containsExactly(true);
    }

    @Test
    void mayBeComposedItself() {
        write("PlacesAndReadsOrders", """
                @Retention(RetentionPolicy.RUNTIME)
                @PlacesOrders
                @RuntimeBehavior("orders.read")
                @interface PlacesAndReadsOrders {}
                """);
        write("OrdersTest", """
                @PlacesAndReadsOrders
                class OrdersTest {}
                """);

        assertThat(claims())
                .containsExactlyInAnyOrder(
                        "orders.place by shop.OrdersTest, OrdersTest.java",
                        "orders.read by shop.OrdersTest, OrdersTest.java");
    }

    @Test
    void standsBesideADirectOne() {
        write("OrdersTest", """
                class OrdersTest {
                    @PlacesOrders
                    @RuntimeBehavior(value = "orders.place", outcomes = "duplicate")
                    void places() {}
                }
                """);

        assertThat(scan().claims())
                .extracting(Claim::behavior, Claim::outcomes)
                .containsExactlyInAnyOrder(
                        tuple("orders.place", List.of("success")), tuple("orders.place", List.of("duplicate")));
    }

    @Test
    void mayComposeRepeatedOnes() {
        write("ReadsOrders", """
                @Retention(RetentionPolicy.RUNTIME)
                @RuntimeBehavior("orders.read")
                @RuntimeBehavior("orders.list")
                @interface ReadsOrders {}
                """);
        write("OrdersTest", """
                class OrdersTest {
                    @ReadsOrders void reads() {}
                }
                """);

        assertThat(claims())
                .containsExactlyInAnyOrder(
                        "orders.read by shop.OrdersTest#reads, OrdersTest.java:8",
                        "orders.list by shop.OrdersTest#reads, OrdersTest.java:8");
    }

    @Test
    void mayCarryItself() {
        write("Endless", """
                @Retention(RetentionPolicy.RUNTIME)
                @Endless
                @RuntimeBehavior("orders.place")
                @interface Endless {}
                """);
        write("OrdersTest", """
                class OrdersTest {
                    @Endless void places() {}
                }
                """);

        assertThat(claims()).containsExactly("orders.place by shop.OrdersTest#places, OrdersTest.java:8");
    }

    @Test
    void makesNoClaimByItself() {
        assertThat(scan()).isEqualTo(CompiledTests.NONE);
    }
}

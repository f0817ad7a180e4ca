package dev.rotops.engine.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read from a class beside its claims. */
abstract class ClassReading extends ClaimReading {

    @Test
    void mayBeAnEnumARecordOrAnAnnotation() {
        write("Level", """
                enum Level {
                    LOW { @RuntimeBehavior("orders.low") void places() {} },
                    HIGH { void places() {} };
                    @RuntimeBehavior("orders.place") abstract void places();
                }
                """);
        write("Order", """
                record Order(int seat) {
                    @RuntimeBehavior("orders.read") void reads() {}
                }
                """);
        write("Marker", """
                @Retention(RetentionPolicy.RUNTIME)
                @interface Marker {
                    Level value() default Level.LOW;
                    Retention[] more() default {};
                    Class<?>[] types() default {};
                    int[] numbers() default {1, 2};
                }
                """);
        write("OrdersTest", """
                @Marker(value = Level.HIGH, types = {Order.class, int[].class})
                class OrdersTest {
                    @Marker(numbers = {}) @RuntimeBehavior("orders.place") void places() {}
                }
                """);

        assertThat(claims())
                .containsExactly(
                        "orders.low by shop.Level$1#places, Level.java:8",
                        "orders.read by shop.Order#reads, Order.java:8",
                        "orders.place by shop.OrdersTest#places, OrdersTest.java:9");
    }

    @Test
    void hasTestsWhereAnEngineOfTheFieldWouldRunIt() {
        write("OrdersTest", """
                class OrdersTest {
                    @TestFactory List<DynamicTest> tests() { return List.of(); }
                }
                """);
        write("RepeatedTests", "class RepeatedTests { @RepeatedTest(3) void repeats() {} }");
        write("Helper", "class Helper { @Deprecated void helps() {} }");

        assertThat(scan().classes())
                .extracting(TestClass::name, TestClass::hasTests, TestClass::source)
                .containsExactly(
                        tuple("shop.OrdersTest", true, "shop/OrdersTest.java"),
                        tuple("shop.RepeatedTests", true, "shop/RepeatedTests.java"));
    }

    @Test
    void isAnAnchorWhereItSaysSo() {
        write("ShopCompletenessTest", "@RuntimeCompleteness class ShopCompletenessTest {}");
        write("OtherCompletenessTest", """
                @RuntimeCompleteness(controlPlane = "model/plane.json")
                class OtherCompletenessTest {
                    static class Inherited extends OtherCompletenessTest {}
                }
                """);

        assertThat(scan().classes())
                .extracting(TestClass::name, TestClass::completeness)
                .containsExactly(
                        tuple("shop.OtherCompletenessTest", Optional.of("model/plane.json")),
                        tuple("shop.ShopCompletenessTest", Optional.of("")));
    }

    @Test
    void keepsTheNameThatASpockFeatureHasForItsAuthor() {
        module().write("src/test/java/org/spockframework/runtime/model/FeatureMetadata.java", """
                package org.spockframework.runtime.model;

                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface FeatureMetadata {
                    String name();
                }
                """);
        write("OrdersSpec", """
                class OrdersSpec {
                    @org.spockframework.runtime.model.FeatureMetadata(name = "places an order")
                    @RuntimeBehavior("orders.place")
                    public void $spock_feature_0_0() {}
                }
                """);

        assertThat(claims()).containsExactly("orders.place by shop.OrdersSpec#places an order, OrdersSpec.java:10");
        assertThat(scan().classes()).extracting(TestClass::hasTests).containsExactly(true);
    }

    @Test
    void mayBeInNoPackage() {
        module().write(
                        "src/test/java/OrdersTest.java",
                        "class OrdersTest { @dev.rotops.RuntimeBehavior(\"orders.place\") void places() {} }");

        assertThat(claims()).containsExactly("orders.place by OrdersTest#places, OrdersTest.java:1");
    }
}

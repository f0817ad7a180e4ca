package dev.rotops.engine.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which claims a class inherits. */
abstract class HierarchyReading extends ClaimReading {

    @Test
    void handsTheClaimsOfAnAbstractClassToTheConcreteOnes() {
        write("OrderContract", """
                @RuntimeBehavior("orders.read")
                abstract class OrderContract {
                    @Test @RuntimeBehavior("orders.place") void places() {}
                    @Test @RuntimeBehavior("orders.cancel") abstract void cancels();
                }
                """);
        write("WebOrdersTest", """
                class WebOrdersTest extends OrderContract {
                    @Test void cancels() {}
                }
                """);
        write("FileOrdersTest", """
                final class FileOrdersTest extends OrderContract {
                    @Test @RuntimeBehavior("orders.drop") void cancels() {}
                }
                """);

        assertThat(claims())
                .containsExactly(
                        "orders.drop by shop.FileOrdersTest#cancels, FileOrdersTest.java:8",
                        "orders.place by shop.FileOrdersTest#places, OrderContract.java:9",
                        "orders.read by shop.FileOrdersTest, OrderContract.java",
                        "orders.place by shop.WebOrdersTest#places, OrderContract.java:9",
                        "orders.read by shop.WebOrdersTest, OrderContract.java");
        assertThat(scan().classes())
                .extracting(TestClass::name, TestClass::isAbstract, TestClass::hasTests)
                .containsExactly(
                        tuple("shop.FileOrdersTest", false, true),
                        tuple("shop.OrderContract", true, true),
                        tuple("shop.WebOrdersTest", false, true));
    }

    @Test
    void tellsTheSourceOfTheTestFromThatOfTheAnnotation() {
        write("OrderContract", """
                abstract class OrderContract {
                    @RuntimeBehavior("orders.place") void places() {}
                }
                """);
        write("OrdersTest", "class OrdersTest extends OrderContract {}");

        assertThat(scan().claims())
                .extracting(Claim::test)
                .containsExactly(new TestReference(
                        "shop.OrdersTest", "places", "shop/OrdersTest.java", "shop/OrderContract.java", 8));
    }

    @Test
    void handsTheClaimsOfInterfacesToTheClassesThatImplementThem() {
        write("Placing", """
                @RuntimeBehavior("orders.read")
                interface Placing {
                    @Test @RuntimeBehavior("orders.place") default void places() {}
                    @Test @RuntimeBehavior("orders.cancel") default void cancels() {}
                }
                """);
        write("Ordering", "interface Ordering extends Placing {}");
        write("OrderContract", "abstract class OrderContract implements Ordering {}");
        write("OrdersTest", """
                class OrdersTest extends OrderContract {
                    @Override public void cancels() {}
                }
                """);

        assertThat(claims())
                .containsExactly(
                        "orders.place by shop.OrdersTest#places, Placing.java:9",
                        "orders.read by shop.OrdersTest, Placing.java");
    }

    @Test
    void takesAClaimThatIsInheritedInTwoWaysOnce() {
        write("Placing", """
                @RuntimeBehavior("orders.read")
                interface Placing {
                    @RuntimeBehavior("orders.place") default void places() {}
                }
                """);
        write("OrderContract", "abstract class OrderContract implements Placing {}");
        write("OrdersTest", "class OrdersTest extends OrderContract implements Placing {}");

        assertThat(claims())
                .containsExactly(
                        "orders.place by shop.OrdersTest#places, Placing.java:9",
                        "orders.read by shop.OrdersTest, Placing.java");
    }

    @Test
    void doesNotHandDownTheClaimOfAMethodThatIsOverridden() {
        write("OrderContract", """
                class OrderContract {
                    @RuntimeBehavior("orders.place") void places() {}
                }
                """);
        write("OrdersTest", """
                class OrdersTest extends OrderContract {
                    @Override void places() {}
                    @RuntimeBehavior("orders.bulk") void places(int howMany) {}
                }
                """);

        assertThat(claims())
                .containsExactly(
                        "orders.place by shop.OrderContract#places, OrderContract.java:8",
                        "orders.bulk by shop.OrdersTest#places, OrdersTest.java:9");
    }

    @Test
    void takesTheNearestDeclarationOfAMethod() {
        write("AFarContract", """
                abstract class AFarContract {
                    @RuntimeBehavior("orders.far") void places() {}
                    @RuntimeBehavior("orders.far.too") void reads() {}
                }
                """);
        write("NearContract", """
                abstract class NearContract extends AFarContract {
                    @Override @RuntimeBehavior("orders.near") void places() {}
                    @Override void reads() {}
                }
                """);
        write("OrdersTest", "class OrdersTest extends NearContract {}");

        assertThat(claims()).containsExactly("orders.near by shop.OrdersTest#places, NearContract.java:8");
    }

    @Test
    void takesTheNearestDeclarationOfAnInterfaceMethod() {
        write("AFarContract", """
                interface AFarContract {
                    @RuntimeBehavior("orders.far") default void places() {}
                    @RuntimeBehavior("orders.far.too") default void reads() {}
                }
                """);
        write("NearContract", """
                interface NearContract extends AFarContract {
                    @Override @RuntimeBehavior("orders.near") default void places() {}
                    @Override default void reads() {}
                }
                """);
        write("OrdersTest", "class OrdersTest implements AFarContract, NearContract {}");

        assertThat(claims()).containsExactly("orders.near by shop.OrdersTest#places, NearContract.java:8");
    }

    @Test
    void doesNotHandDownTheClaimOfAMethodThatIsOverriddenWithAnotherType() {
        write("Contract", """
                abstract class Contract<T> {
                    @RuntimeBehavior("orders.place") void places(T order) {}
                    @RuntimeBehavior("orders.read") Object reads() { return this; }
                }
                """);
        write("OrdersTest", """
                class OrdersTest extends Contract<String> {
                    @Override void places(String order) {}
                    @Override String reads() { return ""; }
                }
                """);

        assertThat(claims()).isEmpty();
    }

    @Test
    void takesAnAnnotationOnceThoughTheCompilerCopiesItToABridge() {
        write("Contract", "abstract class Contract<T> { abstract void places(T order); }");
        write("OrdersTest", """
                class OrdersTest extends Contract<String> {
                    @Override
                    @RuntimeBehavior("orders.place")
                    void places(String order) {}
                }
                """);

        assertThat(claims()).containsExactly("orders.place by shop.OrdersTest#places, OrdersTest.java:10");
    }

    @Test
    void handsDownAPublicMethodOfAClassThatOnlyItsPackageSees() {
        write("OrderContract", """
                class OrderContract {
                    @RuntimeBehavior("orders.place") public void places() {}
                }
                """);
        write("OrdersTest", "public class OrdersTest extends OrderContract {}");

        assertThat(claims())
                .containsExactly(
                        "orders.place by shop.OrderContract#places, OrderContract.java:8",
                        "orders.place by shop.OrdersTest#places, OrderContract.java:8");
    }

    @Test
    void isCompletedByClassesOutsideTheRootThatMakeNoClaimsOfTheirOwn(@TempDir Path elsewhere) throws IOException {
        write("OrderContract", """
                public class OrderContract {
                    @RuntimeBehavior("orders.place") public void places() {}
                }
                """);
        write("OrdersTest", "class OrdersTest extends OrderContract {}");
        module().compileTests();
        Path contract = Path.of("shop", "OrderContract.class");
        Files.createDirectory(elsewhere.resolve("shop"));
        Files.move(module().testClasses().resolve(contract), elsewhere.resolve(contract));

        assertThat(scanCompiled(elsewhere).claims())
                .extracting(ClaimReading::describe)
                .containsExactly("orders.place by shop.OrdersTest#places, OrderContract.java:8");
        assertThat(scanCompiled().claims()).isEmpty();
    }
}

package dev.rotops.engine.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.rotops.engine.fixtures.GovernedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from compiled tests, wherever the annotations' own classes are. */
abstract class ClaimReadingContract {

    private static final String HEADER = """
            package shop;

            import dev.rotops.*;
            import java.lang.annotation.*;
            import java.util.List;
            import org.junit.jupiter.api.*;
            """;

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void createModule() {
        module = GovernedModule.empty(root);
    }

    /** Directories of the class path that hold the classes of the annotations; none where those are in jars. */
    abstract List<Path> annotationDirectories();

    @Nested
    class AnAnnotation {

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
                            " by shop.OrdersTest#none, OrdersTest.java:8",
                            " by shop.OrdersTest#empty, OrdersTest.java:9");
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
        void meansNothingOnPrivateAndStaticMethodsThatNoEngineRuns() {
            write("OrdersTest", """
                    class OrdersTest {
                        private static final class Refunds {
                            @RuntimeBehavior("orders.refund") private void refunds() {}
                            @RuntimeBehavior("orders.cancel") static void cancels() {}
                            @RuntimeBehavior("orders.place") void places() {}
                        }
                    }
                    """);

            assertThat(claims()).containsExactly("orders.place by shop.OrdersTest$Refunds#places, OrdersTest.java:11");
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

    @Nested
    class AComposedAnnotation {

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

    @Nested
    class AHierarchy {

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
            module.compileTests();
            Path contract = Path.of("shop", "OrderContract.class");
            Files.createDirectory(elsewhere.resolve("shop"));
            Files.move(module.testClasses().resolve(contract), elsewhere.resolve(contract));

            assertThat(scanCompiled(elsewhere).claims())
                    .extracting(ClaimReadingContract::describe)
                    .containsExactly("orders.place by shop.OrdersTest#places, OrderContract.java:8");
            assertThat(scanCompiled().claims()).isEmpty();
        }
    }

    @Nested
    class AClass {

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
            module.write("src/test/java/org/spockframework/runtime/model/FeatureMetadata.java", """
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
            module.write(
                    "src/test/java/OrdersTest.java",
                    "class OrdersTest { @dev.rotops.RuntimeBehavior(\"orders.place\") void places() {} }");

            assertThat(claims()).containsExactly("orders.place by OrdersTest#places, OrdersTest.java:1");
        }
    }

    /** Writes a class of the package {@code shop}; its first line is line 7 of the file. */
    private void write(String name, String declaration) {
        module.write("src/test/java/shop/" + name + ".java", HEADER + declaration);
    }

    private List<String> claims() {
        return scan().claims().stream().map(ClaimReadingContract::describe).toList();
    }

    private CompiledTests scan() {
        if (!Files.exists(module.testClasses())) {
            module.compileTests();
        }
        return scanCompiled();
    }

    private CompiledTests scanCompiled(Path... more) {
        List<Path> directories = new ArrayList<>(List.of(module.testClasses()));
        directories.addAll(List.of(more));
        directories.addAll(annotationDirectories());
        return new ClassPathScanner(directories, root).scan();
    }

    private static String describe(Claim claim) {
        TestReference test = claim.test();
        String file = test.declaredIn().substring(test.declaredIn().lastIndexOf('/') + 1);
        return claim.behavior() + " by " + test.qualifiedName() + ", " + file
                + (test.line() == 0 ? "" : ":" + test.line());
    }
}

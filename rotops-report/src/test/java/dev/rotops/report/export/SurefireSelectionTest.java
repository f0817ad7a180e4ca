package dev.rotops.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.claims.TestReference;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurefireSelectionTest {

    private static final CompiledTests TESTS = new CompiledTests(
            List.of(
                    type("shop.OrdersTest", "shop/OrdersTest.java"),
                    type("shop.OrdersTest$Cancelling", "shop/OrdersTest.java"),
                    type("shop.SecondTest", "shop/OrdersTest.java"),
                    type("shop.NestedTest$First", "shop/NestedTest.java"),
                    new TestClass(
                            "shop.BaseTest",
                            "shop/BaseTest.java",
                            true,
                            List.of("t"),
                            false,
                            List.of(),
                            Optional.empty(),
                            List.of()),
                    type("shop.HeirTest", "shop/HeirTest.java", inherited("shop.HeirTest", "shop/HeirTest.java")),
                    type(
                            "shop.OtherHeirTest",
                            "shop/OtherHeirTest.java",
                            inherited("shop.OtherHeirTest", "shop/OtherHeirTest.java")),
                    new TestClass(
                            "shop.KotlinTest",
                            "shop/KotlinTest.kt",
                            false,
                            List.of("refunds (all)", "t"),
                            false,
                            List.of(),
                            Optional.empty(),
                            List.of()),
                    type("shop.KotlinTest$When open", "shop/KotlinTest.kt"),
                    type("shop.KotlinTest$Issue #1", "shop/KotlinTest.kt"),
                    type("shop.Every order, always", "shop/Orders.kt"),
                    type("shop.Spec", "shop/Spec.groovy")),
            List.of());

    @TempDir
    Path root;

    private static TestClass type(String name, String source, Claim... claims) {
        return new TestClass(name, source, false, List.of("t"), false, List.of(), Optional.empty(), List.of(claims));
    }

    private static Claim inherited(String heir, String source) {
        return new Claim(
                "a", List.of(), List.of(), new TestReference(heir, "inherits", source, "shop/BaseTest.java", 7));
    }

    private SurefireSelection select(String... owners) {
        return SurefireSelection.of(Workspace.of(root, Map.of()), TESTS, List.of(owners));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            app/src/test/java/shop/OrdersTest.java        | shop.OrdersTest,shop.SecondTest
            src/test/java/shop/NestedTest.java            | shop.NestedTest
            src/test/java/shop/BaseTest.java              | shop.HeirTest#inherits,shop.OtherHeirTest#inherits
            src/test/java/shop/NotCompiledYetTest.java    | NotCompiledYetTest
            src/test/kotlin/KotlinTest.kt                 | shop.KotlinTest
            shop.OrdersTest                               | shop.OrdersTest
            shop.OrdersTest$Cancelling                    | shop.OrdersTest$Cancelling
            shop.BaseTest                                 | shop.HeirTest#inherits,shop.OtherHeirTest#inherits
            shop.BaseTest#inherits                        | shop.HeirTest#inherits,shop.OtherHeirTest#inherits
            shop.BaseTest#inherits()                      | shop.HeirTest#inherits,shop.OtherHeirTest#inherits
            shop.OrdersTest#places                        | shop.OrdersTest#places
            shop.OrdersTest#places(int, java.lang.String) | shop.OrdersTest#places
            shop.OrdersTest$Cancelling#refunds            | shop.OrdersTest$Cancelling#refunds
            shop.KotlinTest#takes one, or two + more      | shop.KotlinTest#takes?one??or?two???more
            shop.KotlinTest#divides a/b                   | shop.KotlinTest
            shop.KotlinTest#refunds (all)                 | shop.KotlinTest#refunds??all?
            shop.KotlinTest#t(int)                        | shop.KotlinTest#t
            shop.KotlinTest$When open#x                   | shop.KotlinTest$When?open#x
            shop.KotlinTest$Issue #1                      | shop.KotlinTest$Issue??1
            shop.KotlinTest$Issue #1#x                    | shop.KotlinTest$Issue??1#x
            shop.Every order, always#x                    | shop.Every?order??always#x
            shop.Spec#places an order                     | shop.Spec
            shop.Spec#places                              | shop.Spec#places
            OrdersTest                                    | OrdersTest
            """)
    @RuntimeBehavior(value = "impact.select", outcomes = "success", evidence = "derived_view")
    void selectsAnOwner(String owner, String value) {
        assertThat(select(owner)).isEqualTo(new SurefireSelection(value, List.of()));
    }

    /** Surefire then asks for each method whether it is named, also of the classes that are nested in a whole one. */
    @Test
    @RuntimeBehavior(value = "impact.select", outcomes = "success", evidence = "derived_view")
    void namesWhatIsNestedInAWholeClassBesideMethodsOfOthers() {
        assertThat(select("shop.OrdersTest", "shop.SecondTest", "shop.HeirTest#inherits")
                        .value())
                .isEqualTo("shop.HeirTest#inherits,shop.OrdersTest,shop.OrdersTest$*,shop.SecondTest");
    }

    @ParameterizedTest
    @CsvSource({"web/orders.test.ts", "!shop.OrdersTest", "%regex[.*]", "shop.Orders*", "'a,b'", "src/test/java/!x.java"
    })
    @RuntimeBehavior(value = "impact.select", outcomes = "skipped", evidence = "derived_view")
    void leavesOutWhatIsNoTestOnTheJvm(String owner) {
        assertThat(select(owner)).isEqualTo(new SurefireSelection("", List.of(owner)));
    }

    @Test
    @RuntimeBehavior(value = "impact.select", outcomes = "success", evidence = "derived_view")
    void joinsTheMethodsOfAClassAndSortsTheClasses() {
        assertThat(select(
                                "shop.SecondTest",
                                "shop.OrdersTest#refunds",
                                "shop.OrdersTest#places",
                                "shop.OrdersTest#places")
                        .value())
                .isEqualTo("shop.OrdersTest#places+refunds,shop.SecondTest");
    }

    @Test
    @RuntimeBehavior(value = "impact.select", outcomes = "success", evidence = "derived_view")
    void namesNoMethodAndNoNestedClassOfAClassThatRunsAsAWhole() {
        assertThat(select("shop.OrdersTest#places", "shop.OrdersTest$Cancelling#refunds", "shop.OrdersTest")
                        .value())
                .isEqualTo("shop.OrdersTest");
    }

    @Test
    @RuntimeBehavior(value = "impact.select", outcomes = "skipped", evidence = "derived_view")
    void isEmptyWithoutOwners() {
        assertThat(select().value()).isEmpty();
    }
}

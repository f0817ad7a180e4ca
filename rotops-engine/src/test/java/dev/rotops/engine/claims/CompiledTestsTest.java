package dev.rotops.engine.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompiledTestsTest {

    @Nested
    class TheAnchor {

        @ParameterizedTest(name = "{0}")
        @MethodSource
        void isChosenFromTheClassesAlone(String rule, List<TestClass> classes, Optional<String> anchor) {
            assertThat(new CompiledTests(classes, List.of()).anchor().map(TestClass::name))
                    .isEqualTo(anchor);
        }

        static Stream<Arguments> isChosenFromTheClassesAlone() {
            return Stream.of(
                    chosen("nothing without classes", null),
                    chosen("nothing where nothing is tested", null, helper("shop.Helper")),
                    chosen(
                            "the class that declares it, whatever its name",
                            "shop.Zebra",
                            claiming("shop.AOrdersTest"),
                            declared("shop.Zebra")),
                    chosen(
                            "the first by name of several that declare it",
                            "shop.ACompletenessTest",
                            declared("shop.BCompletenessTest"),
                            declared("shop.ACompletenessTest")),
                    chosen(
                            "a nested class that declares it",
                            "shop.OrdersTest$Completeness",
                            claiming("shop.OrdersTest"),
                            declared("shop.OrdersTest$Completeness")),
                    chosen(
                            "the first claiming class with a name that build tools look for",
                            "shop.OrdersTest",
                            claiming("shop.RefundsTest"),
                            claiming("shop.OrdersTest"),
                            claiming("shop.ABehavior"),
                            tested("shop.AFirstTest")),
                    chosen(
                            "a claiming class of another name before one that claims nothing",
                            "shop.OrdersBehavior",
                            claiming("shop.OrdersBehavior"),
                            tested("shop.AFirstTest")),
                    chosen(
                            "a class with tests and a usual name where nothing is claimed",
                            "shop.OrdersTest",
                            tested("shop.ABehavior"),
                            tested("shop.OrdersTest"),
                            helper("shop.AHelperTest")),
                    chosen(
                            "any class with tests where none has a usual name",
                            "shop.ABehavior",
                            tested("shop.BBehavior"),
                            tested("shop.ABehavior")),
                    chosen(
                            "the class around a nested one that claims",
                            "shop.OrdersTest",
                            helper("shop.OrdersTest"),
                            claiming("shop.OrdersTest$Refunds")),
                    chosen(
                            "the class around a nested one with tests",
                            "shop.OrdersTest",
                            helper("shop.OrdersTest"),
                            tested("shop.OrdersTest$Refunds$Twice")),
                    chosen(
                            "no class whose name is merely the beginning of another's",
                            "shop.OrdersTestPlan",
                            helper("shop.OrdersTest"),
                            claiming("shop.OrdersTestPlan")),
                    chosen("no nested class alone", null, claiming("shop.OrdersTest$Refunds")),
                    chosen(
                            "no abstract class",
                            "shop.WebOrdersTest",
                            withAbstract(claiming("shop.OrdersTest")),
                            claiming("shop.WebOrdersTest")));
        }

        private static Arguments chosen(String rule, @Nullable String anchor, TestClass... classes) {
            return Arguments.of(rule, List.of(classes), Optional.ofNullable(anchor));
        }
    }

    @Test
    void sortsTheClassesByName() {
        assertThat(new CompiledTests(List.of(tested("b.B"), tested("a.C"), tested("b.A")), List.of()).classes())
                .extracting(TestClass::name)
                .containsExactly("a.C", "b.A", "b.B");
    }

    @Test
    void namesAllClassesThatDeclareTheAnchor() {
        assertThat(new CompiledTests(List.of(declared("shop.B"), tested("shop.C"), declared("shop.A")), List.of())
                        .declaredAnchors())
                .extracting(TestClass::name)
                .containsExactly("shop.A", "shop.B");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            shop.OrdersTest           , true
            shop.OrdersTests          , true
            shop.OrdersTestCase       , true
            shop.TestOrders           , true
            shop.Test                 , true
            OrdersTest                , true
            TestOrders                , true
            shop.OrdersIT             , false
            shop.OrdersSpec           , false
            shop.OrdersTesting        , false
            shop.Orderstest           , false
            shop.test.Orders          , false
            shop.OrdersTest$RefundTest, false
            """)
    void knowsTheNamesThatSurefireLooksFor(String name, boolean conventional) {
        assertThat(tested(name).hasConventionalName()).isEqualTo(conventional);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(textBlock = """
            shop.OrdersTest                 , places , OrdersTest#places               , shop.OrdersTest#places
            shop.OrdersTest                 , ''     , OrdersTest                      , shop.OrdersTest
            OrdersTest                      , places , OrdersTest#places               , OrdersTest#places
            shop.OrdersTest$Cancelling$Twice, refunds, OrdersTest.Cancelling.Twice#refunds, shop.OrdersTest$Cancelling$Twice#refunds
            """)
    void namesATestForPeopleAndForTools(String className, String method, String simpleName, String qualifiedName) {
        TestReference test = new TestReference(className, method, "", "", 0);

        assertThat(test.simpleName()).isEqualTo(simpleName);
        assertThat(test.qualifiedName()).isEqualTo(qualifiedName);
    }

    private static TestClass helper(String name) {
        return new TestClass(name, "", false, List.of(), false, List.of(), Optional.empty(), List.of());
    }

    private static TestClass tested(String name) {
        return new TestClass(name, "", false, List.of("t"), false, List.of(), Optional.empty(), List.of());
    }

    private static TestClass claiming(String name) {
        Claim claim = new Claim("orders.place", List.of(), List.of(), new TestReference(name, "", "", "", 0));
        return new TestClass(name, "", false, List.of("t"), false, List.of(), Optional.empty(), List.of(claim));
    }

    private static TestClass declared(String name) {
        return new TestClass(name, "", false, List.of(), false, List.of(), Optional.of(""), List.of());
    }

    private static TestClass withAbstract(TestClass type) {
        return new TestClass(
                type.name(), "", true, type.tests(), type.lacksTests(), List.of(), type.completeness(), type.claims());
    }
}

package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.rotops.RuntimeBehavior;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ExportJunitSuiteCommandTest {

    private static final String ORDERS_SUITE = "orders/src/test/java/rotops/suites/OrdersSuite.java";

    @TempDir
    Path root;

    private StarterRepository repository = new StarterRepository(Path.of(""));

    @BeforeEach
    void makeRepository() throws IOException {
        repository = new StarterRepository(root)
                .pom("pom.xml", "shop", "<modules><module>orders</module><module>night</module></modules>")
                .pom("orders/pom.xml", "orders", "")
                .pom("night/pom.xml", "night", "")
                .file("orders/src/test/java/shop/OrdersTest.java", """
                        package shop;
                        import dev.rotops.RuntimeBehavior;
                        import org.junit.jupiter.api.*;
                        class OrdersTest {
                            @Test @RuntimeBehavior("orders.place") void places(TestInfo info) {}
                            @Test @RuntimeBehavior("orders.cancel") void cancels() {}
                            @Test void unclaimed() {}
                            @Nested class Refunds { @Test @RuntimeBehavior("orders.refund") void refunds() {} }
                        }
                        """)
                .file("orders/src/test/java/shop/ListedTest.java", """
                        package shop;
                        import org.junit.jupiter.api.*;
                        class ListedTest {
                            @Test void one() {}
                            @Nested class Deep { @Test void two() {} }
                        }
                        """)
                .file("night/src/test/java/shop/NightTest.java", """
                        package shop;
                        import dev.rotops.RuntimeBehavior;
                        import org.junit.jupiter.api.*;
                        @RuntimeBehavior("night.close") class NightTest { @Test void closes() {} @Test void again() {} }
                        """)
                .file("testops/runtime-control-plane.json", """
                        {"surfaces": [{"id": "orders"}, {"id": "night-close"}, {"id": "web"}, {"id": "nothing"}],
                         "behaviors": [
                          {"id": "orders.place", "surface": "orders"}, {"id": "orders.cancel", "surface": "orders"},
                          {"id": "orders.refund", "surface": "orders"},
                          {"id": "orders.list", "surface": "orders",
                           "ownerTests": ["orders/src/test/java/shop/ListedTest.java"]},
                          {"id": "night.close", "surface": "night-close"},
                          {"id": "web.show", "surface": "web", "ownerTests": ["web/show.test.ts"]}]}
                        """);
        compile("orders");
        compile("night");
    }

    private void compile(String module) throws IOException {
        Path classes = Files.createDirectories(root.resolve(module).resolve("target/test-classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> sources;
        try (var files = Files.walk(root.resolve(module).resolve("src/test/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            problems,
                            manager,
                            null,
                            List.of("-d", classes.toString(), "-proc:none", "-Xlint:all", "-Werror"),
                            null,
                            manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(problems.toString()).isTrue();
        }
    }

    /** Runs a class with the launcher, and returns the tests that were successful. */
    private Set<String> launch(String module, String className) throws Exception {
        Set<String> ran = new TreeSet<>();
        run(module, className, (test, result) -> ran.add(test + " " + result));
        return ran;
    }

    /** Likewise, with those of one name as often as they ran. */
    private List<String> launched(String module, String className) throws Exception {
        List<String> ran = new ArrayList<>();
        run(module, className, (test, result) -> ran.add(test));
        return ran.stream().sorted().toList();
    }

    private void run(String module, String className, BiConsumer<String, String> hears) throws Exception {
        URL classes =
                root.resolve(module).resolve("target/test-classes").toUri().toURL();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, before)) {
            thread.setContextClassLoader(loader);
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(loader.loadClass(className)))
                                    .build(),
                            new TestExecutionListener() {
                                @Override
                                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                    if (test.isTest()) {
                                        hears.accept(
                                                test.getDisplayName(),
                                                result.getStatus().toString());
                                    }
                                }
                            });
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    @RuntimeBehavior(
            value = "exports.junit-suite",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "file_write", "test_run"})
    void a_suite_runs_exactly_the_owner_tests_of_its_surface() throws Exception {
        CommandRun run = repository.run("export", "junit-suite");

        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .containsSubsequence("night/src/test/java/rotops/suites/NightCloseSuite.java", ORDERS_SUITE);
        compile("orders");
        compile("night");
        assertThat(launch("orders", "rotops.suites.OrdersSuite"))
                .containsExactly(
                        "cancels() SUCCESSFUL",
                        "one() SUCCESSFUL",
                        "places(TestInfo) SUCCESSFUL",
                        "refunds() SUCCESSFUL",
                        "two() SUCCESSFUL");
        assertThat(launch("night", "rotops.suites.NightCloseSuite"))
                .containsExactly("again() SUCCESSFUL", "closes() SUCCESSFUL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop.BaseTest          | shop.FirstTest#keeps+more,shop.SecondTest#keeps+more | keeps() keeps() more(int)[1] more(int)[1]",
                "shop.BaseTest#keeps    | shop.FirstTest#keeps,shop.SecondTest#keeps           | keeps() keeps()",
                "shop.BaseTest#more     | shop.FirstTest#more,shop.SecondTest#more             | more(int)[1] more(int)[1]",
                "orders/src/test/java/shop/BaseTest.java | shop.FirstTest,shop.SecondTest#keeps+more | keeps() keeps() more(int)[1] more(int)[1] own()",
                "shop.Contract          | shop.KeepingTest#agrees                              | agrees()",
                "shop.Contract#agrees   | shop.KeepingTest#agrees                              | agrees()",
                "shop.Outer$In#hosted  | shop.HostTest#In,shop.Outer$In#hosted                | hosted() own()",
                "orders/src/test/java/shop/Outer.java | shop.HostTest#In,shop.Outer$In         | hosted() own()",
                "shop.OrdersTest$Refunds#refunds | shop.OrdersTest$Refunds#refunds             | refunds()",
            })
    @RuntimeBehavior(
            value = "exports.junit-suite",
            outcomes = "success",
            evidence = {"exit_status", "file_write", "test_run"})
    void an_owner_in_an_abstract_class_or_an_interface_runs_in_those_that_inherit_it(
            String owner, String selection, String expected) throws Exception {
        repository
                .file("orders/src/test/java/shop/BaseTest.java", """
                        package shop;
                        import dev.rotops.RuntimeBehavior;
                        import org.junit.jupiter.api.*;
                        import org.junit.jupiter.params.ParameterizedTest;
                        import org.junit.jupiter.params.provider.ValueSource;
                        abstract class BaseTest {
                            @Test @RuntimeBehavior("base.keep") void keeps() {}
                            @ParameterizedTest(name = "more(int)[{index}]") @ValueSource(ints = 1)
                            @RuntimeBehavior("base.keep") void more(int number) {}
                        }
                        class FirstTest extends BaseTest { @Test void own() {} }
                        """)
                .file("orders/src/test/java/shop/SecondTest.java", """
                        package shop;
                        class SecondTest extends BaseTest { @org.junit.jupiter.api.Test void own() {} }
                        """)
                .file("orders/src/test/java/shop/Contract.java", """
                        package shop;
                        interface Contract {
                            @org.junit.jupiter.api.Test @dev.rotops.RuntimeBehavior("base.agree") default void agrees() {}
                        }
                        """)
                .file("orders/src/test/java/shop/KeepingTest.java", """
                        package shop;
                        class KeepingTest implements Contract { @org.junit.jupiter.api.Test void own() {} }
                        """)
                .file("orders/src/test/java/shop/Outer.java", """
                        package shop;
                        import org.junit.jupiter.api.*;
                        abstract class Outer {
                            @Nested class In { @Test @dev.rotops.RuntimeBehavior("base.host") void hosted() {} }
                        }
                        """)
                .file("orders/src/test/java/shop/HostTest.java", """
                        package shop;
                        class HostTest extends Outer { @org.junit.jupiter.api.Test void own() {} }
                        """)
                .file("testops/runtime-control-plane.json", """
                        {"surfaces": [{"id": "orders"}], "behaviors": [
                          {"id": "base.keep", "surface": "orders", "ownerTests": ["%s"]}]}
                        """.formatted(owner));
        compile("orders");

        assertThat(repository
                        .run("export", "junit-suite", "--format", "surefire")
                        .lines())
                .containsExactly(selection);
        assertThat(repository.run("export", "junit-suite").status()).isZero();
        compile("orders");
        assertThat(launched("orders", "rotops.suites.OrdersSuite")).containsExactly(expected.split(" "));
    }

    @Test
    @RuntimeBehavior(value = "exports.junit-suite", outcomes = "success", evidence = "file_write")
    void a_suite_says_what_it_selects_and_where_it_comes_from() {
        repository.run("export", "junit-suite", "--surface", "orders", "--package", "my.suites");

        assertThat(repository.text("orders/src/test/java/my/suites/OrdersSuite.java"))
                .isEqualTo("""
                        package my.suites;

                        import org.junit.platform.suite.api.SelectClasses;
                        import org.junit.platform.suite.api.SelectMethod;
                        import org.junit.platform.suite.api.Suite;

                        /**
                         * The owner tests of the surface {@code orders}, to be run alone.
                         *
                         * <p>Generated by {@code rotops export junit-suite}: run that again instead of editing it. RotOps itself
                         * reports nothing inside a suite.
                         */
                        @Suite
                        @SelectClasses(names = {
                            "shop.ListedTest"
                        })
                        @SelectMethod("shop.OrdersTest#cancels()")
                        @SelectMethod("shop.OrdersTest#places(org.junit.jupiter.api.TestInfo)")
                        @SelectMethod("shop.OrdersTest$Refunds#refunds()")
                        class OrdersSuite {}
                        """);
    }

    @Test
    @RuntimeBehavior(
            value = "exports.junit-suite",
            outcomes = {"partial", "not_judged"},
            evidence = {"exit_status", "terminal_output"})
    void what_has_no_compiled_test_is_said_to_be_left_out() {
        CommandRun run = repository.run("export", "junit-suite");

        assertThat(run.out()).contains("not in the suite of web: web/show.test.ts is no compiled test");
        assertThat(run.err()).contains("surface web has no owner test", "surface nothing has no owner test");
        CommandRun alone = repository.run("export", "junit-suite", "--surface", "nothing");
        assertThat(alone.status()).isEqualTo(2);
        assertThat(alone.err()).contains("run mvn test-compile");
    }

    @Test
    @RuntimeBehavior(
            value = "exports.junit-suite",
            outcomes = {"success", "skipped"},
            evidence = {"exit_status", "terminal_output", "file_write"})
    void a_suite_is_written_anew_but_nothing_else_is_replaced() {
        repository.run("export", "junit-suite");
        assertThat(repository.run("export", "junit-suite").status()).isZero();
        repository.file(ORDERS_SUITE, "class OrdersSuite {}");

        CommandRun refused = repository.run("export", "junit-suite");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains(ORDERS_SUITE + " was not written by this command: --force replaces it");
        assertThat(repository.text(ORDERS_SUITE)).isEqualTo("class OrdersSuite {}");
        CommandRun forced = repository.run("export", "junit-suite", "--force");
        assertThat(forced.status()).isZero();
        assertThat(forced.lines().stream().filter(line -> line.startsWith("kept ")))
                .containsExactly("kept " + ORDERS_SUITE + ".bak, which is what it held");
        assertThat(repository.text(ORDERS_SUITE + ".bak")).isEqualTo("class OrdersSuite {}");
        assertThat(repository.text(ORDERS_SUITE)).contains("@Suite");
    }

    @Test
    @RuntimeBehavior(value = "exports.junit-suite", outcomes = "success", evidence = "file_write")
    void all_suites_go_to_one_directory_where_it_is_named() {
        repository.run("export", "junit-suite", "--out", "suites", "--package", "");

        assertThat(repository.has("suites/NightCloseSuite.java")).isTrue();
        assertThat(repository.text("suites/OrdersSuite.java")).startsWith("import ");
    }

    @Test
    @RuntimeBehavior(
            value = "exports.junit-suite",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void surefire_gets_one_line() {
        CommandRun run = repository.run("export", "junit-suite", "--format", "surefire", "--surface", "night-close");

        assertThat(run.status()).isZero();
        assertThat(run.lines()).containsExactly("shop.NightTest");
        assertThat(repository
                        .run("export", "junit-suite", "--format", "surefire")
                        .lines())
                .contains("night-close  shop.NightTest");
    }

    @Test
    @RuntimeBehavior(
            value = "exports.junit-suite",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void wrong_usage_says_what_would_be_right() {
        record Case(List<String> options, String message) {}
        List<Case> cases = List.of(
                new Case(
                        List.of("--surface", "other"),
                        "there is no surface other; there are night-close, nothing, orders, web"),
                new Case(List.of("--package", "a.class"), "--package a.class is not the name of a package"),
                new Case(List.of("--format", "testng"), "--format is suite or surefire"));
        for (Case wrong : cases) {
            String[] arguments = new String[wrong.options().size() + 2];
            Arrays.setAll(
                    arguments,
                    i -> i == 0
                            ? "export"
                            : i == 1 ? "junit-suite" : wrong.options().get(i - 2));

            CommandRun run = repository.run(arguments);

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains(wrong.message());
        }
    }
}

package dev.rotops.report.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.it.BuildResult;
import dev.rotops.engine.it.ConsumerProject;
import dev.rotops.engine.it.Matrix;
import dev.rotops.report.cli.RotopsCommandLine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code rotops impact --format surefire} prints makes Maven run exactly the owner tests. */
class ImpactSelectionIT {

    private static final String ORDERS = "src/main/java/com/example/orders/Orders.java";
    private static final String STOCK = "src/main/java/com/example/stock/Stock.java";

    private static ConsumerProject consumer;

    @BeforeAll
    static void compile() {
        consumer = ConsumerProject.copy("impact");
        assertThat(consumer.build().run("test-compile").exitCode()).isZero();
    }

    @ParameterizedTest(name = "with Surefire {0}")
    @MethodSource("surefires")
    @RuntimeBehavior(
            value = "impact.select",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "test_run"})
    void runsTheTestsThatClaimWhatTheChangeTouches(String surefire) {
        BuildResult build = consumer.build()
                .with("surefire.version", surefire)
                .with("test", select(ORDERS))
                .run("test");

        assertThat(build.exitCode()).isZero();
        assertThat(build.tests().ofUser())
                .containsExactlyInAnyOrder(
                        "com.example.orders.CancelOrderTest > cancels",
                        "com.example.orders.PlaceOrderTest > takesAnOrder",
                        "com.example.orders.PlaceOrderTest > readsWhatWasPlaced",
                        "com.example.orders.PlaceOrderTest$WithoutItem > isRefused");
        assertThat(build.tests().marked("failure", "error")).isEmpty();
    }

    /** The newest in every build, all with {@code -Pmatrix}. */
    static Stream<String> surefires() {
        return Matrix.isFull() ? Stream.of("3.2.5", "3.5.6", "3.6.1") : Stream.of("3.6.1");
    }

    @Test
    @RuntimeBehavior(
            value = "impact.select",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "test_run"})
    void runsAllTestsOfAFileThatTheModelLists() {
        BuildResult build = consumer.build().with("test", select(STOCK)).run("test");

        assertThat(build.exitCode()).isZero();
        assertThat(build.tests().ofUser()).isNotEmpty().allMatch(name -> name.startsWith("com.example.stock."));
        assertThat(build.tests().marked("failure", "error")).isEmpty();
    }

    private static String select(String changed) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new RotopsCommandLine(new PrintWriter(out), new PrintWriter(err))
                .run("impact", "--root", consumer.directory().toString(), "--format", "surefire", "--changed", changed);

        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        return out.toString().strip();
    }
}

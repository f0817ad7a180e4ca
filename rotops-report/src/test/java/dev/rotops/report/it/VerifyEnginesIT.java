package dev.rotops.report.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.it.BuildResult;
import dev.rotops.engine.it.ConsumerProject;
import dev.rotops.engine.it.OnlyInMatrix;
import dev.rotops.report.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Owners that other engines run, or other compilers compile; both are slow to download and to start. */
@OnlyInMatrix
class VerifyEnginesIT {

    private static final String CANCEL_TEST = "src/test/java/com/example/orders/CancelOrderTest.java";
    private static final String PLANE = "testops/runtime-control-plane.json";

    @ParameterizedTest
    @CsvSource({"kotlin", "groovy"})
    @RuntimeBehavior(
            value = "delivery.verify",
            outcomes = "success",
            evidence = {"build_result", "terminal_output"})
    void testsInOtherLanguagesProve(String language) {
        ConsumerProject project =
                ConsumerProject.copy("verify-" + language).overlay(language).delete(CANCEL_TEST);
        project.build().profile(language).with("rotops.mode", "advisory").run("test");

        assertThat(verify(project)).startsWith("RotOps  proven 5 of 5 reviewed");
    }

    @ParameterizedTest(name = "JUnit {0} and Surefire {1}")
    @CsvSource({"5.10.3, 3.2.5", "5.14.4, 3.5.6", "6.1.3, 3.6.1"})
    void testsProveOnEveryJUnitAndSurefire(String junit, String surefire) {
        ConsumerProject project = ConsumerProject.copy("verify-junit-" + junit);
        BuildResult build = project.build()
                .profile("verify")
                .with("junit.version", junit)
                .with("surefire.version", surefire)
                .with("surefire.forkCount", "2")
                .run("verify");

        assertThat(build.exitCode()).as(String.join("\n", build.console())).isZero();
        assertThat(build.console()).anyMatch(line -> line.startsWith("RotOps  proven 5 of 5 reviewed"));
    }

    @Test
    void testsOfVintageProve() {
        ConsumerProject project = ConsumerProject.copy("verify-vintage")
                .overlay("vintage")
                .delete("src/test/java/com/example/stock/DeliverStockTest.java");
        BuildResult build = project.build().profile("vintage").run("test");

        assertThat(build.exitCode()).as(String.join("\n", build.console())).isZero();
        assertThat(verify(project)).startsWith("RotOps  proven 5 of 5 reviewed");
    }

    @Test
    void scenariosOfCucumberProve() {
        ConsumerProject project = ConsumerProject.copy("verify-cucumber")
                .overlay("cucumber")
                .delete(CANCEL_TEST)
                .edit(
                        PLANE,
                        "\"src/test/*/com/example/orders/*IT.*\"",
                        "\"src/test/*/com/example/orders/*IT.*\", \"src/test/resources/features/*.feature\"");
        BuildResult build = project.build()
                .profile("cucumber")
                .with("junit.version", "5.14.4")
                .run("test");

        assertThat(build.exitCode()).as(String.join("\n", build.console())).isZero();
        assertThat(verify(project)).startsWith("RotOps  proven 5 of 5 reviewed").contains("4 evidence-declared");
    }

    private static String verify(ConsumerProject project) {
        return CommandRun.in(project.directory(), "verify").out();
    }
}

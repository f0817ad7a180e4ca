package dev.rotops.report.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.HostUnderTest;
import dev.rotops.engine.it.BuildResult;
import dev.rotops.engine.it.ConsumerProject;
import dev.rotops.engine.it.MavenBuild;
import dev.rotops.engine.it.OnlyInMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conformance suite against hosts that can more or less, built by Maven with {@code verify} bound. */
@Execution(CONCURRENT)
class VerifyCapabilitiesIT {

    private static final String BOTH = "{\"reservations\": {\"supported\": true}, \"deliveries\": true}";
    private static final String DELIVERIES = "{\"reservations\": {\"supported\": false}, \"deliveries\": true}";
    private static final String MAP = "rotops:export-coverage-map";

    private final HostUnderTest host = new HostUnderTest();

    @AfterEach
    void close() {
        host.close();
    }

    private MavenBuild against(String document, String name) {
        host.serving(document);
        return ConsumerProject.copy("conformance-" + name)
                .overlay("conformance")
                .build()
                .profile("verify")
                .with("rotops.verbose", "true")
                .with("rotops.capabilities", host.url());
    }

    private static List<String> map(BuildResult build) throws IOException {
        return Files.readAllLines(build.directory().resolve("target/rotops/runtime-coverage-map.md"));
    }

    @Test
    @RuntimeBehavior(
            value = "delivery.verify",
            outcomes = "success",
            evidence = {"build_result", "terminal_output"})
    void aHostWithEveryCapabilityProvesEverything() throws IOException {
        BuildResult build = against(BOTH, "full").run("verify", MAP);

        assertThat(build.exitCode()).as(String.join("\n", build.console())).isZero();
        assertThat(build.console()).anyMatch(line -> line.startsWith("RotOps  proven 5 of 5 reviewed"));
        assertThat(map(build))
                .contains(
                        "| reservations | stock.md, section 4 | full | full | - | - | The host counts what is reserved. |")
                .contains("| deliveries | stock.md, section 5 | - | partial | - | stock.deliver (partly-run)"
                        + " | The host takes deliveries. |")
                .contains("| com.example.stock.DeliverStockTest\\#refusesNothing | todo: refuse a delivery of nothing"
                        + " | stock.deliver |");
    }

    @ParameterizedTest(name = "require-behavior={0}")
    @CsvSource({
        "false, gated, host-pending",
        "true, failing, failing",
    })
    @RuntimeBehavior(value = "delivery.verify", outcomes = "failure", evidence = "terminal_output")
    void aCapabilityThatIsNotAdvertisedIsNotProven(String required, String state, String grade) throws IOException {
        MavenBuild maven = against(DELIVERIES, "pending-" + required)
                .with("rotops.require-behavior", required)
                .with("maven.test.failure.ignore", "true");

        BuildResult build = maven.run("verify");
        BuildResult mapped = maven.run(MAP);

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.tests().marked("skipped", "failure", "error"))
                .contains("rotops.verify.stock > stock.reserve: is proven");
        assertThat(build.console())
                .anyMatch(line -> line.startsWith("RotOps  proven 4 of 5 reviewed"))
                .anyMatch(line -> line.startsWith("  stock.reserve")
                        && line.contains(state)
                        && line.contains("Capability reservations is not advertised: false stands at"
                                + " /reservations/supported of the capability document, expected true;"));
        assertThat(mapped.exitCode()).isZero();
        assertThat(map(mapped))
                .contains("| reservations | stock.md, section 4 | full | " + grade + " | - | stock.reserve (" + state
                        + ") | The host counts what is reserved. |");
    }

    @OnlyInMatrix
    @Test
    @RuntimeBehavior(
            value = "delivery.verify",
            outcomes = "success",
            evidence = {"build_result", "terminal_output"})
    void whatARunOptsOutOfIsNotCountedAndSaidSo() throws IOException {
        BuildResult build = against(DELIVERIES, "opted-out")
                .environment("ROTOPS_OPTED_OUT_PROFILES", "reservations: no counter before autumn")
                .run("verify", MAP);

        assertThat(build.exitCode()).as(String.join("\n", build.console())).isZero();
        assertThat(build.console())
                .anyMatch(line -> line.startsWith("RotOps  proven 4 of 4 reviewed, 1 opted out and not counted"))
                .anyMatch(line -> line.startsWith("  stock.reserve  opted-out")
                        && line.contains("Capability reservations is opted out: no counter before autumn."))
                .anyMatch(line -> line.contains("vacuous-profile"));
        assertThat(map(build))
                .contains("| reservations | stock.md, section 4 | full | opted-out | - | stock.reserve (opted-out)"
                        + " | The host counts what is reserved. |");
    }

    @OnlyInMatrix
    @Test
    @RuntimeBehavior(value = "delivery.verify", outcomes = "failure", evidence = "terminal_output")
    void anOptOutWithoutReasonSkipsNothing() {
        BuildResult build = against(DELIVERIES, "no-reason")
                .with("rotops.opted-out-profiles", "reservations")
                .with("maven.test.failure.ignore", "true")
                .run("verify");

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.console())
                .anyMatch(line -> line.startsWith("RotOps  proven 3 of 5 reviewed"))
                .anyMatch(line -> line.contains("rotops.opted-out-profiles is \"reservations\""));
    }

    @OnlyInMatrix
    @Test
    @RuntimeBehavior(value = "delivery.verify", outcomes = "failure", evidence = "terminal_output")
    void aHostThatCannotBeReachedIsNoReasonToSkip() {
        MavenBuild maven = against(BOTH, "unreachable")
                .with("rotops.opted-out-profiles", "reservations: later; deliveries: later")
                .with("maven.test.failure.ignore", "true");
        host.close();

        BuildResult build = maven.run("verify");

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.console())
                .anyMatch(line -> line.startsWith("RotOps  proven 3 of 5 reviewed"))
                .anyMatch(line -> line.startsWith("  stock.reserve") && line.contains("failing"));
    }
}

package dev.rotops.report.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.it.BuildResult;
import dev.rotops.engine.it.ConsumerProject;
import dev.rotops.report.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two modules that are alike to the last byte, each with a model of its own. */
class VerifyReactorIT {

    private static ConsumerProject reactor;
    private static BuildResult build;

    @BeforeAll
    static void buildBothModules() {
        reactor = ConsumerProject.copy("reactor", "verify-reactor")
                .overlay("consumer", "first")
                .overlay("consumer", "second")
                .edit("first/pom.xml", "<artifactId>consumer<", "<artifactId>first<")
                .edit("second/pom.xml", "<artifactId>consumer<", "<artifactId>second<");
        build = reactor.build().profile("verify").run("verify");
    }

    @Test
    @RuntimeBehavior(
            value = "delivery.verify",
            outcomes = "success",
            evidence = {"build_result", "terminal_output"})
    void eachModelIsJudgedOnceByTheTestsOfItsModule() {
        assertThat(build.exitCode()).as(String.join("\n", build.console())).isZero();
        assertThat(build.console().stream().filter(line -> line.startsWith("RotOps  proven")))
                .hasSize(2)
                .allMatch(
                        line -> line.startsWith("RotOps  proven 5 of 5 reviewed") && line.contains("1 JVM, 1 module"));
    }

    @Test
    void theProofOfOneModuleIsNotThatOfTheOther() throws IOException {
        Path second = reactor.directory().resolve("second");
        Path moved = reactor.directory().resolve("moved");
        Files.move(second.resolve("target/rotops/ledger"), moved);

        CommandRun run = CommandRun.in(
                second,
                "verify",
                "--ledger",
                reactor.directory().resolve("first/target/rotops/ledger").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("RotOps  proven 0 of 5 reviewed")
                .contains("those that were found belong to other modules: first.");
        try (Stream<Path> own = Files.list(moved)) {
            assertThat(own).isNotEmpty();
        }
    }

    @Test
    void aModelThatModulesShareIsJudgedOnceByTheTestsOfAllOfThem() {
        ConsumerProject shared = ConsumerProject.withSharedModel("verify-shared-root")
                .write(
                        "second/src/test/java/com/example/CompletenessTest.java",
                        "package com.example;\n\n@dev.rotops.RuntimeCompleteness\nclass CompletenessTest {}\n");

        // Surefire's JVM works in the module, Maven where it was started.
        assertThat(shared.build().run("test", "-Drotops.root=..").exitCode()).isZero();
        CommandRun run = CommandRun.in(shared.directory(), "verify");

        assertThat(run.out()).startsWith("RotOps  proven 5 of 5 reviewed").contains("2 JVMs, 2 modules");
        assertThat(run.status()).isZero();
    }
}

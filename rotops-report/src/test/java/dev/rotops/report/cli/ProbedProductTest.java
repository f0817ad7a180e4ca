package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Probes that run what was built of sources which have changed since. */
class ProbedProductTest {

    private static final String PLAN = "testops/runtime-probes.json";
    private static final String SOURCE = "src/main/java/shop/Orders.java";
    private static final List<String> BUILT = List.of(
            "target/app.jar",
            "target/report.txt",
            "target/lib/library.jar",
            "target/classes/shop/Orders.class",
            "target/test-classes/shop/OrdersTest.class",
            "build/libs/app.jar",
            "build/classes/java/main/shop/Orders.class",
            "build/classes/java/test/shop/OrdersTest.class",
            "other/target/app.jar");

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeAShopThatWasBuiltAMinuteAgo() throws IOException {
        module = GovernedModule.shop(root).write("shop.sh", "exit 0\n");
        Instant built = Instant.now().minusSeconds(60);
        for (String file : BUILT) {
            if (!Files.exists(root.resolve(file))) {
                module.write(file, "");
            }
        }
        for (String directory : List.of("target", "build", "other")) {
            try (var files = Files.walk(root.resolve(directory))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.setLastModifiedTime(file, FileTime.from(built));
                }
            }
        }
        try (var files = Files.walk(root.resolve("src"))) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(built.minusSeconds(60)));
            }
        }
    }

    private CommandRun probe(String members) {
        module.write(PLAN, ("""
                        {'version': '1.0.0', 'principle': 'behavior-first', 'completionMode': 'product_complete',
                         'probes': [{'id': 'runs', 'kind': 'headless_run', 'behaviors': ['orders.place'], %s}]}
                        """).formatted(members).replace('\'', '"'));
        return CommandRun.in(root, "probe run");
    }

    private void change(String source) throws IOException {
        Files.setLastModifiedTime(root.resolve(source), FileTime.from(Instant.now()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'command': ['/bin/sh', '${root}/shop.sh', '${root}/target/app.jar']",
                "'command': ['/bin/sh', '${root}/shop.sh', 'target/app.jar'], 'workingDirectory': '.'",
                "'command': ['/bin/sh', '${root}/shop.sh', './target/app.jar'], 'workingDirectory': '.'",
                "'command': ['/bin/sh', '${root}/shop.sh', '../target/app.jar'], 'workingDirectory': 'other'",
                "'command': ['/bin/sh', '${root}/shop.sh', 'app.jar'], 'workingDirectory': '${root}/target'",
                "'command': ['/bin/sh', '${root}/shop.sh', '${root}/other/../target/app.jar'], 'workingDirectory': 'other'",
                "'command': ['/bin/sh', '${root}/shop.sh', '--class-path=${root}/lib/a.jar:${root}/target/classes']",
                "'command': ['/bin/sh', '${root}/shop.sh', '${root}/build/libs/app.jar']",
                "'command': ['/bin/sh', '${root}/shop.sh', '${root}/build/classes/java/main']",
                "'prepare': [{'command': ['/bin/sh', '${root}/shop.sh', '${root}/target/app.jar', 'add']}],"
                        + " 'command': ['/bin/sh', '${root}/shop.sh', '${root}/target/app.jar', 'list']",
            })
    @RuntimeBehavior(
            value = "probes.run",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void areNotRun(String members) throws IOException {
        assertThat(probe(members).out()).contains("runs  passed");

        module.write(SOURCE, module.read(SOURCE) + "// changed\n");
        CommandRun run = probe(members);

        assertThat(run.status()).isOne();
        assertThat(run.out())
                .contains("runs  stale", " is older than " + SOURCE + ": build the product, then run the probe");
        assertThat(CommandRun.in(root, "validate").out())
                .contains("probes  0 of 1 passed, product_complete is not met\n  runs  stale");
        assertThat(CommandRun.in(root, "validate", "--json").out())
                .contains("\"productComplete\": false", "\"state\": \"stale\"");
    }

    @Test
    @RuntimeBehavior(
            value = "probes.run",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output"})
    void areNotRunTheFirstTimeEither() throws IOException {
        change(SOURCE);

        CommandRun run = probe("'command': ['/bin/sh', '${root}/shop.sh', '${root}/target/app.jar']");

        assertThat(run.status()).isOne();
        assertThat(run.out()).contains("runs  not-run  target/app.jar is older than " + SOURCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'command': ['/bin/sh', '${root}/shop.sh', '${root}/target/report.txt']",
                "'command': ['/bin/sh', '${root}/shop.sh', '${root}/target/test-classes']",
                "'command': ['/bin/sh', '${root}/shop.sh', '${root}/target/lib/library.jar']",
                "'command': ['/bin/sh', '${root}/shop.sh', '${root}/build/classes/java/test']",
                "'command': ['/bin/sh', '${root}/shop.sh', '${root}/other/target/app.jar']",
                "'command': ['/bin/sh', '${root}/shop.sh', 'target/app.jar'], 'workingDirectory': 'other'",
                "'command': ['/bin/sh', '${root}/shop.sh', '../../elsewhere/target/app.jar'], 'workingDirectory': 'other'",
                "'command': ['/bin/sh', '${root}/shop.sh', '${root}/target/gone.jar']",
                "'prepare': [{'command': ['/bin/sh', '${root}/shop.sh', 'package']}], 'command': ['/bin/sh', '${root}/shop.sh', '${root}/target/app.jar']",
            })
    @RuntimeBehavior(
            value = "probes.run",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void areRunWhereNobodyCanTell(String members) throws IOException {
        change(SOURCE);

        assertThat(probe(members).out()).contains("runs  passed");
    }

    @Test
    @RuntimeBehavior(
            value = "probes.run",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void areRunWhereOnlySomethingElseHasChanged() throws IOException {
        module.write("src/main/docker/Dockerfile", "")
                .replace(
                        "testops/runtime-control-plane.json",
                        "\"src/main/java/shop/Orders.java\", \"src",
                        "\"src/main/java/shop/Orders.java\", \"src/main/docker/**\", \"src");
        change("src/test/java/shop/OrdersTest.java");
        change("testops/runtime-control-plane.json");

        assertThat(probe("'command': ['/bin/sh', '${root}/shop.sh', '${root}/target/app.jar']")
                        .out())
                .contains("runs  passed");
    }
}

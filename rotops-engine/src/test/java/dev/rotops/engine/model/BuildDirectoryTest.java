package dev.rotops.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildDirectoryTest {

    @TempDir
    Path directory;

    private Path root;

    @BeforeEach
    void makeRepository() {
        root = directory.resolve("target/shop");
        GovernedModule.empty(root)
                .write("pom.xml", "<project/>")
                .write("orders/pom.xml", "<project/>")
                .write("web/build.gradle.kts", "")
                .write("worker/src/main/java/Worker.java", "")
                .write("worker/build/.keep", "")
                .write("docs/target/.keep", "");
        GovernedModule.empty(directory).write("pom.xml", "<project/>");
        GovernedModule.empty(directory.resolve("target/stock")).write("pom.xml", "<project/>");
    }

    @ParameterizedTest
    @CsvSource({
        "target/known.json, true",
        "./target/rotops/known.json, true",
        "testops/../target/known.json, true",
        "orders/target/known.json, true",
        "web/build/known.json, true",
        "worker/build/known.json, true",
        "../stock/target/known.json, true",
        "target, false",
        "build/known.json, false",
        "testops/known.json, false",
        "testops/target/../known.json, false",
        "target.json, false",
        "docs/target/known.json, false",
        "web/target/known.json, false",
        "../known.json, false",
        "\u0000/target/known.json, false",
    })
    void holds_what_the_build_of_a_module_puts_there(String file, boolean held) {
        assertThat(BuildDirectory.holds(root, file)).isEqualTo(held);
    }

    @Test
    void is_that_of_the_tool_that_builds_the_module() {
        assertThat(BuildDirectory.of(root)).isEqualTo("target");
        assertThat(BuildDirectory.of(root.resolve("web"))).isEqualTo("build");
        assertThat(BuildDirectory.of(root.resolve("worker"))).isEqualTo("build");
    }
}

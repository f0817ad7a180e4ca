package dev.rotops.report.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    Path root;

    @BeforeEach
    void compileAShop() {
        GovernedModule.shop(root).compileProduct();
    }

    @Test
    void remembersWhatItReadAmongTheResultsOfTheBuild() {
        read();

        assertThat(root.resolve("target/rotops"))
                .isDirectoryContaining("glob:**/scan-of-all-modules.bin")
                .isDirectoryContaining("glob:**/entry-points-of-all-modules.bin");
    }

    @Test
    @RuntimeBehavior(value = "command-line.confine-output", outcomes = "failure", evidence = "derived_view")
    void remembersNothingWhereALinkLeadsOut(@TempDir Path elsewhere) throws IOException {
        Files.move(root.resolve("target"), elsewhere.resolve("results"));
        Files.createSymbolicLink(root.resolve("target"), elsewhere.resolve("results"));

        read();

        assertThat(elsewhere.resolve("results/rotops")).doesNotExist();
    }

    @Test
    void remembersWhatItReadThroughALinkInside() throws IOException {
        Files.move(root.resolve("target"), root.resolve("results"));
        Files.createSymbolicLink(root.resolve("target"), Path.of("results"));

        read();

        assertThat(root.resolve("results/rotops")).isNotEmptyDirectory();
    }

    private void read() {
        Workspace workspace = Workspace.of(root, Map.of());
        workspace.tests();
        workspace.entryPoints().scan(Optional.empty());
    }
}

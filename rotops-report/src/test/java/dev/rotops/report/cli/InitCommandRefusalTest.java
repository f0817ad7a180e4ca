package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rotops.RuntimeBehavior;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where init writes nothing. */
class InitCommandRefusalTest extends WithStarterRepository {

    @Test
    @RuntimeBehavior(
            value = "starter.refuse",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void gets_nothing_where_a_link_leads_out_of_it() throws IOException {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.createSymbolicLink(repository.root().resolve("testops"), outside);

        CommandRun run = repository.run("init", "--force");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("a symbolic link leads out of it; nothing was written");
        try (Stream<Path> files = Files.list(outside)) {
            assertThat(files).isEmpty();
        }
        assertThat(repository.has("AGENTS.md")).isFalse();
    }

    @Test
    @RuntimeBehavior(
            value = "starter.keep",
            outcomes = "skipped",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void gets_the_others_where_a_link_that_leads_out_of_it_is_skipped() throws IOException {
        Path shared = Files.writeString(directory.resolve("shared.json"), "{\"sources\": []}");
        Files.createDirectory(repository.root().resolve("testops"));
        Files.createSymbolicLink(repository.root().resolve(INVENTORY), shared);

        CommandRun plain = repository.run("init");
        CommandRun forced = repository.run("init", "--force");

        assertThat(plain.status()).isZero();
        assertThat(plain.lines()).contains("skipped " + INVENTORY, "written " + PLANE);
        assertThat(forced.status()).isEqualTo(2);
        assertThat(forced.err()).contains(INVENTORY, "a symbolic link leads out of it; nothing was written");
        assertThat(shared).hasContent("{\"sources\": []}");
    }

    @Test
    @RuntimeBehavior(
            value = "starter.refuse",
            outcomes = "failure",
            evidence = {"exit_status", "file_write"})
    void gets_nothing_where_a_named_artifact_is_elsewhere() {
        CommandRun run = repository.run("init", "--config", "../plane.json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(repository.files()).isEmpty();
        assertThat(directory.resolve("plane.json")).doesNotExist();
    }

    @Test
    @RuntimeBehavior(
            value = "starter.refuse",
            outcomes = "partial",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void is_told_what_was_written_before_it_failed() {
        repository.file(".github", "a file in the way");

        CommandRun run = repository.run("init", "--json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(".github/workflows/rotops.yml  cannot be written");
        assertThat(run.out()).contains("\"written\": [", "\"testops/.gitignore\"", "\"problem\": ");
        assertThat(repository.text(".github")).isEqualTo("a file in the way");
    }

    @Test
    @RuntimeBehavior(
            value = "starter.refuse",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output"})
    void is_read_only() {
        assumeTrue(repository.root().toFile().setWritable(false));
        assumeTrue(!Files.isWritable(repository.root()), "root may write everywhere");

        CommandRun run = repository.run("init");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be written: permission denied");
    }

    @Test
    @RuntimeBehavior(
            value = "starter.write",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void proposes_nothing_for_vitest() {
        CommandRun run = repository.run("init", "--from-discovery", "--preset", "vitest");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("--from-discovery reads compiled classes, and takes no --preset vitest: run init with one of"
                        + " them");
        assertThat(repository.files()).isEmpty();
    }

    @Test
    @RuntimeBehavior(
            value = "starter.write",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void has_no_such_preset() {
        CommandRun run = repository.run("init", "--preset", "spring");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("there is no preset spring: --preset is jvm or vitest");
    }
}

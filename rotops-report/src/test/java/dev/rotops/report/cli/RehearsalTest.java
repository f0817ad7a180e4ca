package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.model.ArtifactKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearsalTest {

    @Test
    @RuntimeBehavior(value = "delivery.rehearse", outcomes = "success", evidence = "file_write")
    void hasEveryArtifactAndLeavesNothingBehind() throws Exception {
        Path root;
        try (RehearsalRepository repository = RehearsalRepository.create()) {
            root = repository.root();
            for (ArtifactKind kind : ArtifactKind.EXPECTED) {
                assertThat(root.resolve(kind.defaultPath())).isNotEmptyFile();
            }
            Rehearsal.perform(root);
        }
        assertThat(root).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"validate, 1", "review, 0", "retro, 0", "impact --since HEAD, 0", "impact --format=surefire pom.xml, 0"
    })
    @RuntimeBehavior(value = "delivery.rehearse", outcomes = "success", evidence = "exit_status")
    void getsToTheEndOfEveryCommand(String command, int status) throws Exception {
        try (RehearsalRepository repository = RehearsalRepository.create()) {
            StringWriter err = new StringWriter();

            int actual = new RotopsCommandLine(new PrintWriter(new StringWriter()), new PrintWriter(err))
                    .run((command + " --root=" + repository.root()).split(" ", -1));

            assertThat(actual).as(err.toString()).isEqualTo(status);
        }
    }
}

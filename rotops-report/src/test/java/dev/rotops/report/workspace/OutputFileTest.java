package dev.rotops.report.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.RuntimeBehavior;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    Path directory;

    @Test
    @RuntimeBehavior(
            value = "command-line.confine-output",
            outcomes = {"success", "failure"},
            evidence = "derived_view")
    void a_path_stays_below_the_root_unless_it_or_a_link_leads_out() throws IOException {
        Path root = Files.createDirectory(directory.resolve("root"));
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.createDirectory(root.resolve("inside"));
        Files.createSymbolicLink(root.resolve("out"), outside);
        Files.createSymbolicLink(root.resolve("in"), root.resolve("inside"));
        Files.createSymbolicLink(root.resolve("dangling"), outside.resolve("missing"));

        assertThat(OutputFile.staysBelow(root, "new/file.json")).isTrue();
        assertThat(OutputFile.staysBelow(root, "in/file.json")).isTrue();
        assertThat(OutputFile.staysBelow(root, "inside/../file.json")).isTrue();
        assertThat(OutputFile.staysBelow(root, "new/../file.json")).isTrue();
        assertThat(OutputFile.staysBelow(root, "../file.json")).isFalse();
        assertThat(OutputFile.staysBelow(root, "out/../file.json")).isFalse();
        assertThat(OutputFile.staysBelow(root, "out/file.json")).isFalse();
        assertThat(OutputFile.staysBelow(root, "dangling")).isFalse();
        assertThat(OutputFile.staysBelow(root, outside.resolve("file.json").toString()))
                .isFalse();
        assertThat(OutputFile.staysBelow(root, "\u0000")).isFalse();
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.confine-output",
            outcomes = {"success", "failure"},
            evidence = "derived_view")
    void a_file_outside_is_written_for_whoever_names_it_and_through_no_link() throws Exception {
        Path root = Files.createDirectory(directory.resolve("root"));
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.createSymbolicLink(root.resolve("out"), outside);

        OutputFile.write(root, "../outside/named", "text");

        assertThat(outside.resolve("named")).hasContent("text");
        assertThatThrownBy(() -> OutputFile.write(root, "out/led", "text")).isInstanceOf(NotWrittenException.class);
        assertThatThrownBy(() -> OutputFile.write(root, root.resolve("out/led").toString(), "text"))
                .isInstanceOf(NotWrittenException.class);
        assertThat(outside.resolve("led")).doesNotExist();
    }

    @Test
    @RuntimeBehavior(value = "command-line.confine-output", outcomes = "failure", evidence = "derived_view")
    void a_file_in_the_way_of_a_directory_is_said_to_be_one() throws IOException {
        Files.createFile(directory.resolve("testops"));

        assertThatThrownBy(() -> OutputFile.write(directory, "testops/report.json", "{}"))
                .isInstanceOf(NotWrittenException.class)
                .hasMessage("testops/report.json  cannot be written: a file stands where a directory should be");
    }
}

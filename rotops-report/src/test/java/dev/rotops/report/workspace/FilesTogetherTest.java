package dev.rotops.report.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.RuntimeBehavior;
import dev.rotops.report.workspace.FilesTogether.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesTogetherTest {

    @TempDir
    Path root;

    @BeforeEach
    void writeTwo() throws IOException {
        Files.writeString(root.resolve("one.json"), "one");
        Files.writeString(root.resolve("two.json"), "two");
    }

    @Test
    void areAllWritten() throws NotWrittenException {
        FilesTogether.write(root, List.of(new Change("one.json", "one", "1"), new Change("two.json", "two", "2")));

        assertThat(root.resolve("one.json")).hasContent("1");
        assertThat(root.resolve("two.json")).hasContent("2");
    }

    @Test
    @RuntimeBehavior(value = "review-loop.accept", outcomes = "failure", evidence = "file_write")
    void areLeftAloneOnceSomebodyElseHasChangedOneOfThem() throws IOException {
        Files.writeString(root.resolve("two.json"), "deux");

        assertThatThrownBy(() -> FilesTogether.write(
                        root, List.of(new Change("one.json", "one", "1"), new Change("two.json", "two", "2"))))
                .isInstanceOf(NotWrittenException.class)
                .hasMessage("two.json  cannot be written: somebody else has changed it in the meantime; run the command"
                        + " again");
        assertThat(root.resolve("one.json")).hasContent("one");
        assertThat(root.resolve("two.json")).hasContent("deux");
    }

    @Test
    void areNeverChangedByTwoProcessesAtOnce() throws IOException {
        CountingProcess.begin(root);
        CountingProcess one = CountingProcess.start(root);
        CountingProcess other = CountingProcess.start(root);

        int ofOne = one.successes();
        int ofOther = other.successes();

        assertThat(List.of(ofOne, ofOther)).allMatch(successes -> successes > 0);
        assertThat(ofOne + ofOther).isEqualTo(CountingProcess.count(root));
    }

    @Test
    void areLeftAloneWhereOneIsGone() throws IOException {
        Files.delete(root.resolve("two.json"));

        assertThatThrownBy(() -> FilesTogether.write(
                        root, List.of(new Change("one.json", "one", "1"), new Change("two.json", "two", "2"))))
                .isInstanceOf(NotWrittenException.class);
        assertThat(root.resolve("one.json")).hasContent("one");
    }

    @ParameterizedTest
    @CsvSource({
        "build.gradle,        docs,   build",
        "settings.gradle.kts, target, build",
        "pom.xml,             build,  target",
        "README.md,           build,  build",
        "README.md,           docs,   target",
    })
    void areLockedWhereTheBuildPutsItsResults(String buildFile, String directory, String results) throws Exception {
        Files.createFile(root.resolve(buildFile));
        Files.createDirectory(root.resolve(directory));

        for (int count = 0; count < 2; count++) {
            FilesTogether.write(root, List.of(new Change("one.json", "one", "one")));
        }

        assertThat(Stream.of("target", "build").filter(each -> Files.exists(root.resolve(each + "/rotops/edit.lock"))))
                .containsExactly(results);
    }

    @Test
    @RuntimeBehavior(value = "review-loop.accept", outcomes = "failure", evidence = "file_write")
    void areLockedThroughNoLinkThatLeadsOut(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(root.resolve("target"), elsewhere);

        assertThatThrownBy(() -> FilesTogether.write(root, List.of(new Change("one.json", "one", "1"))))
                .isInstanceOf(NotWrittenException.class)
                .hasMessageStartingWith(
                        "target/rotops/edit.lock  cannot be written: a symbolic link leads out of the project");
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(root.resolve("one.json")).hasContent("one");
    }

    @Test
    void areNeverOutsideTheRoot() {
        assertThatThrownBy(() -> FilesTogether.write(root, List.of(new Change("../one.json", "one", "1"))))
                .hasMessageContaining("not below the root");
    }
}

package dev.rotops.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectPathTest {

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{1} in a build with {0} is called ''{2}''")
    @CsvSource({
        "pom.xml a/pom.xml a/b/pom.xml, a/b, a/b",
        "pom.xml a/b/pom.xml,           a/b, ''",
        "pom.xml,                       '',  ''",
        "'',                            a,   ''",
        "settings.gradle a/build.gradle.kts, a, a",
        "pom.xml a/pom.xml a/.git,      a,   ''",
        "pom.xml a/pom.xml a/.mvn a/b/pom.xml, a/b, b",
    })
    void aDirectoryIsCalledByItsPlaceInTheBuild(String files, String module, String name) throws IOException {
        Files.createDirectories(directory.resolve("a/b"));
        for (String file : files.split(" ", -1)) {
            if (!file.isEmpty()) {
                Files.writeString(directory.resolve(file), "");
            }
        }

        assertThat(ProjectPath.of(directory.resolve(module))).isEqualTo(name);
    }

    @Test
    void aSymbolicLinkIsCalledAsWhatItLeadsTo() throws IOException {
        Files.createDirectories(directory.resolve("real/a"));
        Files.writeString(directory.resolve("real/pom.xml"), "");
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("real/a"));

        assertThat(ProjectPath.of(link)).isEqualTo("a");
    }
}

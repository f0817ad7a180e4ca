package dev.rotops.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @Test
    void isTheLastNameOfAPath() {
        assertThat(FileName.of(Path.of("src", "A b.java"))).isEqualTo("A b.java");
    }

    @ParameterizedTest
    @CsvSource({
        "/repo/A.java, A.java",
        "/repo/dir/, dir",
        "/repo/N%C3%A9w%20one.kt, N\u00e9w one.kt",
        "/repo/%F0%9F%98%80, \ud83d\ude00",
        "/repo/bad%FF.kt, bad\ufffd.kt"
    })
    void isReadFromTheBytesAsUtf8(String rawPath, String name) {
        assertThat(FileName.ofUri(rawPath)).isEqualTo(name);
    }
}

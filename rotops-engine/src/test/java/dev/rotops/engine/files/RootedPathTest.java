package dev.rotops.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RootedPathTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "src/A.java, src/A.java",
        "./src/A.java, src/A.java",
        "src/./A.java, src/A.java",
        "src//A.java, src/A.java",
        ".//src/A.java, src/A.java",
        "test/../src/A.java, src/A.java",
        "a/b/../../c, c",
        "a/..b/c..d/..., a/..b/c..d/...",
        ".github/x.yml, .github/x.yml",
        "src/, src/",
        "src/./, src/",
        "src/.., ''",
        "'', ''",
        "., ''",
        "./, ''",
        "a/../, ''",
        "**/../*.java, *.java",
    })
    void everyPathHasOneSpelling(String path, String normal) {
        assertThat(RootedPath.normalize(path)).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..", "../", "../x", "./../x", "a/../../x", "a/b/../../../a/b", "/", "/x", "//x", "/a/../b"})
    void aPathThatLeavesTheRootIsNone(String path) {
        assertThat(RootedPath.normalize(path)).isEmpty();
    }
}

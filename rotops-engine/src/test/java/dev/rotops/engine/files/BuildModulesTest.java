package dev.rotops.engine.files;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildModulesTest {

    @TempDir
    Path root;

    @BeforeEach
    void makeDirectories() throws IOException {
        for (String name : List.of("api", "core", "web/shop", "old")) {
            Files.createDirectories(root.resolve(name));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            include("api")                                     | api
            include("api", "core")                             | api core
            include("api",~"core")                             | api core
            include(~"api",~"core",~)                          | api core
            include(~    "api",~~    ":web:shop"~)             | api web/shop
            include ( 'api',~'core' )                          | api core
            include 'api', 'core'                              | api core
            include 'api',~    'core',~    'web:shop'          | api core web/shop
            include 'api',^    'core'                          | api core
            include 'api'~include 'core'                       | api core
            include 'api'~includeBuild 'core'                  | api
            include 'api'~println 'core'                       | api
            include("api")~println("core")                     | api
            include(listOf("api", "core"))                     | api core
            if (true) {~    include 'api'~}                    | api
            // include("old")~include("api")                   | api
            include("api", // the "old" one~"core")            | api core
            include("api", /* "old",~*/ "core")                | api core
            include 'api', // 'old'~    // 'old'~    'core'    | api core
            include(~"api",~// "old",~"core"~)                 | api core
            /*~include("old")~*/ include("api")                | api
            url = "https://host"~include("api")                | api
            pattern = "**/*.java"~include("api")~s = "*/"      | api
            include("missing", "api")                          | api
            """)
    void ofGradleAreIncluded(String settings, String modules) throws IOException {
        write(settings.replace("^", "\r\n").replace('~', '\n'));

        assertThat(found()).isEqualTo(modules);
    }

    @ParameterizedTest
    @ValueSource(strings = {"include(", "include 'api',", "\n", " ", "/*", "'", ",", "(", "include 'a"})
    void areFoundInATimeThatGrowsWithTheText(String text) throws IOException {
        write(text.repeat(300_000));

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> found());
    }

    @Test
    void areIncludedHoweverManyThereAre() throws IOException {
        write("include 'missing'" + ",\n'missing'".repeat(100_000) + ",\n'api'");

        assertThat(found()).isEqualTo("api");
    }

    private void write(String settings) throws IOException {
        Files.writeString(root.resolve("settings.gradle"), settings);
    }

    private String found() {
        return BuildModules.of(root).stream()
                .skip(1)
                .map(module -> root.relativize(module).toString().replace('\\', '/'))
                .collect(joining(" "));
    }
}

package dev.rotops.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredSourcesTest {

    @TempDir
    Path root;

    @BeforeEach
    void makeDirectories() throws IOException {
        for (String name : List.of("code", "checks", "more", "module/code", "src/main/java")) {
            Files.createDirectories(root.resolve(name));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <sourceDirectory>code</sourceDirectory>                                          | code
            <sourceDirectory> ${project.basedir}/code </sourceDirectory>                     | code
            <sourceDirectory>${basedir}/src/../code</sourceDirectory>                        | code
            <testSourceDirectory>checks</testSourceDirectory>                                | tests checks
            <sourceDirectory>code</sourceDirectory><testSourceDirectory>checks</testSourceDirectory> | code, tests checks
            <sourceDirectory>nowhere</sourceDirectory>                                       | ''
            <sourceDirectory>${elsewhere}/code</sourceDirectory>                             | ''
            <!-- <sourceDirectory>code</sourceDirectory> -->                                 | ''
            <plugins><plugin><sourceDirectory>code</sourceDirectory></plugin></plugins>      | ''
            """)
    void ofMavenStandInItsBuild(String build, String directories) throws IOException {
        write("pom.xml", "<project><build>" + build + "</build></project>");

        assertThat(found(root)).isEqualTo(directories);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <build><outputDirectory>code</outputDirectory></build>                                   | code
            <build><outputDirectory>${project.build.directory}/../code</outputDirectory></build>     | code
            <build><outputDirectory>nowhere</outputDirectory></build>                                | ''
            <build><plugins><plugin><outputDirectory>code</outputDirectory></plugin></plugins></build> | ''
            <reporting><outputDirectory>code</outputDirectory></reporting>                           | ''
            """)
    void compiledClassesOfMavenStandInItsBuild(String project, String directory) throws IOException {
        write("pom.xml", "<project>" + project + "</project>");

        assertThat(DeclaredClasses.of(root)
                        .map(path -> root.relativize(path).toString())
                        .orElse(""))
                .isEqualTo(directory);
    }

    @Test
    void ofMavenAreInherited() throws IOException {
        write("pom.xml", "<project><build><sourceDirectory>code</sourceDirectory></build></project>");
        write("module/pom.xml", "<project><parent/></project>");
        assertThat(found(root.resolve("module"))).isEmpty();

        write("module/pom.xml", "<project><parent></parent></project>");
        assertThat(found(root.resolve("module"))).isEqualTo("module/code");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            build.gradle     | sourceSets { main { java { srcDirs = ['code', "more"] } test { java { srcDir 'checks' } } } | code, more, tests checks
            build.gradle     | sourceSets.main.java.srcDirs += 'code'                                   | code
            build.gradle     | sourceSets.main.java.srcDirs = ["$base/code"]                            | ``
            build.gradle     | // sourceSets.main.java.srcDirs = ['code']                               | ``
            build.gradle.kts | sourceSets { main { kotlin { setSrcDirs(listOf("code")) } } }            | code
            build.gradle.kts | sourceSets { getByName("test") { java.srcDir("checks") } }               | tests checks
            build.gradle.kts | srcDir("nowhere")                                                        | ``
            """)
    void ofGradleStandInItsSourceSets(String file, String script, String directories) throws IOException {
        write(file, script);

        assertThat(found(root)).isEqualTo(directories);
    }

    private String found(Path module) {
        DeclaredSources found = DeclaredSources.of(module);
        return Stream.concat(
                        found.product().stream().map(this::relative),
                        found.tests().stream().map(path -> "tests " + relative(path)))
                .collect(Collectors.joining(", "));
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(root.resolve(file), text);
    }
}

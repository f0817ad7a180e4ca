package dev.rotops.report.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one jar that the command line is. */
class RotopsJarIT {

    private static final Path JAR =
            Path.of(System.getProperty("rotops.it.reactorRoot"), "rotops-report/target/rotops.jar");
    /** The class file format of Java 6. */
    private static final int OLDEST_ARCHIVED = 50;

    private static final int MAXIMUM_BYTES = 11_700_000;

    private static JarFile jar;
    private static List<String> files;

    @BeforeAll
    static void open() throws IOException {
        jar = new JarFile(JAR.toFile());
        files = jar.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .sorted()
                .toList();
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    @Test
    @RuntimeBehavior(value = "delivery.bundle", outcomes = "success", evidence = "storage_read")
    void startsTheCommandLine() throws IOException {
        assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                .isEqualTo("dev.rotops.report.cli.Main");
    }

    @Test
    @RuntimeBehavior(value = "delivery.bundle", outcomes = "success", evidence = "storage_read")
    void holdsEveryFileOnce() {
        assertThat(files).doesNotHaveDuplicates();
    }

    @Test
    @RuntimeBehavior(value = "delivery.bundle", outcomes = "success", evidence = "storage_read")
    void holdsEveryLibraryOnce() {
        assertThat(files)
                .filteredOn(file -> file.endsWith(".class"))
                .isNotEmpty()
                .noneMatch(file -> file.startsWith("io/github/classgraph")
                        || file.startsWith("nonapi")
                        || file.startsWith("org/objectweb")
                        || file.startsWith("com/networknt")
                        || file.startsWith("com/fasterxml")
                        || file.startsWith("tools/jackson/databind")
                        || file.startsWith("org/junit")
                        || file.startsWith("org/apache/maven/plugin"));
    }

    @Test
    @RuntimeBehavior(value = "delivery.bundle", outcomes = "success", evidence = "storage_read")
    void holdsNeitherTheMavenGoalsNorTheTestEngine() {
        assertThat(files)
                .noneMatch(file -> file.startsWith("dev/rotops/report/maven/"))
                .noneMatch(file -> file.startsWith("dev/rotops/engine/platform/"))
                .noneMatch(file -> file.startsWith("META-INF/services/org.junit"));
    }

    @Test
    @RuntimeBehavior(value = "delivery.bundle", outcomes = "success", evidence = "storage_read")
    void holdsNoClassThatIsTooOldForAnArchiveOfSharedClasses() throws IOException {
        List<String> tooOld = new ArrayList<>();
        for (String file : files) {
            // ASM is published for Java 5, and loaded only where there are compiled classes to look at.
            boolean needed = file.endsWith(".class") && !file.startsWith("dev/rotops/shaded/asm/");
            if (needed && version(file) < OLDEST_ARCHIVED) {
                tooOld.add(file);
            }
        }

        assertThat(tooOld).isEmpty();
    }

    private static int version(String file) throws IOException {
        try (DataInputStream input = new DataInputStream(jar.getInputStream(jar.getEntry(file)))) {
            input.skipNBytes(6);
            return input.readUnsignedShort();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "picocli",
        "JGit",
        "Maven",
        "Plexus",
        "Jackson",
        "ClassGraph",
        "ASM",
        "json-schema-validator",
        "slf4j",
        "jte"
    })
    @RuntimeBehavior(value = "delivery.bundle", outcomes = "success", evidence = "storage_read")
    void namesWhatItBundles(String library) throws IOException {
        assertThat(new String(
                        jar.getInputStream(jar.getEntry("META-INF/NOTICE")).readAllBytes(), StandardCharsets.UTF_8))
                .containsIgnoringCase(library);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            META-INF/LICENSE       | Version 2.0, January 2004
            META-INF/LICENSE.txt   | QOS.ch
            META-INF/NOTICE.txt    | Apache Commons Codec
            LICENSE-ClassGraph.txt | Luke Hutchison
            about.html             | Redistribution and use in source and binary forms
            """)
    @RuntimeBehavior(value = "delivery.bundle", outcomes = "success", evidence = "storage_read")
    void holdsTheLicences(String file, String words) throws IOException {
        assertThat(new String(jar.getInputStream(jar.getEntry(file)).readAllBytes(), StandardCharsets.UTF_8))
                .contains(words);
    }

    @Test
    @RuntimeBehavior(value = "delivery.bundle", outcomes = "success", evidence = "storage_read")
    void staysSmall() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(MAXIMUM_BYTES);
    }
}

package dev.rotops.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddNameTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {"new%0Aline", "tab%09", "%5C", "a%5Cb", "%2A%3F", "%22quoted%22", "%24%7Bhome%7D", "%20", "%0D"})
    void isAFileLikeOthers(String encoded) throws IOException {
        String name = decode(encoded);
        create("dir/" + encoded);

        SourceTree tree = SourceTree.of(root);

        assertThat(tree.resolve(List.of("**"), List.of())).containsExactly("dir/" + name);
        assertThat(tree.resolve(List.of("**/*"), List.of())).containsExactly("dir/" + name);
        assertThat(tree.resolve(List.of("dir/" + name), List.of())).containsExactly("dir/" + name);
        assertThat(tree.isFile("dir/" + name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"N%C3%A9w.kt", "%F0%9F%98%80", "%E2%80%AE.java"})
    void isReadAsUtf8(String encoded) throws IOException {
        create(encoded);

        assertThat(SourceTree.of(root).resolve(List.of("*"), List.of())).containsExactly(decode(encoded));
    }

    @Test
    void isFoundEvenIfItIsNotText() throws IOException {
        create("bad%FF.kt/A.java");
        SourceTree tree = SourceTree.of(root);

        assertThat(tree.resolve(List.of("**"), List.of())).containsExactly("bad\ufffd.kt/A.java");
        assertThat(tree.locate("bad\ufffd.kt/A.java"))
                .get()
                .satisfies(file -> assertThat(file).exists());
    }

    /** Under such a locale, Java cannot even spell a path that is not ASCII. */
    @Test
    void doesNotDependOnTheLocale() throws Exception {
        create("N%C3%A9w/%E2%82%AC.java");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = classesOf(SourceTree.class) + File.pathSeparator + classesOf(OddNameTest.class);
        ProcessBuilder builder =
                new ProcessBuilder(java, "-cp", classPath, FindsFiles.class.getName(), root.toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

        assertThat(output.strip()).isEqualTo("N%C3%A9w%2F%E2%82%AC.java 3 bytes");
        assertThat(process.waitFor()).isZero();
    }

    /** What {@link #doesNotDependOnTheLocale()} starts. */
    static final class FindsFiles {

        private FindsFiles() {}

        public static void main(String[] arguments) throws IOException {
            SourceTree tree = SourceTree.of(Path.of(arguments[0]));
            for (String file : tree.resolve(List.of("N\u00e9w/*.java"), List.of())) {
                Path place = tree.locate(file).orElseThrow();
                Files.writeString(place, "abc");
                String name = URLEncoder.encode(file, StandardCharsets.UTF_8);
                System.out.println(name + " " + Files.size(place) + " bytes");
            }
        }
    }

    private void create(String encoded) throws IOException {
        Path file = Path.of(URI.create(root.toUri() + encoded));
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        } catch (IOException e) {
            abort("no such names here: " + e);
        }
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static Path classesOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}

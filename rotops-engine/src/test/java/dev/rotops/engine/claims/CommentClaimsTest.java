package dev.rotops.engine.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentClaimsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void readsTheIdsOfAComment(String rule, String text, List<String> ids) {
        assertThat(CommentClaims.parse(text)).containsExactlyElementsOf(ids);
    }

    static Stream<Arguments> readsTheIdsOfAComment() {
        return Stream.of(
                claims("one id", "// runtime-behaviors: orders.place", "orders.place"),
                claims("several ids in their order", "// runtime-behaviors: c, a,b", "c", "a", "b"),
                claims("the legacy key", "// runtime-obligations: orders.place", "orders.place"),
                claims("the key without a space before it", "//runtime-behaviors: a", "a"),
                claims("the key without a space behind it", "// runtime-behaviors:a", "a"),
                claims("much white space", " \t //\t runtime-behaviors: \t a \t,\t b \t", "a", "b"),
                claims("no-break spaces", "\u00A0//\u00A0runtime-behaviors:\u00A0a\u00A0,\u2007b\u202F", "a", "b"),
                claims("other spaces", "\u3000// runtime-behaviors:\u2003a\u2003", "a"),
                claims("a byte-order mark", "\uFEFF// runtime-behaviors: \uFEFFa\uFEFF", "a"),
                claims("an id as it was written", "// runtime-behaviors: Orders.Place", "Orders.Place"),
                claims(
                        "whatever follows an id up to the comma",
                        "// runtime-behaviors: a (see b), c // d",
                        "a (see b)",
                        "c // d"),
                claims("a comment between other lines", "class A {\n  // runtime-behaviors: a\n}\n", "a"),
                claims("a comment at the end of the file", "class A {}\n// runtime-behaviors: a", "a"),
                claims("every comment", "// runtime-behaviors: a\n\n// runtime-obligations: b, c\n", "a", "b", "c"),
                claims("an id once", "// runtime-behaviors: b, a, b\n// runtime-behaviors: a", "b", "a"),
                claims("no empty ids", "// runtime-behaviors: ,a,, \u00A0,b,", "a", "b"),
                claims("a comment without ids", "// runtime-behaviors:"),
                claims("nothing beyond the comment's line", "// runtime-behaviors: a,\n// b", "a"),
                claims("nothing of an empty file", ""));
    }

    private static Arguments claims(String rule, String text, String... ids) {
        return Arguments.of(rule, text, List.of(ids));
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"000A", "000D", "2028", "2029"})
    void beginsACommentAfterWhateverUnicodeTakesForTheEndOfALine(String codePoint) {
        assertThat(CommentClaims.parse("class A {}" + character(codePoint) + "// runtime-behaviors: a"))
                .containsExactly("a");
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"000A", "000D"})
    void endsACommentWhereEveryCompilerEndsALine(String codePoint) {
        assertThat(CommentClaims.parse("// runtime-behaviors: a" + character(codePoint) + "b, c"))
                .containsExactly("a");
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"000B", "000C", "0085", "2028", "2029"})
    void endsACommentNowhereElse(String codePoint) {
        assertThat(CommentClaims.parse("// runtime-behaviors: a" + character(codePoint) + "b, c"))
                .containsExactly("a" + character(codePoint) + "b", "c");
    }

    @Test
    void takesACarriageReturnAndALineFeedForOneEnd() {
        assertThat(CommentClaims.parse("// runtime-behaviors: a\r\n// runtime-behaviors: b\r\n"))
                .containsExactly("a", "b");
    }

    private static String character(String codePoint) {
        return Character.toString(Integer.parseInt(codePoint, 16));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void passesOverWhatIsNoSuchComment(String rule, String text) {
        assertThat(CommentClaims.parse(text)).isEmpty();
    }

    static Stream<Arguments> passesOverWhatIsNoSuchComment() {
        return Stream.of(
                Arguments.of("three slashes", "/// runtime-behaviors: a"),
                Arguments.of("a hash", "# runtime-behaviors: a"),
                Arguments.of("two hyphens", "-- runtime-behaviors: a"),
                Arguments.of("a block comment", "/* runtime-behaviors: a */"),
                Arguments.of("a documentation comment", "/**\n * runtime-behaviors: a\n */"),
                Arguments.of("code before the comment", "int a; // runtime-behaviors: a"),
                Arguments.of("words before the key", "// see runtime-behaviors: a"),
                Arguments.of("a comment in a comment", "// // runtime-behaviors: a"),
                Arguments.of("a space before the colon", "// runtime-behaviors : a"),
                Arguments.of("no colon", "// runtime-behaviors a"),
                Arguments.of("one behavior", "// runtime-behavior: a"),
                Arguments.of("capitals", "// Runtime-Behaviors: a"),
                Arguments.of("a text", "String s = \"// runtime-behaviors: a\";"));
    }

    @Test
    void readsFilesAsUtf8AndPassesOverOtherBytes(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("OrdersTest.java");
        Files.write(
                file,
                "\uFEFF// runtime-behaviors: größe\n// \u00FF\n// runtime-behaviors: b"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(CommentClaims.read(file)).containsExactly("größe", "b");

        Files.write(file, "// \u00FC\n// runtime-behaviors: b".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(CommentClaims.read(file)).containsExactly("b");
    }

    @Test
    void saysWhichFileCannotBeRead(@TempDir Path directory) {
        Path missing = directory.resolve("OrdersTest.java");

        assertThatThrownBy(() -> CommentClaims.read(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(FileNotFoundException.class)
                .hasMessageContaining(missing.toString());
    }
}

package dev.rotops.engine.model;

import static dev.rotops.engine.model.ArtifactKind.CONTROL_PLANE;
import static dev.rotops.engine.model.ArtifactKind.INVENTORY;
import static dev.rotops.engine.model.ModelDirectory.unreadable;
import static dev.rotops.engine.model.ModelDirectory.violations;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rotops.engine.model.ModelDirectory.Remark;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnreadableArtifactTest {

    private static final String FILE = "testops/runtime-control-plane.json";

    @TempDir
    Path root;

    private ModelDirectory directory;

    @BeforeEach
    void createDirectory() {
        directory = new ModelDirectory(root);
    }

    @Nested
    class TextThatIsNotJson {

        @ParameterizedTest(name = "[{index}] {2}")
        @MethodSource
        void isReportedWhereItGoesWrong(String text, String place, String message, String remedy) {
            directory.write(CONTROL_PLANE, text);

            assertThat(unreadable(directory.read())).containsExactly(new Remark(FILE + place, message, remedy));
        }

        @Test
        void isReportedAtTheLineAndColumnOfTheFile() {
            directory.write(CONTROL_PLANE, "{\n  \"version\": \"1.0.0\",\n  \"surfaces\": [,]\n}\n");

            assertThat(unreadable(directory.read()))
                    .containsExactly(new Remark(
                            FILE + ":3:16",
                            "not valid JSON: unexpected character ',': expected a valid value"
                                    + " (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                            "mend the JSON here"));
        }

        static Stream<Arguments> isReportedWhereItGoesWrong() {
            String expectedValues = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
            return Stream.of(
                    arguments("", "", "the file is empty", "write the artifact, or delete the file"),
                    arguments(" \r\n\t", "", "the file is empty", "write the artifact, or delete the file"),
                    arguments("\uFEFF", "", "the file is empty", "write the artifact, or delete the file"),
                    incomplete("{", ":1:2"),
                    incomplete("{\"a\"", ":1:5"),
                    incomplete("{\n\"a\": [1,\n2", ":3:2"),
                    incomplete("{\"a\": \"unclosed", ":1:16"),
                    incomplete("-", ":1:2"),
                    continued("{} x", ":1:4"),
                    continued("{}\n{}", ":2:1"),
                    continued("{}}", ":1:3"),
                    continued("null,", ":1:5"),
                    invalid("{\"a\":}", ":1:6", "unexpected character '}': expected a value"),
                    invalid(
                            "{\"a\":1,}",
                            ":1:8",
                            "unexpected character '}': was expecting double-quote to start property name"),
                    invalid(
                            "{\"a\" 1}",
                            ":1:6",
                            "unexpected character '1': was expecting a colon to separate property name and value"),
                    invalid(
                            "{'a':1}",
                            ":1:2",
                            "unexpected character ''': was expecting double-quote to start property name"),
                    invalid("{\"a\":[1}", ":1:8", "unexpected close marker '}': expected ']'"),
                    invalid("]", ":1:1", "unexpected close marker ']': no open Array to close"),
                    invalid("{\"a\":tru}", ":1:6", "unrecognized token 'tru': was expecting " + expectedValues),
                    invalid("{\"a\":NaN}", ":1:9", "non-standard token 'NaN'"),
                    invalid("{\"a\":01}", ":1:7", "invalid numeric value: Leading zeroes not allowed"),
                    invalid("{\"a\":0x10}", ":1:7", "unexpected character 'x'"),
                    invalid("{\"a\":\"\\x\"}", ":1:8", "unrecognized character escape 'x'"),
                    invalid(
                            "{\"a\":\"\n\"}",
                            ":1:7",
                            "illegal unquoted control character:"
                                    + " has to be escaped using backslash to be included in string value"),
                    invalid("// shop\n{}", ":1:1", "unexpected character '/': maybe a (non-standard) comment?"));
        }

        private static Arguments incomplete(String text, String place) {
            return arguments(
                    text, place, "not valid JSON: the file ends in the middle of the document", "write the rest of it");
        }

        private static Arguments continued(String text, String place) {
            return arguments(
                    text,
                    place,
                    "the JSON document has ended, but the file goes on",
                    "delete what follows the document");
        }

        private static Arguments invalid(String text, String place, String message) {
            return arguments(text, place, "not valid JSON: " + message, "mend the JSON here");
        }
    }

    @Nested
    class TextBeyondTheLimits {

        @Test
        void isReportedWhenItIsNestedTooDeeply() {
            directory.write(CONTROL_PLANE, "[".repeat(201) + "]".repeat(201));

            assertThat(unreadable(directory.read()))
                    .containsExactly(new Remark(
                            FILE + ":1:202",
                            "document nesting depth (201) exceeds the maximum allowed (200)",
                            "stay below the maximum"));
        }

        @Test
        void isReadUpToTheDeepestNesting() {
            directory.write(CONTROL_PLANE, "[".repeat(200) + "]".repeat(200));

            assertThat(violations(directory.read()))
                    .containsExactly(new Remark(
                            FILE + ":1:1", "the document must be an object, found a list", "write an object"));
        }

        @Test
        void isReportedWhenANumberHasTooManyDigits() {
            directory.write(CONTROL_PLANE, "[\n" + "1".repeat(1001) + "]");

            assertThat(unreadable(directory.read()))
                    .containsExactly(new Remark(
                            FILE + ":2:1002",
                            "number value length (1001) exceeds the maximum allowed (1000)",
                            "stay below the maximum"));
        }

        @Test
        void isReportedWhenTheFileIsLargerThanAnyModel() throws IOException {
            try (RandomAccessFile file =
                    new RandomAccessFile(directory.prepare(CONTROL_PLANE).toFile(), "rw")) {
                file.setLength((64L << 20) + 1);
            }

            assertThat(unreadable(directory.read()))
                    .containsExactly(new Remark(
                            FILE, "the file is larger than 64 MiB", "split the model, or name the right file"));
        }
    }

    @Nested
    class BytesThatAreNotUtf8 {

        @Test
        void areReportedAtTheirLine() {
            directory.write(CONTROL_PLANE, "{\n  \"principle\": \"Prüfung\"\n}\n".getBytes(ISO_8859_1));

            assertThat(unreadable(directory.read()))
                    .containsExactly(new Remark(FILE + ":2", "the file is not UTF-8", "save it as UTF-8"));
        }

        @Test
        void areReportedWhenACharacterIsCutOff() {
            directory.write(CONTROL_PLANE, new byte[] {'"', (byte) 0xC3});

            assertThat(unreadable(directory.read()))
                    .containsExactly(new Remark(FILE + ":1", "the file is not UTF-8", "save it as UTF-8"));
        }

        @Test
        void areNotTheByteOrderMarkOfUtf8() {
            directory.write(CONTROL_PLANE, "\uFEFF" + SampleArtifacts.text(CONTROL_PLANE));

            ReviewedModel model = directory.read();

            assertThat(unreadable(model)).isEmpty();
            assertThat(violations(model)).isEmpty();
            assertThat(model.controlPlane())
                    .hasValueSatisfying(
                            artifact -> assertThat(artifact.locate("")).hasToString(FILE + ":1:1"));
        }
    }

    @Nested
    class FileThatIsNotThere {

        @Test
        void isReportedForTheControlPlane() {
            assertThat(unreadable(directory.read()))
                    .containsExactly(new Remark(
                            FILE,
                            "the file does not exist",
                            "write it (rotops init writes a starting model), or name the right file"));
        }

        @Test
        void isAllRightForAnArtifactThatNobodyNamed() {
            directory.write(CONTROL_PLANE, SampleArtifacts.text(CONTROL_PLANE));

            ReviewedModel model = directory.read();

            assertThat(unreadable(model)).isEmpty();
            assertThat(model.artifacts()).extracting(Artifact::kind).containsExactly(CONTROL_PLANE);
        }

        @Test
        void isReportedForAnArtifactThatSomebodyNamed() {
            directory.write(CONTROL_PLANE, SampleArtifacts.text(CONTROL_PLANE));

            assertThat(unreadable(directory.read(Map.of(INVENTORY, "elsewhere/inventory.json"))))
                    .containsExactly(new Remark(
                            "elsewhere/inventory.json", "the file does not exist", "write it, or name the right file"));
        }

        @Test
        @DisabledOnOs(value = OS.WINDOWS, disabledReason = "file systems word this differently")
        void isReportedWhenItsNameCannotBeOne() {
            assertThat(unreadable(directory.read(Map.of(CONTROL_PLANE, "test\0ops/plane.json"))))
                    .containsExactly(new Remark(
                            "test\0ops/plane.json",
                            "this cannot be the name of a file: Nul character not allowed",
                            "name the right file"));
        }
    }

    @Nested
    class SomethingElseThanAFile {

        @Test
        void isReportedWhenItIsADirectory() throws IOException {
            Files.createDirectory(directory.prepare(CONTROL_PLANE));

            assertThat(unreadable(directory.read()))
                    .containsExactly(new Remark(
                            FILE, "a directory stands where the artifact should be", "put the artifact's file here"));
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void isReportedWhenItIsADevice() throws IOException {
            Files.createSymbolicLink(directory.prepare(CONTROL_PLANE), Path.of("/dev/null"));

            assertThat(unreadable(directory.read()))
                    .containsExactly(new Remark(FILE, "this is not a regular file", "put the artifact's file here"));
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void isReportedWhenItIsALinkThatLeadsToItself() throws IOException {
            Path file = directory.prepare(CONTROL_PLANE);
            Files.createSymbolicLink(file, file);

            assertThat(unreadable(directory.read()))
                    .containsExactly(new Remark(
                            FILE,
                            "the file cannot be read: Too many levels of symbolic links"
                                    + " or unable to access attributes of symbolic link",
                            "make it readable"));
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void isReportedWhenItIsALinkThatLeadsNowhereEvenForAnOptionalArtifact() throws IOException {
            directory.write(CONTROL_PLANE, SampleArtifacts.text(CONTROL_PLANE));
            Files.createSymbolicLink(directory.prepare(INVENTORY), Path.of("gone.json"));

            assertThat(unreadable(directory.read()))
                    .containsExactly(new Remark(
                            "testops/runtime-inventory.json",
                            "the file does not exist",
                            "write it, or name the right file"));
        }
    }

    @Test
    void doesNotKeepTheOtherArtifactsFromBeingRead() {
        for (ArtifactKind kind : ArtifactKind.values()) {
            directory.write(kind, SampleArtifacts.text(kind));
        }
        directory.write(INVENTORY, "{");

        ReviewedModel model = directory.read();

        assertThat(model.unreadable())
                .extracting(ReviewedModel.Unreadable::kind)
                .containsExactly(INVENTORY);
        assertThat(model.inventory()).isEmpty();
        assertThat(model.artifacts())
                .extracting(Artifact::kind)
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(INVENTORY)));
    }

    @Test
    void isNotEvenLookedAtWhenNobodyWantsTheArtifact() {
        directory.write(CONTROL_PLANE, SampleArtifacts.text(CONTROL_PLANE));
        directory.write(INVENTORY, "{");

        ReviewedModel model = ReviewedModel.read(new ArtifactFiles(root, Map.of()), Set.of(CONTROL_PLANE));

        assertThat(model.unreadable()).isEmpty();
        assertThat(model.artifacts()).extracting(Artifact::kind).containsExactly(CONTROL_PLANE);
    }
}

package dev.rotops.engine.reconcile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rotops.engine.files.BuildMemory;
import dev.rotops.engine.files.ContentHash;
import dev.rotops.engine.files.FileMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashMemoryTest {

    private static final String FILE = "Orders.java";
    private static final String OTHER = "Stock.java";
    private static final String TEXT = "Orders.java\t0\n";

    /** File systems note times no finer than this. */
    private static final int CLOCK_TICK_MILLIS = 20;

    @TempDir
    Path root;

    private Path file;
    private Duration wait = Duration.ofMinutes(1);
    private Optional<FileMark> compiled = Optional.empty();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(root.resolve(FILE), "class Orders {}");
        Files.writeString(root.resolve(OTHER), "class Stock {}");
        file = root.resolve("target/rotops/hashes.bin");
    }

    private HashMemory memory() {
        return new HashMemory(
                root,
                path -> compiled,
                new BuildMemory(Optional.of(file)),
                InstantSource.fixed(Instant.now().plus(wait)));
    }

    /** Remembers both files and the text. */
    private void remember() {
        HashMemory memory = memory();
        memory.ofFile(FILE);
        memory.ofFile(OTHER);
        memory.ofText(TEXT);
        memory.keep();
    }

    /** Writes another hash where a hash was kept: who recalls it has not worked it out. */
    private String falsify(String hash) throws IOException {
        String mark = "0".repeat(hash.length());
        String content = new String(Files.readAllBytes(file), ISO_8859_1);
        assertThat(content).contains(hash);
        Files.write(file, content.replace(hash, mark).getBytes(ISO_8859_1));
        return mark;
    }

    @Test
    void hashesAsThoughNothingWereRemembered() {
        remember();

        assertThat(memory().ofFile(FILE)).isEqualTo(ContentHash.ofFile(root.resolve(FILE)));
        assertThat(memory().ofText(TEXT)).isEqualTo(ContentHash.of(TEXT));
    }

    @Test
    void recallsRatherThanHashes() throws IOException {
        remember();
        String mark = falsify(ContentHash.ofFile(root.resolve(FILE)));
        falsify(ContentHash.of(TEXT));

        assertThat(memory().ofFile(FILE)).isEqualTo(mark);
        assertThat(memory().ofText(TEXT)).isEqualTo(mark);
    }

    @Test
    void hashesAgainWhenAFileHasChanged() throws IOException {
        remember();
        Files.writeString(root.resolve(FILE), "class Orders { int stock; }");

        assertThat(memory().ofFile(FILE)).isEqualTo(ContentHash.ofFile(root.resolve(FILE)));
    }

    @Test
    void hashesAgainWhenAFileHasChangedAndNeitherItsSizeNorItsTime() throws IOException, InterruptedException {
        assumeThat(root.getFileSystem().supportedFileAttributeViews()).contains("unix");
        FileTime time = Files.getLastModifiedTime(root.resolve(FILE));
        remember();
        Thread.sleep(CLOCK_TICK_MILLIS);
        Files.writeString(root.resolve(FILE), "class Orderz {}");
        Files.setLastModifiedTime(root.resolve(FILE), time);

        assertThat(memory().ofFile(FILE)).isEqualTo(ContentHash.ofFile(root.resolve(FILE)));
    }

    /** As where an older file is put in the place of one that was compiled: no build tool compiles it. */
    @Test
    void hasNoHashOfAFileThatChangedWhileItsClassStayedAsItWas() throws IOException {
        compiled = Optional.of(new FileMark(100, Long.MAX_VALUE, 1));
        remember();
        Files.writeString(root.resolve(FILE), "class Orders { int stock; }");

        HashMemory next = memory();
        assertThat(next.ofFile(FILE)).isEqualTo(FileHashes.NOT_COMPILED);
        next.keep();
        assertThat(memory().ofFile(FILE)).isEqualTo(FileHashes.NOT_COMPILED);

        compiled = Optional.of(new FileMark(100, Long.MAX_VALUE, 2));
        assertThat(memory().ofFile(FILE)).isEqualTo(ContentHash.ofFile(root.resolve(FILE)));
    }

    @Test
    void knowsTheClassOfAnUnchangedFileThatWasCompiledAgain() throws IOException {
        compiled = Optional.of(new FileMark(100, Long.MAX_VALUE, 1));
        remember();
        compiled = Optional.of(new FileMark(100, Long.MAX_VALUE, 2));
        remember();
        Files.writeString(root.resolve(FILE), "class Orders { int stock; }");

        assertThat(memory().ofFile(FILE)).isEqualTo(FileHashes.NOT_COMPILED);
    }

    @Test
    void hasNoHashOfAFileThatIsNewerThanItsClass() {
        compiled = Optional.of(new FileMark(100, 1, Long.MAX_VALUE));

        assertThat(memory().ofFile(FILE)).isEqualTo(FileHashes.NOT_COMPILED);
    }

    @Test
    void hasNoHashOfAFileThatIsGone() throws IOException {
        remember();
        Files.delete(root.resolve(FILE));

        assertThat(memory().ofFile(FILE)).isEqualTo(ContentHash.UNREADABLE);
    }

    @Test
    void keepsNoHashOfAFileThatMayHaveChangedMeanwhile() throws IOException {
        wait = Duration.ZERO;
        remember();

        assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                .contains(ContentHash.of(TEXT))
                .doesNotContain(ContentHash.ofFile(root.resolve(FILE)));
    }

    @Test
    void keepsNothingOfAFileThatCannotBeRead() throws IOException {
        Files.createDirectory(root.resolve("directory"));
        HashMemory memory = memory();
        String hash = memory.ofFile("directory");
        memory.keep();

        assertThat(hash).isEqualTo(ContentHash.UNREADABLE);
        assertThat(file).doesNotExist();
    }

    @Test
    void keepsWhatARunDoesNotAskFor() throws IOException {
        remember();
        HashMemory next = memory();
        next.ofText("another text");
        next.keep();
        String mark = falsify(ContentHash.ofFile(root.resolve(OTHER)));

        assertThat(memory().ofFile(OTHER)).isEqualTo(mark);
    }

    @Test
    void writesNothingWhereNothingIsNew() throws IOException {
        remember();
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        remember();

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.fromMillis(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 100, 200})
    void hashesAgainWhenTheMemoryIsCutOff(int length) throws IOException {
        remember();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));

        assertThat(memory().ofFile(FILE)).isEqualTo(ContentHash.ofFile(root.resolve(FILE)));
    }
}

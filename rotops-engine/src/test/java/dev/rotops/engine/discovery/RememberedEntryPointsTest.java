package dev.rotops.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.files.BuildMemory;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedEntryPointsTest {

    /** File systems note times no finer than this. */
    private static final int CLOCK_TICK_MILLIS = 20;

    @TempDir
    Path root;

    private final EntryPoints found = ShopEntryPoints.stale(
                    List.of("src/main/java/shop/Orders.java"), ShopEntryPoints.READ, ShopEntryPoints.CLOSE)
            .without(ShopEntryPoints.compiled(ShopEntryPoints.REFUND));
    private int scans;

    @BeforeEach
    void compile() throws IOException {
        write("target/classes/shop/Orders.class", "one");
        write("src/main/java/shop/Orders.java", "class Orders {}");
    }

    @Test
    void areReadOnceAsLongAsNothingChanges() {
        assertThat(scan()).isEqualTo(found);
        assertThat(scan())
                .isEqualTo(found)
                .extracting(EntryPoints::ruledOut)
                .isEqualTo(List.of(ShopEntryPoints.REFUND));
        assertThat(scans).isEqualTo(1);
    }

    @Test
    void areReadAgainWhenAClassHasAnotherSize() throws IOException {
        scan();
        write("target/classes/shop/Orders.class", "another");

        scan();

        assertThat(scans).isEqualTo(2);
    }

    @Test
    void areReadAgainWhenAClassIsNewer() throws IOException {
        scan();
        Files.setLastModifiedTime(root.resolve("target/classes/shop/Orders.class"), FileTime.fromMillis(4_000));

        scan();

        assertThat(scans).isEqualTo(2);
    }

    @Test
    void areReadAgainWhenASourceIsNewer() throws IOException {
        scan();
        Files.setLastModifiedTime(root.resolve("src/main/java/shop/Orders.java"), FileTime.fromMillis(4_000));

        scan();

        assertThat(scans).isEqualTo(2);
    }

    /** As where a build sets all times to the same, to be reproducible. */
    @Test
    void areReadAgainWhenAClassHasAnotherContentOfTheSameSizeAndTime() throws IOException, InterruptedException {
        Path type = root.resolve("target/classes/shop/Orders.class");
        FileTime time = Files.getLastModifiedTime(type);
        scan();
        Thread.sleep(CLOCK_TICK_MILLIS);
        write("target/classes/shop/Orders.class", "eno");
        Files.setLastModifiedTime(type, time);

        scan();

        assertThat(scans).isEqualTo(2);
    }

    @Test
    void areReadAgainWhenAClassBehindALinkChanges() throws IOException {
        write("elsewhere/Refunds.class", "two");
        Files.createSymbolicLink(root.resolve("target/classes/linked"), root.resolve("elsewhere"));
        scan();
        write("elsewhere/Refunds.class", "another");

        scan();

        assertThat(scans).isEqualTo(2);
    }

    @Test
    void areReadAgainWhenAClassIsAddedOrGone() throws IOException {
        scan();
        write("target/classes/shop/Refunds.class", "two");
        scan();
        Files.delete(root.resolve("target/classes/shop/Refunds.class"));
        scan();

        assertThat(scans).isEqualTo(3);
    }

    @Test
    void areReadAgainWhereTheMemoryIsBroken() throws IOException {
        scan();
        byte[] memory = Files.readAllBytes(root.resolve("target/rotops/entry-points.bin"));
        Files.write(root.resolve("target/rotops/entry-points.bin"), Arrays.copyOf(memory, memory.length - 3));

        assertThat(scan()).isEqualTo(found);
        assertThat(scans).isEqualTo(2);
    }

    @Test
    void areReadEachTimeWhereNothingCanBeKept() throws IOException {
        write("target/rotops", "a file where a directory should be");

        scan();
        scan();

        assertThat(scans).isEqualTo(2);
    }

    private EntryPoints scan() {
        ModuleClasses module = new ModuleClasses(
                "", List.of(root.resolve("target/classes")), List.of(), List.of(root.resolve("src/main/java")));
        EntryPointScan scan = policy -> {
            scans++;
            return found;
        };
        BuildMemory memory = new BuildMemory(Optional.of(root.resolve("target/rotops/entry-points.bin")));
        return new RememberedEntryPoints(scan, root, () -> List.of(module), memory).scan(Optional.empty());
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

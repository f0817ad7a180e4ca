package dev.rotops.engine.claims;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.GovernedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanMemoryTest {

    @TempDir
    Path root;

    private Path classes;
    private Path memory;

    @BeforeEach
    void compileShop() {
        classes = GovernedModule.shop(root).testClasses();
        memory = root.resolve("target/rotops/scan.bin");
    }

    @Test
    void recallsExactlyWhatWasScanned() {
        CompiledTests scanned = scan();

        assertThat(memory).isRegularFile();
        assertThat(scan()).isEqualTo(scanned).isEqualTo(new ClassPathScanner(List.of(classes), root).scan());
    }

    @Test
    void recallsRatherThanScans() throws IOException {
        CompiledTests scanned = scan();
        byte[] content = Files.readAllBytes(memory);
        String text = new String(content, ISO_8859_1).replace("orders.refund", "orders.marked");
        Files.write(memory, text.getBytes(ISO_8859_1));

        assertThat(scan()).isNotEqualTo(scanned);
        assertThat(scan().claims()).extracting(Claim::behavior).contains("orders.marked");
    }

    @Test
    void scansAgainWhenAFileHasChangedAndNeitherItsSizeNorItsTime() throws IOException {
        scan();
        Path orders = classes.resolve("shop/OrdersTest.class");
        FileTime time = Files.getLastModifiedTime(orders);
        Files.write(orders, new byte[(int) Files.size(orders)]);
        Files.setLastModifiedTime(orders, time);

        assertThat(scan().unreadable()).hasSize(1);
    }

    @Test
    void scansAgainWhenAFileHasChanged() throws IOException {
        scan();
        Files.write(classes.resolve("shop/OrdersTest.class"), new byte[100]);

        assertThat(scan().unreadable()).hasSize(1);
    }

    @Test
    void scansAgainWhenAFileIsGone() throws IOException {
        scan();
        Files.delete(classes.resolve("shop/OrdersTest.class"));

        assertThat(scan().classes()).extracting(TestClass::name).containsExactly("shop.NightCloseTest");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200, 400, 600, 100_000})
    void scansAgainWhenTheMemoryIsCutOff(int length) throws IOException {
        CompiledTests scanned = scan();
        byte[] content = Files.readAllBytes(memory);
        Files.write(memory, Arrays.copyOf(content, Math.min(length, content.length - 1)));

        assertThat(scan()).isEqualTo(scanned);
    }

    @Test
    void scansAgainWhenTheMemoryIsRubbishAfterItsHead() throws IOException {
        CompiledTests scanned = scan();
        byte[] content = Files.readAllBytes(memory);
        byte[] head =
                new String(content, ISO_8859_1).replaceAll("(?s)\n\n.*", "\n\n").getBytes(ISO_8859_1);
        byte[] rubbish = Arrays.copyOf(head, content.length);
        Arrays.fill(rubbish, head.length, rubbish.length, (byte) 0xff);
        Files.write(memory, rubbish);

        assertThat(scan()).isEqualTo(scanned);
    }

    @Test
    void scansWhereNothingCanBeWritten() throws IOException {
        Files.createDirectories(memory.resolve("in-the-way"));

        assertThat(scan().classes()).hasSize(2);
        assertThat(memory).isDirectory();
    }

    private CompiledTests scan() {
        return new ClassPathScanner(List.of(classes), root, memory).scan();
    }
}

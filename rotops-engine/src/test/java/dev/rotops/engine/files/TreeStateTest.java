package dev.rotops.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreeStateTest {

    private static final int CLOCK_TICK_MILLIS = 20;
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path root;

    private final List<Path> directories = new ArrayList<>();

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(root.resolve("src/deep"));
        Files.writeString(root.resolve("src/Orders.java"), "class Orders {}");
        Files.writeString(root.resolve("src/deep/Refunds.java"), "class Refunds {}");
        directories.add(root);
        directories.add(root.resolve("src"));
    }

    private String state() {
        return TreeState.ofWhole(directories).text();
    }

    private enum Change {
        CONTENT {
            @Override
            void apply(Path root) throws IOException {
                Files.writeString(root.resolve("src/Orders.java"), "class Orders { int stock; }");
            }
        },
        TIME {
            @Override
            void apply(Path root) throws IOException {
                Files.setLastModifiedTime(root.resolve("src/Orders.java"), LONG_AGO);
            }
        },
        NEW_FILE {
            @Override
            void apply(Path root) throws IOException {
                Files.createFile(root.resolve("src/Stock.java"));
            }
        },
        NEW_DIRECTORY {
            @Override
            void apply(Path root) throws IOException {
                Files.createDirectory(root.resolve("src/stock"));
            }
        },
        GONE {
            @Override
            void apply(Path root) throws IOException {
                Files.delete(root.resolve("src/Orders.java"));
            }
        },
        RENAMED {
            @Override
            void apply(Path root) throws IOException {
                Files.move(root.resolve("src/Orders.java"), root.resolve("src/Order.java"));
            }
        },
        DIRECTORY_GONE {
            @Override
            void apply(Path root) throws IOException {
                Files.move(root.resolve("src"), root.resolve("sources"));
            }
        },
        DIRECTORY_INSTEAD_OF_FILE {
            @Override
            void apply(Path root) throws IOException {
                Files.delete(root.resolve("src/Orders.java"));
                Files.createDirectory(root.resolve("src/Orders.java"));
            }
        };

        abstract void apply(Path root) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void isAnotherOneAfterAnyChange(Change change) throws IOException {
        String before = state();

        change.apply(root);

        assertThat(state()).isNotEqualTo(before);
    }

    @Test
    void isTheSameAsLongAsNothingChanges() {
        assertThat(state()).isEqualTo(state()).contains("Orders.java");
    }

    @Test
    void isAnotherOneAfterAChangeOfNeitherSizeNorTime() throws IOException, InterruptedException {
        assumeThat(root.getFileSystem().supportedFileAttributeViews()).contains("unix");
        Path orders = root.resolve("src/Orders.java");
        Files.setLastModifiedTime(orders, LONG_AGO);
        String before = state();
        Thread.sleep(CLOCK_TICK_MILLIS);

        Files.writeString(orders, "class Orderz {}");
        Files.setLastModifiedTime(orders, LONG_AGO);

        assertThat(state()).isNotEqualTo(before);
    }

    @Test
    void knowsOnlyTheNamesOfFilesThatNobodyHasOpened() throws IOException {
        Path log = Files.writeString(root.resolve("build.log"), "begun");
        String before = TreeState.of(directories, List.of()).text();

        Files.writeString(log, "done");
        String afterwards = TreeState.of(directories, List.of()).text();
        Files.delete(log);

        assertThat(afterwards).isEqualTo(before);
        assertThat(TreeState.of(directories, List.of()).text()).isNotEqualTo(before);
    }

    @Test
    void knowsFilesThatSomebodyHasOpened() throws IOException {
        Path file = root.resolve("src/deep/Refunds.java");
        String before = TreeState.of(List.of(), List.of(file)).text();

        Files.writeString(file, "class Refunds { int stock; }");
        String afterwards = TreeState.of(List.of(), List.of(file)).text();
        Files.delete(file);

        assertThat(afterwards).isNotEqualTo(before);
        assertThat(TreeState.of(List.of(), List.of(file)).text())
                .isNotEqualTo(before)
                .isNotEqualTo(afterwards);
    }

    @Test
    void knowsNothingOfWhatIsDeeper() throws IOException {
        String before = state();

        Files.writeString(root.resolve("src/deep/Stock.java"), "class Stock {}");

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void followsALinkToItsTarget() throws IOException {
        Path outside = Files.writeString(root.resolve("src/deep/Other.java"), "class Other {}");
        Files.createSymbolicLink(root.resolve("src/Linked.java"), outside);
        String before = state();
        Files.writeString(outside, "class Other { int stock; }");
        String afterwards = state();
        Files.delete(outside);

        assertThat(afterwards).isNotEqualTo(before);
        assertThat(state()).isNotEqualTo(before).isNotEqualTo(afterwards);
    }

    @Test
    void isNeverOldWhereALinkLeadsNowhere() throws IOException {
        Files.createSymbolicLink(root.resolve("src/Linked.java"), root.resolve("nowhere"));

        assertThat(TreeState.of(directories, List.of()).isOlderThan(System.currentTimeMillis() + 60_000))
                .isFalse();
    }

    @Test
    void knowsWhereALinkToADirectoryLeads() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("src/link"), root.resolve("src/deep"));
        String before = state();
        Files.createDirectory(root.resolve("other"));
        Files.delete(link);
        Files.createSymbolicLink(link, root.resolve("other"));
        directories.remove(root);

        assertThat(before).doesNotContain(state());
    }

    @Test
    void tellsAMissingDirectoryFromAnEmptyOne() throws IOException {
        directories.add(root.resolve("missing"));
        directories.remove(root);
        String before = state();

        Files.createDirectory(root.resolve("missing"));

        assertThat(state()).isNotEqualTo(before);
    }

    @Test
    void isNotOlderThanWhatHasJustBeenWritten() throws IOException {
        long now = System.currentTimeMillis();

        assertThat(TreeState.ofWhole(directories).isOlderThan(now)).isFalse();
        assertThat(TreeState.ofWhole(directories).isOlderThan(now + 60_000)).isTrue();
    }

    @Test
    void isAsYoungAsAFileThatWasRemovedLast() throws IOException {
        Path orders = root.resolve("src/Orders.java");
        long before = TreeState.ofWhole(directories).latest();

        Files.delete(orders);
        Files.setLastModifiedTime(root.resolve("src"), FileTime.fromMillis(System.currentTimeMillis() + 10_000));

        assertThat(TreeState.ofWhole(directories).latest()).isGreaterThan(before);
    }
}

package dev.rotops.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.files.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that cannot be read is as good as empty, but the tree knows that it missed something. */
class UnreadSourceTest {

    private static final String FILE = "Orders.java";

    @TempDir
    Path root;

    private SourceTree tree;

    @BeforeEach
    void list() throws IOException {
        Files.writeString(root.resolve(FILE), "class Orders {}");
        tree = SourceTree.of(root);
        assertThat(tree.isFile(FILE)).isTrue();
    }

    @Test
    void leavesTheTreeWholeWhereItIsRead() {
        assertThat(SourceText.read(tree, FILE).text()).isEqualTo("class Orders {}");
        assertThat(tree.isWhole()).isTrue();
    }

    @Test
    void isToldToTheTree() throws IOException {
        Files.delete(root.resolve(FILE));

        assertThat(SourceText.read(tree, FILE).text()).isEmpty();
        assertThat(tree.isWhole()).isFalse();
    }
}

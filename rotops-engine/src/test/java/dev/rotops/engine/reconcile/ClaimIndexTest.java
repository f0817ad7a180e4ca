package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.files.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file claims in comments, where no compiled class says it. */
class ClaimIndexTest {

    private static final String FILE = "orders.test.js";

    @TempDir
    Path root;

    private SourceTree tree;
    private ClaimIndex claims;

    @BeforeEach
    void list() throws IOException {
        Files.writeString(root.resolve(FILE), "// runtime-behaviors: orders.place\n");
        tree = SourceTree.of(root);
        claims = new ClaimIndex(tree, CompiledTests.NONE);
        assertThat(tree.isFile(FILE)).isTrue();
    }

    @Test
    void aFileThatIsReadLeavesTheTreeWhole() {
        assertThat(claims.commentsIn(FILE)).containsExactly("orders.place");
        assertThat(tree.isWhole()).isTrue();
    }

    @Test
    void aFileThatCannotBeReadIsToldToTheTree() throws IOException {
        Files.delete(root.resolve(FILE));

        assertThat(claims.commentsIn(FILE)).isEmpty();
        assertThat(tree.isWhole()).isFalse();
    }
}

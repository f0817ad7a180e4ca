package dev.rotops.engine.files;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 20, unit = SECONDS)
class SymbolicLinkTest {

    @TempDir
    Path directory;

    private Tree tree;

    @BeforeEach
    void plantATree() throws IOException {
        tree = new Tree(directory.resolve("root")).files("real/In.java");
    }

    private List<String> resolve(String pattern, String... ignored) {
        return SourceTree.of(tree.root()).resolve(List.of(pattern), List.of(ignored));
    }

    @Test
    void aLinkToAFileIsAFile() throws IOException {
        tree.link("Link.java", "real/In.java");

        assertThat(resolve("*.java")).containsExactly("Link.java");
        assertThat(SourceTree.of(tree.root()).isFile("Link.java")).isTrue();
    }

    @Test
    void aBrokenLinkIsNothing() throws IOException {
        tree.link("Broken.java", "nowhere").link("Self.java", "Self.java");
        SourceTree source = SourceTree.of(tree.root());

        assertThat(source.resolve(List.of("**", "Broken.java", "Self.java"), List.of()))
                .containsExactly("real/In.java");
        assertThat(source.unreadable()).isEmpty();
    }

    @Test
    void aLinkedDirectoryIsThereBesideTheRealOne() throws IOException {
        tree.link("link", "real");

        assertThat(resolve("**/*.java")).containsExactly("link/In.java", "real/In.java");
        assertThat(resolve("*/In.java")).containsExactly("link/In.java", "real/In.java");
        assertThat(resolve("link/*")).containsExactly("link/In.java");
        assertThat(resolve("**", "link")).containsExactly("real/In.java");
    }

    @Test
    void aLinkLeadsOutOfTheRoot() throws IOException {
        new Tree(directory.resolve("outside")).files("Out.java");
        tree.link("link", "../outside");

        assertThat(resolve("**")).containsExactly("link/Out.java", "real/In.java");
    }

    @Test
    void aLinkThatLeadsBackIsNotFollowed() throws IOException {
        tree.link("real/self", ".")
                .link("real/up", "..")
                .link("real/deep/top", "../../..")
                .link("real/slash", "/");

        assertThat(resolve("**")).containsExactly("real/In.java");
        assertThat(resolve("*/*/*")).isEmpty();
        assertThat(resolve("*/*/*/*")).isEmpty();
    }

    @Test
    void aPathThroughSuchALinkIsStillThePathOfAFile() throws IOException {
        tree.link("real/up", "..");

        assertThat(resolve("real/up/real/In.java")).containsExactly("real/up/real/In.java");
        assertThat(resolve("real/up/real/*.java")).containsExactly("real/up/real/In.java");
    }

    @Test
    void directoriesThatLinkToEachOtherAreLeftAgain() throws IOException {
        tree.files("a/A.java", "b/B.java").link("a/b", "../b").link("b/a", "../a");

        assertThat(resolve("**/*.java"))
                .containsExactly("a/A.java", "a/b/B.java", "b/B.java", "b/a/A.java", "real/In.java");
    }

    @Test
    void manyDirectoriesThatLinkToEachOtherDoNotMultiply() throws IOException {
        int count = 12;
        for (int i = 0; i < count; i++) {
            tree.files("d" + i + "/F.java");
            for (int j = 0; j < count; j++) {
                tree.link("d" + i + "/l" + j, "../d" + j);
            }
        }

        // In its own place each directory shows every other one once; the links that those show were followed already.
        assertThat(resolve("**/F.java")).hasSize(count + count * (count - 1));
        assertThat(resolve("*/*/*/*/*/*/*/*/*/*/*/F.java")).isEmpty();
    }

    @Test
    void aRealDirectoryIsListedOnceWhateverLinksLeadThere() throws IOException {
        tree.link("one", "real").link("two", "real").link("x/three", "../one");
        RecordingLister lister = new RecordingLister(tree.root());

        List<String> files = SourceTree.of(tree.root(), lister).resolve(List.of("**"), List.of());

        assertThat(files).containsExactly("one/In.java", "real/In.java", "two/In.java", "x/three/In.java");
        assertThat(lister.listed()).containsExactlyInAnyOrder("", "real", "x");
    }
}

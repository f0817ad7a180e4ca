package dev.rotops.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is listed that no pattern asks for, and nothing twice. */
class DirectoryListingTest {

    @TempDir
    Path root;

    private RecordingLister lister;
    private SourceTree tree;

    @BeforeEach
    void plantATree() throws IOException {
        new Tree(root)
                .files("pom.xml", "src/main/java/A.java", "src/main/java/p/B.java", "src/test/java/ATest.java")
                .files("target/classes/A.class", "node_modules/x/index.js", "node_modules/x/node_modules/y/index.js");
        lister = new RecordingLister(root);
        tree = SourceTree.of(root, lister);
    }

    @Test
    void nothingIsListedInAdvance() {
        assertThat(lister.listed()).isEmpty();
    }

    @ParameterizedTest(name = "{0} lists {1}")
    @CsvSource(
            delimiter = '>',
            nullValues = "-",
            value = {
                "pom.xml                      > ''",
                "*.xml                        > ''",
                "src/main/java/A.java         > '',src,src/main,src/main/java",
                "src/main/java/*.java         > '',src,src/main,src/main/java",
                "src/main/java/**/*.java      > '',src,src/main,src/main/java,src/main/java/p",
                "src/main/java/{A,p/B}.java   > '',src,src/main,src/main/java,src/main/java/p",
                "src/*/java/*.java            > '',src,src/main,src/main/java,src/test,src/test/java",
                "s*/main/*                    > '',src,src/main",
                "nowhere/**                   > ''",
                "../**                        > -",
                "/**                          > -",
            })
    void onlyTheWayIsListedThatThePatternGoes(String pattern, String listed) {
        tree.resolve(List.of(pattern), List.of());

        assertThat(lister.listed()).containsExactlyInAnyOrderElementsOf(paths(listed));
    }

    @Test
    void listingAheadListsWhatThePatternsLeadTo() {
        List<String> patterns =
                List.of("src/main/java/*.java", "src/test/java/**", "nowhere/x/*", "../y/*", "!target/*", "pom.xml");

        tree.listAhead(patterns);

        assertThat(lister.listed())
                .containsExactlyInAnyOrder("", "src", "src/main", "src/main/java", "src/test", "src/test/java");
        tree.resolve(patterns, List.of());
        assertThat(lister.listed()).hasSize(6);
    }

    @Test
    void whatIsIgnoredIsNotListed() {
        tree.resolve(List.of("**/*.java", "*/*/*"), List.of("node_modules", "**/target/**", "src/*/java/**"));

        assertThat(lister.listed()).containsExactlyInAnyOrder("", "src", "src/main", "src/test");
    }

    @Test
    void nothingIsListedTwice() {
        for (List<String> ignored : List.of(List.<String>of(), List.of("**/node_modules"), List.of("src"))) {
            tree.resolve(List.of("**", "**/A*", "src/**", "src/*/**/*.java", "*/*/*", "pom.xml"), ignored);
            tree.isFile("src/main/java/p/B.java");
            tree.isFile("src/main/java/p/C.java");
            tree.isFile("nowhere/C.java");
        }

        assertThat(lister.listed()).doesNotHaveDuplicates().hasSize(13);
    }

    @Test
    void nothingIsListedTwiceWhileOthersLookForFiles() {
        List<String> paths = List.of("src/main/java/p/B.java", "src/test/java/ATest.java", "target/classes/A.class");
        CompletableFuture<Boolean> found = CompletableFuture.supplyAsync(() ->
                IntStream.range(0, 300).parallel().allMatch(i -> tree.isFile(paths.get(i % paths.size()))));

        assertThat(tree.resolve(List.of("src/**", "**/A*"), List.of()))
                .containsExactly(
                        "src/main/java/A.java",
                        "src/main/java/p/B.java",
                        "src/test/java/ATest.java",
                        "target/classes/A.class");

        assertThat(found.join()).isTrue();
        assertThat(lister.listed()).doesNotHaveDuplicates();
    }

    @Test
    void anUnreadableDirectoryIsTriedOnce() {
        lister.denying("src");

        tree.resolve(List.of("**", "src/*", "src/main/**"), List.of());
        tree.isFile("src/main/java/A.java");

        assertThat(lister.listed()).doesNotHaveDuplicates();
        assertThat(tree.unreadable()).containsExactly("src");
    }

    private static List<String> paths(String listed) {
        return listed == null ? List.of() : List.of(listed.replace("'", "").split(",", -1));
    }
}

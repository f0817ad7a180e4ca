package dev.rotops.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTreeTest {

    @TempDir
    Path root;

    private Tree tree;

    @BeforeEach
    void plantATree() throws IOException {
        tree = new Tree(root).files("A.java", ".env", "src/B.java", "src/a.java", "src/Ab.java", "src/deep/.Dot.java");
    }

    private List<String> resolve(List<String> patterns, List<String> ignored) {
        return SourceTree.of(root).resolve(patterns, ignored);
    }

    private List<String> resolve(String... patterns) {
        return resolve(List.of(patterns), List.of());
    }

    @Nested
    class Patterns {

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '>',
                value = {
                    "**                 > .env A.java src/Ab.java src/B.java src/a.java src/deep/.Dot.java",
                    "*                  > .env A.java",
                    "A.java             > A.java",
                    "B.java             >",
                    "src/*              > src/Ab.java src/B.java src/a.java",
                    "src/**             > src/Ab.java src/B.java src/a.java src/deep/.Dot.java",
                    "src/deep           >",
                    "src/deep/          >",
                    "src/A*             > src/Ab.java",
                    "*/*/*.java         > src/deep/.Dot.java",
                    "*/deep/.Dot.java   > src/deep/.Dot.java",
                    "**/B.java          > src/B.java",
                    "**/deep/*          > src/deep/.Dot.java",
                    "*r*/**/B*          > src/B.java",
                    "src/**/*o*.java    > src/deep/.Dot.java",
                    "**/d*p/**/*.*      > src/deep/.Dot.java",
                    "*/**/*t.java       > src/deep/.Dot.java",
                    "src/{B,a,b}.java   > src/B.java src/a.java",
                    "{A,src/B}.java     > A.java src/B.java",
                    "nowhere/**         >",
                    "A.java/**          > A.java",
                    "A.java/B.java      >",
                    "./src/../A.java    > A.java",
                    "src//deep/./*      > src/deep/.Dot.java",
                    "../*/A.java        >",
                    "/**                >",
                    "!A.java            >",
                })
        void nameFiles(String pattern, String files) {
            assertThat(resolve(pattern)).containsExactlyElementsOf(words(files));
        }

        @Test
        void areUnitedWithoutRepetitionInTheOrderOfCodeUnits() throws IOException {
            tree.files("\uff21.java", "\ud83d\ude00.java", "Z.java", "_.java", "a.java");

            assertThat(resolve("*.java", "A.java", "{A,A}.java", "**/A*"))
                    .containsExactly(
                            "A.java", "Z.java", "_.java", "a.java", "src/Ab.java", "\ud83d\ude00.java", "\uff21.java");
        }

        @Test
        void subtractNothingFromEachOther() {
            assertThat(resolve("src/*.java", "!src/B.java")).contains("src/B.java");
        }

        @Test
        void nameNothingWhenThereAreNone() {
            assertThat(resolve()).isEmpty();
            assertThat(resolve("")).isEmpty();
        }

        @Test
        void mayBeAskedAgain() {
            SourceTree again = SourceTree.of(root);

            assertThat(again.resolve(List.of("src/*"), List.of("**/B.java"))).hasSize(2);
            assertThat(again.resolve(List.of("src/*"), List.of())).hasSize(3);
            assertThat(again.resolve(List.of("src/*"), List.of("**/B.java"))).hasSize(2);
        }
    }

    @Nested
    class PathsOfExistingFiles {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "src/app/[id]/(auth)/page.tsx",
                    "src/{a,b}.java",
                    "src/{a.java",
                    "src/[a.java",
                    "src/!(a).java",
                    "!src.java",
                    "src/a+b|c^$.java",
                    "src/sp ace.java",
                    "src/N\u00e9w.java"
                })
        void areThoseFilesWhateverSignsTheyHold(String path) throws IOException {
            tree.files(path);

            assertThat(resolve(path)).containsExactly(path);
            assertThat(resolve("./x/../" + path)).containsExactly(path);
        }

        @ParameterizedTest(name = "{0} stays although {1} is ignored")
        @CsvSource({"src/B.java, src/*.java", "src/B.java, src", "src/B.java, **", "src/B.java, !src/B.java"})
        void areIgnoredByNoGlob(String path, String ignored) {
            assertThat(resolve(List.of(path), List.of(ignored))).containsExactly(path);
        }

        @ParameterizedTest(name = "{0} goes when {1} is ignored")
        @CsvSource({"src/B.java, src/B.java", "./src/B.java, src/B.java", "src/B.java, src//B.java"})
        void areIgnoredByThemselves(String path, String ignored) {
            assertThat(resolve(List.of(path), List.of(ignored))).isEmpty();
        }

        @Test
        void areNoGlobsAtTheSameTime() throws IOException {
            tree.files("b[1].java", "b1.java");

            assertThat(resolve("b[1].java")).containsExactly("b[1].java");
        }

        @Test
        void doNotCountWhenTheyAreSpelledAsGlobs() {
            assertThat(resolve(List.of("src/{B,C}.java", "src/\\B.java"), List.of("src/*")))
                    .isEmpty();
        }
    }

    @Nested
    class IgnoreLists {

        @ParameterizedTest(name = "{0} less {1}")
        @CsvSource(
                delimiter = '>',
                value = {
                    "**      > src         > .env A.java",
                    "**      > src/        > .env A.java src/Ab.java src/B.java src/a.java src/deep/.Dot.java",
                    "**      > src/**      > .env A.java",
                    "**      > !src/**     > .env A.java",
                    "**      > !!src/**    > src/Ab.java src/B.java src/a.java src/deep/.Dot.java",
                    "**      > *           > src/Ab.java src/B.java src/a.java src/deep/.Dot.java",
                    "**      > */*         > .env A.java src/deep/.Dot.java",
                    "**      > deep        > .env A.java src/Ab.java src/B.java src/a.java src/deep/.Dot.java",
                    "**      > **/deep     > .env A.java src/Ab.java src/B.java src/a.java",
                    "**      > {src,.env}  > A.java",
                    "**      > ./src       > .env A.java",
                    "**      > **/*.java   > .env",
                    "**      > A.java      > .env src/Ab.java src/B.java src/a.java src/deep/.Dot.java",
                    "**      > ''          > .env A.java src/Ab.java src/B.java src/a.java src/deep/.Dot.java",
                    "src/*/* > src/deep    >",
                    "src/**  > src/deep    > src/Ab.java src/B.java src/a.java",
                    "*/*/*   > src         >",
                    // Where the pattern itself begins is not pruned, only what lies beneath.
                    "src/*   > src         > src/Ab.java src/B.java src/a.java",
                    "src/**  > src         > src/Ab.java src/B.java src/a.java src/deep/.Dot.java",
                })
        void takeFilesAway(String pattern, String ignored, String files) {
            assertThat(resolve(List.of(pattern), List.of(ignored))).containsExactlyElementsOf(words(files));
        }
    }

    @Nested
    class SingleFiles {

        @ParameterizedTest
        @ValueSource(strings = {"A.java", "./A.java", "src/../A.java", ".env", "src/deep/.Dot.java"})
        void areFound(String path) {
            assertThat(SourceTree.of(root).isFile(path)).isTrue();
            assertThat(SourceTree.of(root).locate(path))
                    .get()
                    .satisfies(file -> assertThat(file).isRegularFile());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    ".",
                    "src",
                    "src/",
                    "A.java/",
                    "a.JAVA",
                    "a.java",
                    "src/A.java",
                    "../A.java",
                    "*.java",
                    "\0"
                })
        void areNotMadeUp(String path) {
            assertThat(SourceTree.of(root).isFile(path)).isFalse();
            assertThat(SourceTree.of(root).locate(path)).isEmpty();
        }

        @Test
        void areNotFoundByTheirAbsolutePaths() {
            assertThat(SourceTree.of(root).isFile(root.resolve("A.java").toString()))
                    .isFalse();
        }
    }

    @Nested
    class Matches {

        @ParameterizedTest(name = "{0} less {1}")
        @CsvSource(
                delimiter = '>',
                nullValues = "-",
                value = {
                    "src/?.java           > -             > src/B.java src/a.java",
                    "src/*.java !src/B*   > -             > src/Ab.java src/a.java src/odd(a).java",
                    "!src/B* src/*.java   > **/a.java     > src/Ab.java src/odd(a).java",
                    "src/A*.java **/Ab*   > -             > src/Ab.java",
                    "!src/B*              > -             > -",
                    "!(A).java            > -             > -",
                    "src/[ab].java        > -             > src/a.java",
                    "src/B.java           > src/*         > -",
                    "src/odd(a).java      > -             > -",
                    "src/odd*             > -             > src/odd(a).java",
                    "src/odd*             > src/odd(a).java > -",
                })
        void readEveryPatternAsAGlobAndTakeAwayWhatIsMarked(String patterns, String ignored, String files)
                throws IOException {
            tree.files("src/odd(a).java");

            assertThat(SourceTree.of(root).match(words(patterns), words(ignored)))
                    .containsExactlyElementsOf(words(files));
        }
    }

    @Nested
    class IgnoredFiles {

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"src/odd(a).java", "./src/odd(a).java"})
        void areThoseWhosePathsTheListHoldsWhateverSignsTheyHave(String ignored) throws IOException {
            tree.files("src/odd(a).java", "src/odd.java");

            assertThat(resolve(List.of("src/odd*"), List.of(ignored))).containsExactly("src/odd.java");
            assertThat(resolve(List.of("src/odd(a).java"), List.of(ignored))).isEmpty();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '>',
                value = {
                    "**/deep/**      > A.java src/A.java",
                    "**/deep         > A.java src/A.java",
                    "**/A.java       > deep src/deep/B.java",
                    "**/*.java       > deep",
                    "!**/*.java      > deep",
                    "!!**/*.java     > A.java src/A.java src/deep/B.java",
                    "**/src/**       > A.java deep",
                    "src/**          > A.java deep",
                    "{src,A}*/**     > A.java deep",
                    "**/{src,A.java}/** > deep",
                })
        void areWhatAPatternOfTheListMatches(String ignored, String left) throws IOException {
            Path other = root.resolve("other");
            new Tree(other).files("A.java", "deep", "src/A.java", "src/deep/B.java");

            assertThat(SourceTree.of(other).resolve(List.of("**"), List.of(ignored)))
                    .containsExactlyElementsOf(words(left));
        }

        @Test
        void areAlsoThoseBeneathABaseThatTheListNames() throws IOException {
            tree.files("test/one/A.java");

            assertThat(resolve(List.of("test/*/*.java", "test/**"), List.of("**/test/**")))
                    .isEmpty();
        }
    }

    @Nested
    class Unreadable {

        @Test
        void directoriesAreRememberedAndHoldNothing() throws IOException {
            RecordingLister lister =
                    new RecordingLister(root).denying("src/deep").denying("elsewhere");
            SourceTree partly = SourceTree.of(root, lister);

            assertThat(partly.unreadable()).isEmpty();
            assertThat(partly.resolve(List.of("**"), List.of()))
                    .containsExactly(".env", "A.java", "src/Ab.java", "src/B.java", "src/a.java");
            assertThat(partly.isFile("src/deep/.Dot.java")).isFalse();
            assertThat(partly.unreadable()).containsExactly("src/deep");
        }

        @Test
        void directoriesThatAreIgnoredAreNoConcern() throws IOException {
            SourceTree partly = SourceTree.of(root, new RecordingLister(root).denying("src/deep"));

            partly.resolve(List.of("**"), List.of("**/deep"));

            assertThat(partly.unreadable()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"nowhere", "A.java"})
        void rootsAreReportedAsADot(String path) {
            SourceTree nothing = SourceTree.of(root.resolve(path));

            assertThat(nothing.resolve(List.of("**", "A.java"), List.of())).isEmpty();
            assertThat(nothing.unreadable()).containsExactly(".");
        }
    }

    @Test
    void rootIsTheGivenDirectory() {
        assertThat(SourceTree.of(root).root()).isEqualTo(root);
    }

    @Test
    void filesAreLocatedThatSomebodyMayOpen() throws IOException {
        Files.createFile(root.resolve("src/Opened.java"));
        Files.createFile(root.resolve("src/Known.java"));
        SourceTree tree = SourceTree.of(root);

        assertThat(tree.isFile("src/Known.java")).isTrue();
        assertThat(tree.locate("src/Opened.java")).isPresent();

        assertThat(tree.located()).containsExactly(root.resolve("src/Opened.java"));
    }

    @Test
    void oneTreeSeesOneStateOfTheDisk() throws IOException {
        SourceTree before = SourceTree.of(root);
        assertThat(before.isFile("src/New.java")).isFalse();

        Files.createFile(root.resolve("src/New.java"));

        assertThat(before.isFile("src/New.java")).isFalse();
        assertThat(SourceTree.of(root).isFile("src/New.java")).isTrue();
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }
}

package dev.rotops.report.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.RuntimeBehavior;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitChangesTest {

    @TempDir
    Path directory;

    private GitRepository repository;

    @BeforeEach
    void commitFourFiles() throws IOException {
        repository = GitRepository.create(directory.resolve("shop"))
                .write(".gitignore", "*.log\nbuild/\n")
                .write("kept.txt", "kept")
                .write("edited.txt", "before")
                .write("gone.txt", "a file that goes away")
                .write("old name.txt", "a file\nthat gets\nanother name\n")
                .write("app/inner.txt", "inner")
                .commit("first");
    }

    private GitChanges since(String reference) throws NoHistoryException {
        return GitChanges.since(reference, repository.directory());
    }

    @Nested
    class Finds {

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void nothingWhereNothingChanged() throws Exception {
            assertThat(since("HEAD")).isEqualTo(new GitChanges(List.of(), List.of(), 0));
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void whatWasCommittedSinceTheBranchWasLeft() throws Exception {
            repository
                    .git("checkout", "--quiet", "-b", "feature")
                    .write("edited.txt", "after")
                    .commit("on the branch")
                    .git("checkout", "--quiet", "main")
                    .write("kept.txt", "changed by others")
                    .commit("on main")
                    .git("checkout", "--quiet", "feature");

            assertThat(since("main").present()).containsExactly("edited.txt");
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void whatIsStaged() throws Exception {
            repository.write("edited.txt", "after").git("add", "edited.txt");

            assertThat(since("HEAD").present()).containsExactly("edited.txt");
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void whatIsStagedAndTakenBackInTheWorkingTree() throws Exception {
            repository.write("edited.txt", "after").git("add", "edited.txt").write("edited.txt", "before");

            assertThat(since("HEAD").present()).containsExactly("edited.txt");
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void whatIsEditedAndNotStagedEvenWhenItsSizeIsTheSame() throws Exception {
            repository.write("edited.txt", "BEFORE");

            assertThat(since("HEAD").present()).containsExactly("edited.txt");
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void whatIsNotTrackedUnlessItIsIgnored() throws Exception {
            repository
                    .write("new/file.txt", "new")
                    .write("new/noise.log", "noise")
                    .write("build/out.txt", "built");

            assertThat(since("HEAD").present()).containsExactly("new/file.txt");
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void whatIsTrackedAlthoughItIsIgnored() throws Exception {
            repository
                    .write("kept.log", "log")
                    .git("add", "--force", "kept.log")
                    .git("commit", "--quiet", "--message", "log")
                    .write("kept.log", "longer log");

            assertThat(since("HEAD").present()).containsExactly("kept.log");
        }

        @ParameterizedTest(name = "in the {0}")
        @CsvSource({"working tree", "index", "commit"})
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void whatIsDeleted(String where) throws Exception {
            repository.git("tag", "before").delete("gone.txt");
            record(where);

            assertThat(since("before")).isEqualTo(new GitChanges(List.of(), List.of("gone.txt"), 0));
        }

        @ParameterizedTest(name = "in the {0}")
        @CsvSource({"working tree", "index", "commit"})
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void bothNamesOfWhatIsRenamed(String where) throws Exception {
            repository.git("tag", "before");
            Files.move(directory.resolve("shop/old name.txt"), directory.resolve("shop/new name.txt"));
            record(where);

            assertThat(since("before")).isEqualTo(new GitChanges(List.of("new name.txt"), List.of("old name.txt"), 0));
        }

        private void record(String where) throws IOException {
            if (!where.equals("working tree")) {
                repository.git("add", "--all");
            }
            if (where.equals("commit")) {
                repository.commit("recorded");
            }
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void whatIsInConflict() throws Exception {
            repository
                    .git("checkout", "--quiet", "-b", "feature")
                    .write("edited.txt", "mine")
                    .commit("mine")
                    .git("checkout", "--quiet", "main")
                    .write("edited.txt", "theirs")
                    .commit("theirs");
            assertThatThrownBy(() -> repository.git("merge", "feature")).hasMessageContaining("CONFLICT");

            assertThat(since("HEAD").present()).containsExactly("edited.txt");
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void namesOfAllAlphabets() throws Exception {
            repository.write("ünïcödé/日本.txt", "text");

            assertThat(since("HEAD").present()).containsExactly("ünïcödé/日本.txt");
        }
    }

    @Nested
    class TheReference {

        @ParameterizedTest
        @CsvSource({"main", "HEAD~1", "HEAD^", "v1", "annotated", "refs/heads/main", "origin/main"})
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void mayBeWhateverNamesACommit(String reference) throws Exception {
            repository
                    .git("tag", "v1")
                    .git("tag", "--annotate", "--message", "a tag", "annotated")
                    .git("update-ref", "refs/remotes/origin/main", "HEAD")
                    .git("checkout", "--quiet", "-b", "feature")
                    .write("edited.txt", "after")
                    .commit("second");

            assertThat(since(reference).present()).containsExactly("edited.txt");
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void mayBeShortenedToTheStartOfItsId() throws Exception {
            String id = repository.run("rev-parse", "HEAD").strip();
            repository.write("edited.txt", "after").commit("second");

            assertThat(since(id.substring(0, 10)).present()).containsExactly("edited.txt");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                nowhere                                  | there is no commit nowhere
                HEAD~7                                   | there is no commit HEAD~7
                0123456789012345678901234567890123456789 | there is no commit 0123456789012345678901234567890123456789
                HEAD^{nonsense                           | there is no commit HEAD^{nonsense
                HEAD:kept.txt                            | HEAD:kept.txt is not a commit
                HEAD^{tree}                              | HEAD^{tree} is not a commit
                alien                                    | alien and the current branch have no commit in common
                """)
        @RuntimeBehavior(value = "impact.since", outcomes = "not_judged", evidence = "storage_read")
        void mustNameACommitThatThereIs(String reference, String message) throws Exception {
            repository
                    .git("checkout", "--quiet", "--orphan", "alien")
                    .commit("of other origin")
                    .git("checkout", "--quiet", "main");

            assertThatThrownBy(() -> since(reference))
                    .isInstanceOf(NoHistoryException.class)
                    .hasMessage(message);
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "not_judged", evidence = "storage_read")
        void mustBeInAShallowClone() throws Exception {
            repository.git("tag", "first").write("edited.txt", "after").commit("second");
            repository.git("clone", "--quiet", "--depth=1", "file://" + directory.resolve("shop"), "../shallow");

            assertThatThrownBy(() -> GitChanges.since("HEAD~1", directory.resolve("shallow")))
                    .isInstanceOf(NoHistoryException.class)
                    .hasMessage("there is no commit HEAD~1 in this shallow clone")
                    .extracting(e -> ((NoHistoryException) e).remedy())
                    .isEqualTo("fetch the rest: git fetch --unshallow");
            assertThat(GitChanges.since("HEAD", directory.resolve("shallow")).present())
                    .isEmpty();
        }
    }

    @Nested
    class TheRoot {

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void mayBeADirectoryOfTheRepository() throws Exception {
            repository
                    .write("app/inner.txt", "changed")
                    .write("edited.txt", "after")
                    .delete("gone.txt");

            assertThat(GitChanges.since("HEAD", directory.resolve("shop/app")))
                    .isEqualTo(new GitChanges(List.of("inner.txt"), List.of(), 2));
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void mayBeASymbolicLinkIntoTheRepository() throws Exception {
            Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("shop/app"));
            repository.write("app/inner.txt", "changed");

            assertThat(GitChanges.since("HEAD", link).present()).containsExactly("inner.txt");
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void mayBeAnotherWorkTree() throws Exception {
            repository.git("worktree", "add", "--quiet", "-b", "feature", "../other");
            GitRepository other = new GitRepository(directory.resolve("other"));
            other.write("edited.txt", "after").commit("in the other").write("new.txt", "new");

            assertThat(GitChanges.since("main", other.directory()).present()).containsExactly("edited.txt", "new.txt");
            assertThat(since("main").present()).isEmpty();
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void mayHaveItsRepositoryElsewhere() throws Exception {
            repository.git("clone", "--quiet", "--separate-git-dir=../clone.git", ".", "../clone");
            GitRepository clone = new GitRepository(directory.resolve("clone"));
            clone.write("app/inner.txt", "changed");

            assertThat(GitChanges.since("HEAD", clone.directory().resolve("app")))
                    .isEqualTo(new GitChanges(List.of("inner.txt"), List.of(), 0));
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void mayHoldSubmodulesWhichAreNotLookedInto() throws Exception {
            GitRepository.create(directory.resolve("library"))
                    .write("lib.txt", "lib")
                    .commit("lib");
            repository
                    .git("submodule", "--quiet", "add", "../library", "library")
                    .commit("with a library");
            repository.write("library/lib.txt", "changed").write("edited.txt", "after");

            assertThat(since("HEAD").present()).containsExactly("edited.txt");
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void mayBeASubmodule() throws Exception {
            GitRepository.create(directory.resolve("library"))
                    .write("lib.txt", "lib")
                    .commit("lib");
            repository
                    .git("submodule", "--quiet", "add", "../library", "library")
                    .commit("with a library");
            repository.write("library/lib.txt", "changed").write("edited.txt", "after");

            assertThat(GitChanges.since("HEAD", directory.resolve("shop/library"))
                            .present())
                    .containsExactly("lib.txt");
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
        void mayHoldOnlyPartOfTheFilesThatAreTracked() throws Exception {
            repository.git("sparse-checkout", "set", "--no-cone", "/*", "!/app/");
            assertThat(directory.resolve("shop/app")).doesNotExist();
            repository.write("edited.txt", "after");

            assertThat(since("HEAD").present()).containsExactly("edited.txt");
            assertThat(since("HEAD").deleted()).isEmpty();
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "not_judged", evidence = "storage_read")
        void mustBeInARepository() {
            assertThatThrownBy(() -> GitChanges.since("HEAD", directory))
                    .isInstanceOf(NoHistoryException.class)
                    .hasMessage(directory + " is not in a git repository");
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "not_judged", evidence = "storage_read")
        void mustHaveACommit() throws Exception {
            Path empty = GitRepository.create(directory.resolve("empty")).directory();

            assertThatThrownBy(() -> GitChanges.since("main", empty))
                    .isInstanceOf(NoHistoryException.class)
                    .hasMessage("there is no commit yet on the current branch");
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "not_judged", evidence = "storage_read")
        void mustHaveAWorkingTree() throws Exception {
            repository.git("clone", "--quiet", "--bare", ".", "../bare.git");

            assertThatThrownBy(() -> GitChanges.since("main", directory.resolve("bare.git")))
                    .isInstanceOf(NoHistoryException.class)
                    .hasMessage(directory.resolve("bare.git") + " is in a git repository without working tree");
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "not_judged", evidence = "storage_read")
        void mustHaveTheContentsThatAreAskedFor() throws Exception {
            repository
                    .git("config", "uploadpack.allowFilter", "true")
                    .write("edited.txt", "after")
                    .commit("second");
            Path clone = directory.resolve("clone");
            repository.git(
                    "clone",
                    "--quiet",
                    "--filter=blob:none",
                    repository.directory().toUri().toString(),
                    clone.toString());

            try (ForkPoint then = ForkPoint.of("HEAD~1", clone)) {
                String blob = repository.run("rev-parse", "HEAD~1:edited.txt").strip();
                assertThatThrownBy(() -> then.tree().text("edited.txt"))
                        .hasMessage("the git repository lacks the object " + blob
                                + ", as a clone does that leaves contents out (git clone --filter)")
                        .hasFieldOrPropertyWithValue("remedy", "fetch them: git fetch --refetch --no-filter origin");
            }
            new GitRepository(clone).git("fetch", "--quiet", "--refetch", "--no-filter", "origin");
            try (ForkPoint then = ForkPoint.of("HEAD~1", clone)) {
                assertThat(then.tree().text("edited.txt")).contains("before");
            }
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "not_judged", evidence = "storage_read")
        void mustNameItsObjectsBySha1() throws Exception {
            GitRepository other = new GitRepository(Files.createDirectories(directory.resolve("other")))
                    .git("init", "--quiet", "--initial-branch=main", "--object-format=sha256")
                    .write("a.txt", "a")
                    .commit("first");

            assertThatThrownBy(() -> GitChanges.since("main", other.directory()))
                    .hasMessage("the git repository names its objects by sha256, and RotOps reads only those by sha1");
            assertThatThrownBy(() -> ForkPoint.of("main", other.directory())).hasMessageContaining("sha256");
        }

        @Test
        @RuntimeBehavior(value = "impact.since", outcomes = "not_judged", evidence = "storage_read")
        void mustBeReadable() throws Exception {
            repository.write(".git/index", "rubbish");

            assertThatThrownBy(() -> since("HEAD"))
                    .isInstanceOf(NoHistoryException.class)
                    .hasMessageStartingWith("the git repository of " + repository.directory() + " cannot be read: ");
        }
    }

    @Test
    @RuntimeBehavior(value = "impact.since", outcomes = "success", evidence = "storage_read")
    void leavesTheRepositoryAsItIs() throws Exception {
        repository.write("edited.txt", "after").write("new.txt", "new").git("add", "new.txt");
        Map<String, String> before = stamps();

        since("HEAD");

        assertThat(stamps()).isEqualTo(before);
    }

    private Map<String, String> stamps() throws IOException {
        Map<String, String> stamps = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(repository.directory())) {
            for (Path path : paths.toList()) {
                String size = Files.isRegularFile(path) ? " " + Files.size(path) : "";
                stamps.put(path.toString(), Files.getLastModifiedTime(path) + size);
            }
        }
        return stamps;
    }
}

package dev.rotops.report.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.RuntimeBehavior;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six pairs of files may be compared, and four are many. */
class RenamedFilesTest {

    private static final long MANY_PAIRS = 4;
    private static final long MOST_PAIRS = 6;

    @TempDir
    Path directory;

    private GitRepository repository;

    @BeforeEach
    void commitFiles() throws IOException {
        repository = GitRepository.create(directory);
        for (String name : new String[] {"one", "two", "three"}) {
            repository.write("old/" + name + ".txt", text(name));
        }
        repository.commit("first");
    }

    private static String text(String name) {
        return "This is\nthe file\n" + (name + "\n").repeat(20);
    }

    @Test
    void areThoseThatAreAlike() throws Exception {
        move("one", "new/first.txt");
        move("two", "new/second.txt");

        assertThat(renames())
                .containsOnly(Map.entry("old/one.txt", "new/first.txt"), Map.entry("old/two.txt", "new/second.txt"));
    }

    @Test
    void areThoseThatAreTheSameHoweverManyThereAre() throws Exception {
        repository.git("mv", "old", "new");
        add(100);

        assertThat(renames()).hasSize(3).containsEntry("old/three.txt", "new/three.txt");
    }

    @Test
    void areThoseOfTheSameNameFirstWhereThereAreMany() throws Exception {
        move("one", "new/one.txt");
        move("two", "new/two.txt");
        move("three", "new/third.txt");

        assertThat(renames())
                .hasSize(3)
                .containsEntry("old/two.txt", "new/two.txt")
                .containsEntry("old/three.txt", "new/third.txt");
    }

    @Test
    void areThoseThatAreMostAlikeWhereThereAreFew() throws Exception {
        repository.write("new/two.txt", text("one") + "and\n").delete("old/one.txt");
        repository.write("new/one.txt", text("two") + "and\n").delete("old/two.txt");

        assertThat(renames())
                .containsOnly(Map.entry("old/one.txt", "new/two.txt"), Map.entry("old/two.txt", "new/one.txt"));
    }

    @Test
    @RuntimeBehavior(value = "narrowing.diff", outcomes = "not_judged")
    void areUnknownWhereThereAreTooManyOfOtherNames() throws Exception {
        move("one", "new/first.txt");
        move("two", "new/second.txt");
        add(2);

        assertThatThrownBy(this::renames)
                .isInstanceOf(NoHistoryException.class)
                .hasMessageMatching(
                        "2 files are gone since \\w{7} and 4 others are new, too many to tell which of them only"
                                + " have another name");
    }

    @Test
    void areNotLookedForOutsideOfTheDirectory() throws Exception {
        move("one", "new/first.txt");
        move("two", "new/second.txt");
        repository.write("app/three.txt", text("three") + "more\n").delete("old/three.txt");
        add(2);

        assertThat(renames("app/")).isEmpty();
    }

    @Test
    void areFoundAmongHundredsOfNewFiles() throws Exception {
        move("one", "new/first.txt");
        add(500);
        repository.commit("many");

        try (ForkPoint fork = ForkPoint.of("HEAD~1", directory)) {
            assertThat(fork.renames()).containsOnly(Map.entry("old/one.txt", "new/first.txt"));
        }
    }

    private void move(String name, String to) throws IOException {
        repository.write(to, text(name) + "and more\n").delete("old/" + name + ".txt");
    }

    private void add(int files) throws IOException {
        for (int i = 0; i < files; i++) {
            repository.write("added/" + i + ".txt", ("file " + i + "\n").repeat(20));
        }
    }

    private Map<String, String> renames() throws Exception {
        return renames("");
    }

    private Map<String, String> renames(String prefix) throws Exception {
        repository.git("add", "--all");
        try (Repository git = GitChanges.open(directory);
                RevWalk walk = new RevWalk(git)) {
            return RenamedFiles.since(walk.parseCommit(git.resolve("HEAD")), prefix, git, MANY_PAIRS, MOST_PAIRS);
        }
    }
}

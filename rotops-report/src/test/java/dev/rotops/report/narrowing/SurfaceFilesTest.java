package dev.rotops.report.narrowing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.report.document.Verdict;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What surfaces took, they take. */
class SurfaceFilesTest extends WithBranchedShop {

    private static final String TESTS = "\"testPatterns\": [\"src/test/java/shop/Orders*Test.java\"]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source | src/main/java/shop/Refunds.java | a source file",
                "test | src/test/java/shop/OrdersTest.java | a test"
            })
    @RuntimeBehavior(value = "narrowing.diff", outcomes = "failure", evidence = "terminal_output")
    void isSeenWhereAPatternIgnoresIt(String of, String file, String what) throws Exception {
        module.replace(PLANE, TESTS, TESTS + ", \"" + of + "IgnorePatterns\": [\"" + file + "\"]");

        assertThat(narrowings())
                .containsExactly(
                        file + "  surface-weakened " + file + "  No surface takes it as " + what + ", and orders did.");
    }

    @Test
    void isSeenWhereNoPatternTakesItAnyMore() throws Exception {
        module.write("src/main/java/shop/NightWatch.java", "")
                .replace(PLANE, "src/main/java/shop/Night*.java", "src/main/java/shop/NightClose.java")
                .replace(PLANE, "src/test/java/shop/Night*Test.java", "src/test/java/shop/NightWatchTest.java");

        assertThat(narrowings())
                .filteredOn(line -> !line.contains(" to come, "))
                .hasSize(2)
                .anyMatch(line -> line.contains("surface-weakened src/main/java/shop/NightWatch.java"))
                .anyMatch(line -> line.contains("surface-weakened src/test/java/shop/NightCloseTest.java"));
    }

    @Test
    void isAcceptedFileByFile() throws Exception {
        module.replace(PLANE, TESTS, TESTS + ", \"sourceIgnorePatterns\": [\"**/Refunds.java\"]");
        repository.commit("No refunds\n\nAccepts-narrowing: src/main/java/shop/Refunds.java: nobody refunds");

        assertThat(diff().verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void isNoneWhereAnotherSurfaceTakesIt() throws Exception {
        module.replace(PLANE, ", \"src/main/java/shop/Refunds.java\"]", "]")
                .replace(
                        PLANE,
                        "[\"src/main/java/shop/Night*.java\"]",
                        "[\"src/main/java/shop/{Night*,Refunds}.java\"]");

        assertThat(narrowings()).isEmpty();
    }

    @Test
    void isSummedUpWhereItIsMuch() throws Exception {
        for (int i = 0; i < 23; i++) {
            module.write("src/main/java/shop/Night" + i + ".java", "");
        }
        module.replace(PLANE, "src/main/java/shop/Night*.java", "src/main/java/shop/NightClose.java");

        assertThat(narrowings())
                .hasSize(20)
                .allMatch(line -> line.contains("  surface-weakened src/main/java/shop/Night"));
        assertThat(diff().json().toString())
                .contains("Of the files that it took as a source file, no surface takes 3 more.");
    }

    @Test
    void isAcceptedTogetherAsFarAsTheCommitKnewIt() throws Exception {
        for (int i = 0; i < 23; i++) {
            module.write("src/main/java/shop/NightShift" + i + ".java", "");
        }
        module.write("src/main/java/shop/NightWatch.java", "");
        repository.commit("work at night").git("branch", "--force", "main");
        ignore("\"src/main/java/shop/NightShift*.java\"");
        repository.commit("No shifts\n\nAccepts-narrowing: night: nobody works at night\n" + namedOneByOne());
        assertThat(diff().verdict()).isEqualTo(Verdict.CLEAN);

        module.replace(PLANE, "NightShift*.java\"", "NightShift*.java\", \"src/main/java/shop/NightWatch.java\"");

        assertThat(narrowings())
                .containsExactly(PLANE + "  surface-weakened night  Of the files that it took as a source file, no"
                        + " surface takes 4 more.");
    }

    private void ignore(String pattern) {
        module.replace(
                PLANE,
                "\"testPatterns\": [\"src/test/java/shop/Night*Test.java\"]",
                "\"testPatterns\": [\"src/test/java/shop/Night*Test.java\"], \"sourceIgnorePatterns\": [" + pattern
                        + "]");
    }

    private String namedOneByOne() throws Exception {
        return narrowings().stream()
                .map(line -> line.substring(0, line.indexOf("  ")))
                .filter(file -> file.contains("NightShift"))
                .map(file -> "Accepts-narrowing: " + file + ": nobody works at night\n")
                .collect(Collectors.joining());
    }
}

package dev.rotops.report.narrowing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.report.document.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What surfaces would have taken, they would take. */
class FilesToComeTest extends WithBranchedShop {

    private static final String NIGHT = "src/main/java/shop/Night*.java";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "src/main/java/shop/Night*.java | src/main/java/shop/NightClose.java | source files"
                        + " | src/main/java/shop/NightCloseAnother.java",
                "src/test/java/shop/Night*Test.java | src/test/java/shop/NightCloseTest.java | tests"
                        + " | src/test/java/shop/NightCloseAnotherTest.java",
            })
    @RuntimeBehavior(value = "narrowing.diff", outcomes = "failure", evidence = "terminal_output")
    void areNoLongerTakenWherePatternsBecomeTheFilesThatAreThere(
            String pattern, String file, String what, String example) throws Exception {
        module.replace(PLANE, pattern, file);

        assertThat(narrowings())
                .containsExactly(PLANE + "  surface-weakened night  Of " + what + " to come, such as " + example
                        + ", no surface would take all that night would have taken.");
    }

    @Test
    void areNoLongerTakenInDirectoriesToCome() throws Exception {
        module.replace(PLANE, "[\"" + NIGHT + "\"]", "[\"src/main/java/shop/**/Night*.java\"]");
        repository.commit("deep").git("branch", "--force", "main");
        module.replace(PLANE, "[\"src/main/java/shop/**/Night*.java\"]", "[\"" + NIGHT + "\"]");

        assertThat(narrowings())
                .singleElement()
                .asString()
                .contains("such as src/main/java/shop/another/NightCloseAnother.java,");
    }

    @Test
    void areNoLongerTakenOfOneOfSeveralKinds() throws Exception {
        module.write("src/main/java/shop/NightJob.java", "")
                .write("src/main/java/shop/NightAlarm.java", "")
                .replace(PLANE, "[\"" + NIGHT + "\"]", "[\"src/main/java/shop/Night{*Close,*Job,*Alarm}.java\"]");
        repository.commit("kinds").git("branch", "--force", "main");
        module.replace(PLANE, "{*Close,*Job,*Alarm}", "{*Close,Job,*Alarm}");

        assertThat(narrowings())
                .singleElement()
                .asString()
                .contains("such as src/main/java/shop/NightAnotherJob.java,");
    }

    @Test
    void areTakenByAnotherSurfaceNow() throws Exception {
        module.replace(
                        PLANE,
                        ", \"src/main/java/shop/Refunds.java\"]",
                        ", \"src/main/java/shop/Refunds.java\", \"src/main/java/shop/Nig*.java\"]")
                .replace(PLANE, NIGHT, "src/main/java/shop/NightClose.java");

        assertThat(narrowings()).isEmpty();
    }

    @Test
    void areTakenByPatternsOfOtherWords() throws Exception {
        module.replace(PLANE, "[\"" + NIGHT + "\"]", "[\"src/main/java/{shop,market}/Night*.java\"]");

        assertThat(narrowings()).isEmpty();
    }

    @Test
    void areLeftOutOnPurpose() throws Exception {
        module.replace(PLANE, NIGHT, "src/main/java/shop/NightClose.java");
        repository.commit("No more nights\n\nAccepts-narrowing: night: there is one night, and it closes");

        assertThat(diff().verdict()).isEqualTo(Verdict.CLEAN);
    }
}

package dev.rotops.engine.it;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Says what is to be true of a build, and shows its console when it is not. */
final class BuildAssert extends AbstractAssert<BuildAssert, BuildResult> {

    private BuildAssert(BuildResult build) {
        super(build, BuildAssert.class);
        as("%s%n%s%n", build.directory().resolve("build.log"), String.join("\n", build.console()));
    }

    static BuildAssert assertThat(BuildResult build) {
        return new BuildAssert(build);
    }

    /** Maven succeeds, and no test fails. */
    BuildAssert succeeds() {
        Assertions.assertThat(actual.exitCode()).as(descriptionText()).isZero();
        return hasFailures();
    }

    /** Maven fails, and so do these tests, each of them once, and no others. */
    BuildAssert failsBy(String... tests) {
        Assertions.assertThat(actual.exitCode()).as(descriptionText()).isEqualTo(1);
        return hasFailures(tests);
    }

    private BuildAssert hasFailures(String... tests) {
        Assertions.assertThat(actual.tests().marked("failure", "error"))
                .as(descriptionText())
                .containsExactlyInAnyOrder(tests);
        return this;
    }

    /** The count at the end of Surefire's run. */
    BuildAssert counts(int run, int failures, int skipped) {
        return prints("Tests run: " + run + ", Failures: " + failures + ", Errors: 0, Skipped: " + skipped);
    }

    /** Some line of the console ends like this. */
    BuildAssert prints(String end) {
        Assertions.assertThat(actual.console()).as(descriptionText()).anyMatch(line -> line.endsWith(end));
        return this;
    }

    BuildAssert printsNowhere(String text) {
        Assertions.assertThat(actual.console()).as(descriptionText()).noneMatch(line -> line.contains(text));
        return this;
    }

    /** RotOps reports these tests, each of them once, and no others. */
    BuildAssert reportsOfRotops(String... tests) {
        return reportsOfRotops(List.of(tests));
    }

    BuildAssert reportsOfRotops(List<String> tests) {
        Assertions.assertThat(actual.tests().ofRotops())
                .as(descriptionText())
                .containsExactlyInAnyOrderElementsOf(tests);
        return this;
    }

    /** The user's own tests are reported, so many of them. */
    BuildAssert runsOfUser(int tests) {
        Assertions.assertThat(actual.tests().ofUser()).as(descriptionText()).hasSize(tests);
        return this;
    }
}

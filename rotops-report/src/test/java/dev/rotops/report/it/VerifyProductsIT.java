package dev.rotops.report.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.it.BreakItEdit;
import dev.rotops.engine.it.BuildResult;
import dev.rotops.engine.it.Matrix;
import dev.rotops.engine.it.ReportedTest;
import dev.rotops.engine.it.SampleProject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the {@code BREAK-IT.md} of each little product promises: its tests pass, and the product does not.
 *
 * <p>That the products are complete as they are shows in the build that they are part of. Every build tries one edit of one of
 * them; with {@code -Pmatrix} all of all.
 */
@Execution(CONCURRENT)
class VerifyProductsIT {

    private static final List<String> SAMPLES =
            List.of("cli-todo", "webhook-receiver", "vertical-slice-refactor", "kart-racer");

    static Stream<Arguments> edits() {
        return SAMPLES.stream()
                .flatMap(sample -> edits(sample).stream().map(edit -> Arguments.of(sample, edit)))
                .limit(Matrix.isFull() ? Long.MAX_VALUE : 1);
    }

    private static List<BreakItEdit> edits(String sample) {
        List<BreakItEdit> edits = SampleProject.edits(sample);
        assertThat(edits).hasSizeGreaterThanOrEqualTo(3);
        return edits;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("edits")
    @RuntimeBehavior(
            value = "delivery.verify",
            outcomes = "failure",
            evidence = {"build_result", "terminal_output"})
    void anEditThatNoTestSeesFailsItsProbe(String sample, BreakItEdit edit) {
        BuildResult build = SampleProject.copy(sample, "broken-" + sample + "-" + edit.number())
                .edit(edit)
                .build()
                .run("verify");

        assertThat(build.exitCode()).isNotZero();
        ReportedTest failure = build.tests().get(edit.test());
        assertThat(failure.outcomes()).containsExactly("failure");
        assertThat(failure.text()).contains(edit.code());
    }
}

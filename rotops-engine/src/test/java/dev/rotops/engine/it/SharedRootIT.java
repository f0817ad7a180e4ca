package dev.rotops.engine.it;

import static dev.rotops.engine.it.ConsumerProject.CHECKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** A build of two modules with one reviewed model, at its root: the first tests orders, the second one stock. */
@Execution(CONCURRENT)
class SharedRootIT {

    private static final String ANCHOR =
            "package com.example;\n\n@dev.rotops.RuntimeCompleteness\nclass CompletenessTest {}\n";

    @Test
    void theModuleThatIsBuiltLastReportsForAll() {
        BuildResult build = ConsumerProject.withSharedModel("shared-root")
                .write("second/src/test/java/com/example/CompletenessTest.java", ANCHOR)
                .build()
                .run("test", "-Drotops.root=..");

        assertThat(build.exitCode()).isZero();
        assertThat(build.testsOf("first").ofRotops())
                .containsExactly("rotops.checks.model > second: reports the model");
        assertThat(build.testsOf("first").marked("skipped")).hasSize(1);
        assertThat(build.testsOf("second").ofRotops()).containsExactlyInAnyOrderElementsOf(CHECKS);
        assertThat(build.testsOf("second").marked("skipped")).isEmpty();
        assertThat(build.summaries())
                .containsExactly(
                        "RotOps  5 of 5 reviewed behaviors declared; not judged whether they ran: rotops verify does that"
                                + " · discovery was not asked what is unreviewed");
    }

    @Test
    void theModuleThatIsBuiltFirstJudgesOnlyWhatIsCompiled() {
        ConsumerProject reactor = ConsumerProject.withSharedModel("shared-root-first")
                .write("first/src/test/java/com/example/CompletenessTest.java", ANCHOR);

        BuildResult fresh = reactor.build().run("test", "-Drotops.root=..");
        assertThat(fresh.exitCode()).isZero();
        assertThat(fresh.testsOf("first").marked("skipped"))
                .contains("rotops.stock > stock.deliver: is declared")
                .allMatch(test -> test.startsWith("rotops.stock"));
        assertThat(fresh.testsOf("second").ofRotops()).isEmpty();

        BuildResult again = reactor.build().run("test", "-Drotops.root=..");
        assertThat(again.exitCode()).isZero();
        assertThat(again.testsOf("first").marked("skipped")).isEmpty();
    }

    @Test
    void withoutAnAnchorTheBuildFails() {
        BuildResult build = ConsumerProject.withSharedModel("shared-root-undeclared")
                .build()
                .run("test", "-Drotops.root=..");

        assertThat(build.exitCode()).isNotZero();
        assertThat(build.testsOf("first").marked("failure"))
                .containsExactly("rotops.checks.model > rotops.root: is reported by one module");
    }
}

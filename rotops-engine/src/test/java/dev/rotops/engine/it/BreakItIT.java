package dev.rotops.engine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sample's {@code BREAK-IT.md} promises. */
class BreakItIT {

    private static final String COMPLETENESS = "TicketShopCompletenessTest";

    private static Path compiled;

    @BeforeAll
    static void compilesTheSampleOnce() throws IOException {
        compiled = Workspace.get().directory().resolve("ticket-shop");
        FileTree.delete(compiled);
        FileTree.copy(Workspace.get().samples().resolve("ticket-shop"), compiled);
        FileTree.delete(compiled.resolve("target"));
        assertThat(new MavenBuild(compiled).run("test-compile").exitCode()).isZero();
    }

    @Test
    void unbroken_the_sample_is_whole() {
        BuildResult build = new MavenBuild(compiled).with("test", COMPLETENESS).run("test");

        assertThat(build.exitCode()).isZero();
        assertThat(build.tests().ofRotops()).hasSizeGreaterThan(20);
        assertThat(build.tests().ofUser()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void each_edit_gives_its_failure(BreakItEdit edit) throws IOException {
        Path copy = Workspace.get().directory().resolve("ticket-shop-broken");
        FileTree.delete(copy);
        FileTree.copy(compiled, copy);
        edit.applyTo(copy);

        BuildResult build = new MavenBuild(copy).with("test", COMPLETENESS).run("test");

        assertThat(build.exitCode()).isNotZero();
        ReportedTest failure = build.tests().get(edit.test());
        assertThat(failure.outcomes()).containsExactly("failure");
        assertThat(failure.text()).contains("[" + edit.code() + "]");
    }

    static List<BreakItEdit> edits() throws IOException {
        List<BreakItEdit> edits = BreakItEdit.read(Workspace.get().samples().resolve("ticket-shop/BREAK-IT.md"));
        assertThat(edits).hasSize(10);
        return edits;
    }
}

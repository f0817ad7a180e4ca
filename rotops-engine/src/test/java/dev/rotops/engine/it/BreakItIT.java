package dev.rotops.engine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sample's {@code BREAK-IT.md} promises, of a build whose modules are copies of it: a whole one, and one for each edit. */
class BreakItIT {

    private static final String SAMPLE = "ticket-shop";
    private static final String REACTOR = "broken-ticket-shops";
    private static final String WHOLE = "whole";

    private static BuildResult build;

    @BeforeAll
    static void buildsAllCopies() throws IOException {
        Path reactor = Workspace.get().directory().resolve(REACTOR);
        FileTree.delete(reactor);
        copy(WHOLE);
        edits().forEach(edit -> copy(module(edit)).edit(edit));
        Files.writeString(reactor.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>broken-ticket-shops</artifactId>
                  <version>1.0</version>
                  <packaging>pom</packaging>
                  <modules>
                    %s
                  </modules>
                </project>
                """.formatted(
                        Stream.concat(Stream.of(WHOLE), edits().stream().map(BreakItIT::module))
                                .map("<module>%s</module>"::formatted)
                                .collect(Collectors.joining("\n    "))));

        build = new MavenBuild(reactor)
                .with("test", "TicketShopCompletenessTest")
                .run("test", "--fail-at-end");
    }

    private static SampleProject copy(String module) {
        return SampleProject.copy(SAMPLE, REACTOR + "/" + module).named(module);
    }

    private static String module(BreakItEdit edit) {
        return "edit-" + edit.number();
    }

    @Test
    void unbroken_the_sample_is_whole() {
        assertThat(build.succeedsIn(WHOLE)).isTrue();
        assertThat(build.testsOf(WHOLE).ofRotops()).hasSizeGreaterThan(20);
        assertThat(build.testsOf(WHOLE).ofUser()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void each_edit_gives_its_failure(BreakItEdit edit) {
        assertThat(build.succeedsIn(module(edit))).isFalse();
        ReportedTest failure = build.testsOf(module(edit)).get(edit.test());
        assertThat(failure.outcomes()).containsExactly("failure");
        assertThat(failure.text()).contains("[" + edit.code() + "]");
    }

    static List<BreakItEdit> edits() {
        List<BreakItEdit> edits = SampleProject.edits(SAMPLE);
        assertThat(edits).hasSize(10);
        return edits;
    }
}

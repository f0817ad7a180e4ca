package dev.rotops.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.discovery.ReviewCandidate.SuggestedAction;
import dev.rotops.engine.model.InventorySource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewBacklogTest {

    @Test
    void holdsTheDiscoveredFilesThatNoSourceTakes() {
        Discovery discovery = Discovery.of(List.of(
                new DiscoveredSource(DiscoveryRule.REQUEST_BOUNDARY, List.of("routes/a.ts", "routes/session.ts")),
                new DiscoveredSource(DiscoveryRule.PERSISTENCE_SEMANTICS, List.of("dao/b.ts", "routes/session.ts")),
                new DiscoveredSource(DiscoveryRule.AUTH_ACCESS, List.of("routes/session.ts"))));

        ReviewBacklog backlog = ReviewBacklog.of(
                discovery,
                List.of(source("routes", "A request arrives.")),
                source -> Set.of("routes/a.ts", "elsewhere.ts"),
                List.of());

        assertThat(backlog.discoveredSources()).isEqualTo(3);
        assertThat(backlog.discoveredFiles()).isEqualTo(3);
        assertThat(backlog.inventoryFiles()).isEqualTo(2);
        assertThat(backlog.candidates())
                .extracting(ReviewCandidate::file)
                .containsExactly("dao/b.ts", "routes/session.ts");
        ReviewCandidate session = backlog.candidates().get(1);
        assertThat(session.sourceIds()).containsExactly("auth-access", "persistence-semantics", "request-boundary");
        assertThat(session.sourceKinds()).containsExactly("auth", "persistence", "request");
        assertThat(session.surfaceHints()).isEqualTo(session.sourceIds());
        assertThat(session.minimumFidelities()).containsExactly("real-dependency", "simulated");
    }

    @Test
    void holdsThoseThatAreOnlyProposed() {
        Discovery discovery = Discovery.of(
                List.of(new DiscoveredSource(DiscoveryRule.REQUEST_BOUNDARY, List.of("routes/a.ts", "routes/b.ts"))));

        ReviewBacklog backlog = ReviewBacklog.of(
                discovery,
                List.of(source("proposed", "… A request arrives."), source("routes", "A request arrives.")),
                source -> source.id().equals("routes") ? Set.of("routes/a.ts") : Set.of("routes/a.ts", "routes/b.ts"),
                List.of());

        assertThat(backlog.inventoryFiles()).isEqualTo(2);
        assertThat(backlog.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.file()).isEqualTo("routes/b.ts");
            assertThat(candidate.state()).isEqualTo(ReviewState.PROPOSED);
            assertThat(candidate.source()).isEqualTo("proposed");
        });
    }

    private static InventorySource source(String id, String event) {
        return new InventorySource(
                "",
                id,
                "request",
                List.of("routes/*"),
                List.of(),
                List.of(event),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "jobs/a.ts,                 ACCEPT",
        "docs/jobs/a.ts,            SUPPRESS",
        "a/doc/jobs/a.ts,           SUPPRESS",
        "archive/a.ts,              SUPPRESS",
        "archives/a.ts,             SUPPRESS",
        "examples/a.ts,             SUPPRESS",
        "example/a.ts,              ACCEPT",
        "storybook/a.ts,            SUPPRESS",
        "src/stories/a.ts,          SUPPRESS",
        "widgetbook/a.ts,           SUPPRESS",
        "vendor/a.ts,               SUPPRESS",
        "vendors/a.ts,              SUPPRESS",
        "third_party/a.ts,          SUPPRESS",
        "src/generated/a.ts,        SUPPRESS",
        ".fvm/a.ts,                 SUPPRESS",
        ".dart_tool/a.ts,           SUPPRESS",
        "app/ios/.symlinks/a.ts,    SUPPRESS",
        "app/.symlinks/a.ts,        ACCEPT",
        "ios/jobs/a.ts,             ACCEPT",
        "jobs/docs,                 SUPPRESS",
        "jobs/docs.ts,              ACCEPT",
        "mydocs/jobs/a.ts,          ACCEPT",
        "Docs/jobs/a.ts,            ACCEPT"
    })
    void suggestsWhatAReviewerWillUsuallyDo(String file, SuggestedAction action) {
        Discovery discovery =
                Discovery.of(List.of(new DiscoveredSource(DiscoveryRule.BACKGROUND_EXECUTION, List.of(file))));

        assertThat(ReviewBacklog.of(discovery, List.of(), source -> Set.of(), List.of())
                        .candidates())
                .extracting(ReviewCandidate::suggestedAction)
                .containsExactly(action);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhy(SuggestedAction action) {
        assertThat(action.word()).isEqualTo(action.name().toLowerCase(Locale.ROOT));
        assertThat(action.reason()).matches("[A-Z].*\\.");
    }
}

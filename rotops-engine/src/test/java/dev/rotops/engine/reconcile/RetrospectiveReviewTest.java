package dev.rotops.engine.reconcile;

import static dev.rotops.engine.fixtures.AuditedModule.INVENTORY;
import static dev.rotops.engine.fixtures.AuditedModule.PLANE;
import static dev.rotops.engine.fixtures.AuditedModule.RETROSPECTIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rotops.engine.fixtures.AuditedModule;
import dev.rotops.engine.reconcile.RetrospectiveReport.RecurringRootCause;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetrospectiveReviewTest {

    @TempDir
    Path root;

    @Test
    void has_nothing_to_say_of_misses_that_are_hardened() {
        AuditedModule.shop(root);

        RetrospectiveReport report = RetrospectiveReview.check(AuditedModule.files(root));

        assertThat(report.findings()).isEmpty();
        assertThat(report.shapeViolations()).isEmpty();
        assertThat(report.version()).isEqualTo("7");
        assertThat(report.entries()).isEqualTo(1);
        assertThat(report.hardenedEntries()).isEqualTo(1);
    }

    @Test
    void takes_no_log_for_an_empty_one() {
        AuditedModule.shop(root).delete(RETROSPECTIVE);

        RetrospectiveReport report = RetrospectiveReview.check(AuditedModule.files(root));

        assertThat(report.findings()).isEmpty();
        assertThat(report.version()).isEqualTo("1.0.0");
        assertThat(report.principle()).isEqualTo("behavior-first");
        assertThat(report.entries()).isZero();
    }

    @ParameterizedTest(name = "{0} -> {1} gives {2}")
    @MethodSource("edits")
    void one_edit_gives_these_findings(String old, String replacement, List<String> expected) {
        AuditedModule.shop(root).replace(RETROSPECTIVE, old, replacement);

        assertThat(RetrospectiveReview.check(AuditedModule.files(root)).findings())
                .extracting(finding -> finding.level() + " " + finding.code().word() + " "
                        + finding.subject().ids() + " " + finding.location())
                .containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit(
                        "\"status\": \"hardened\"",
                        "\"status\": \"open\"",
                        "ERROR retro-open {entry=double-charge} " + RETROSPECTIVE + ":10:17"),
                edit(
                        "\"status\": \"hardened\"",
                        "\"status\": \"Open\"",
                        "ERROR retro-open {entry=double-charge} " + RETROSPECTIVE + ":10:17"),
                edit(
                        "[\"proven against the real provider\"]",
                        "[]",
                        "WARNING retro-without-actions {entry=double-charge} " + RETROSPECTIVE + ":14:18"),
                edit("[\"proven against the real provider\"]", "\"a note\""),
                edit(
                        "\"rootCauses\": [\"weak-fidelity\"]",
                        "\"rootCause\": \"weak-fidelity\"",
                        "WARNING retro-root-causes-not-a-list {entry=double-charge} " + RETROSPECTIVE + ":5:5"),
                edit(
                        "\"rootCauses\": [\"weak-fidelity\"]",
                        "\"rootCauses\": \"weak-fidelity\"",
                        "WARNING retro-root-causes-not-a-list {entry=double-charge} " + RETROSPECTIVE + ":11:21"),
                edit(
                        "\"behaviorUnitIds\"",
                        "\"behaviorIds\"",
                        "WARNING retro-legacy-behavior-ids {entry=double-charge} " + RETROSPECTIVE + ":13:22"),
                edit(
                        "\"behaviorUnitIds\": [\"orders.place\"]",
                        "\"behaviorIds\": \"ghost\"",
                        "ERROR retro-unknown-behavior {entry=double-charge, behavior=ghost} " + RETROSPECTIVE + ":5:5"),
                edit(
                        "\"behaviorUnitIds\": [\"orders.place\"]",
                        "\"behaviorUnitIds\": [\"orders.place\", \"ghost\"], \"behaviorIds\": [\"other\"]",
                        "ERROR retro-unknown-behavior {entry=double-charge, behavior=ghost} " + RETROSPECTIVE
                                + ":13:26"),
                edit(
                        "[\"orders.placed\"]",
                        "\"ghost\"",
                        "ERROR retro-unknown-inventory-behavior {entry=double-charge, inventoryBehavior=ghost} "
                                + RETROSPECTIVE + ":12:31"),
                edit(
                        "[\"weak-fidelity\"]",
                        "[\"weak-fidelity\", \"made-up\", \"made-up\"]",
                        "WARNING retro-recurring-root-cause {rootCause=made-up, count=2} " + RETROSPECTIVE + ":4:14"));
    }

    private static Arguments edit(String old, String replacement, String... expected) {
        return arguments(old, replacement, List.of(expected));
    }

    @Test
    void counts_any_other_status_as_closed_and_the_most_frequent_cause_first() {
        AuditedModule.shop(root).write(RETROSPECTIVE, """
                {"entries": [
                  {"id": "a", "status": "parked", "rootCauses": ["x", "y"], "actions": ["done"]},
                  {"id": "b", "status": "closed", "rootCauses": ["x", "y", "z", "y"], "actions": ["done"]},
                  {"id": "c", "status": "open", "rootCauses": ["z"], "actions": ["done"]}
                ]}
                """);

        RetrospectiveReport report = RetrospectiveReview.check(AuditedModule.files(root));

        assertThat(report.entries()).isEqualTo(3);
        assertThat(report.openEntries()).isEqualTo(1);
        assertThat(report.hardenedEntries()).isZero();
        assertThat(report.closedEntries()).isEqualTo(2);
        assertThat(report.recurringRootCauses())
                .containsExactly(
                        new RecurringRootCause("y", 3), new RecurringRootCause("x", 2), new RecurringRootCause("z", 2));
        assertThat(report.shapeViolations())
                .extracting(Finding::code)
                .isNotEmpty()
                .containsOnly(FindingCode.SCHEMA_VIOLATION);
    }

    @Test
    void counts_a_status_however_it_is_cased() {
        AuditedModule.shop(root).write(RETROSPECTIVE, """
                {"entries": [
                  {"id": "a", "status": "OPEN", "rootCauses": ["x"], "actions": ["done"]},
                  {"id": "b", "status": " Hardened", "rootCauses": ["y"], "actions": ["done"]}
                ]}
                """);

        RetrospectiveReport report = RetrospectiveReview.check(AuditedModule.files(root));

        assertThat(report.openEntries()).isEqualTo(1);
        assertThat(report.hardenedEntries()).isEqualTo(1);
        assertThat(report.closedEntries()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"version\": \"7\", \"principle\": \"p\"}",
                "{\"version\": \"7\", \"principle\": \"p\", \"entries\": {}}",
            })
    void does_not_take_a_log_without_a_list_for_an_empty_one(String log) {
        AuditedModule.shop(root).write(RETROSPECTIVE, log);

        assertThat(RetrospectiveReview.check(AuditedModule.files(root)).findings())
                .extracting(finding -> finding.level() + " " + finding.code().word())
                .isNotEmpty()
                .containsOnly("ERROR schema-violation");
    }

    @Test
    void knows_the_behaviors_that_events_stand_for_and_the_legacy_units() {
        AuditedModule.shop(root)
                .replace(INVENTORY, "\"behaviors\": [", "\"behaviors\": [], \"others\": [")
                .replace(PLANE, "\"behaviors\"", "\"behaviors\": [], \"obligations\"")
                .replace(RETROSPECTIVE, "\"orders.placed\"", "\"orders.event-1\"");

        assertThat(RetrospectiveReview.check(AuditedModule.files(root)).findings())
                .isEmpty();
    }

    @Test
    void does_not_judge_what_it_cannot_read() {
        AuditedModule.shop(root).write(RETROSPECTIVE, "{");

        assertThat(RetrospectiveReview.check(AuditedModule.files(root)).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ARTIFACT_UNREADABLE);
    }
}

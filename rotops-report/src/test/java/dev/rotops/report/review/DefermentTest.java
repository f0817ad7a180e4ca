package dev.rotops.report.review;

import static dev.rotops.report.review.ReviewedShop.LISTING;
import static dev.rotops.report.review.ReviewedShop.POLICY;
import static dev.rotops.report.review.ReviewedShop.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.report.document.Report;
import dev.rotops.report.workspace.Workspace;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefermentTest extends WithReviewedShop {

    @Test
    @RuntimeBehavior(
            value = "review-loop.defer",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void writesTheCandidateWithItsDayAndReason() throws Exception {
        Report report = shop.operation().defer(List.of("http GET /internal/metrics"), tomorrow(), "next week", LISTING);

        assertThat(report.lines())
                .containsExactly("testops/runtime-discovery-policy.json  +1 deferral until " + tomorrow());
        assertThat(module.read(POLICY)).contains("""
                  "deferrals": [
                    {
                      "candidate": "http GET /internal/metrics",
                      "until": "%s",
                      "reason": "next week"
                    }
                  ]
                """.formatted(tomorrow()));
        assertThat(shop.findings())
                .filteredOn(finding -> finding.code() == FindingCode.ENTRY_POINT_UNREVIEWED)
                .hasSize(1);
    }

    @Test
    void keepsAFileInTheListAsDeferred() throws Exception {
        String file = "web/routes/orders.ts";
        module.write(file, "export const orders = [];\n");
        Report before = review();
        shop.operation().defer(List.of(file), tomorrow(), "next week", LISTING);

        Report after = review();

        assertThat(before.lines()).contains("1 of 1 discovered files are not reviewed");
        assertThat(before.jsonText()).doesNotContain("deferredCandidates", "\"state\": \"deferred\"");
        assertThat(after.lines())
                .contains("1 of 1 discovered files are not reviewed, 1 of them deferred")
                .anySatisfy(line -> assertThat(line).contains(file).endsWith("deferred"));
        assertThat(after.jsonText()).contains("\"deferredCandidates\": 1", "\"state\": \"deferred\"");
        assertThat(after.markdown()).contains("| " + file + " | request | deferred |");
        assertThat(shop.findings()).extracting(Finding::code).doesNotContain(FindingCode.DISCOVERED_FILE_UNREVIEWED);
    }

    @Test
    void replacesAnEarlierDeferral() throws Exception {
        shop.operation().defer(List.of("http GET /internal/metrics"), tomorrow(), "next week", LISTING);
        shop.operation().defer(List.of("http GET /internal/metrics"), tomorrow(), "in two weeks", LISTING);

        assertThat(module.read(POLICY)).contains("in two weeks").doesNotContain("next week");
    }

    @ParameterizedTest
    @CsvSource({"-2, has passed", "-1, has passed", "400, is more than a year away"})
    @RuntimeBehavior(value = "review-loop.defer", outcomes = "validation_error", evidence = "terminal_output")
    void refusesADayThatHasPassedOrIsFarAway(long days, String what) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(days);

        assertThatThrownBy(() -> defer(day))
                .isInstanceOf(RefusedException.class)
                .hasMessage(day + " " + what);
    }

    @Test
    void takesAYearAndRefusesADayMore() throws Exception {
        LocalDate year = LocalDate.now(ZoneOffset.UTC).plusYears(1);

        assertThatThrownBy(() -> defer(year.plusDays(1)))
                .isInstanceOf(RefusedException.class)
                .hasMessage(year.plusDays(1) + " is more than a year away");
        defer(year);
        assertThat(module.read(POLICY)).contains("\"until\": \"" + year + "\"");
    }

    private Report review() {
        return ReviewOperation.run(Workspace.of(root, Map.of()), 20, policy -> ShopEntryPoints.compiled());
    }

    private void defer(LocalDate until) throws RefusedException {
        shop.operation().defer(List.of("http GET /internal/metrics"), until, "later", LISTING);
    }
}

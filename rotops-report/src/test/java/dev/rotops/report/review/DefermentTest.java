package dev.rotops.report.review;

import static dev.rotops.report.review.ReviewedShop.LISTING;
import static dev.rotops.report.review.ReviewedShop.POLICY;
import static dev.rotops.report.review.ReviewedShop.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.report.document.Report;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefermentTest {

    @TempDir
    Path root;

    private ReviewedShop shop;
    private GovernedModule module;

    @BeforeEach
    void makeShop() {
        shop = new ReviewedShop(root);
        module = shop.module();
    }

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
    void replacesAnEarlierDeferral() throws Exception {
        shop.operation().defer(List.of("http GET /internal/metrics"), tomorrow(), "next week", LISTING);
        shop.operation().defer(List.of("http GET /internal/metrics"), tomorrow(), "in two weeks", LISTING);

        assertThat(module.read(POLICY)).contains("in two weeks").doesNotContain("next week");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 400})
    @RuntimeBehavior(value = "review-loop.defer", outcomes = "validation_error", evidence = "terminal_output")
    void refusesADayThatHasPassedOrIsFarAway(long days) {
        assertThatThrownBy(() -> defer(tomorrow().plusDays(days - 1))).isInstanceOf(RefusedException.class);
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

    private void defer(LocalDate until) throws RefusedException {
        shop.operation().defer(List.of("http GET /internal/metrics"), until, "later", LISTING);
    }
}

package dev.rotops.report.review;

import static dev.rotops.engine.fixtures.ShopEntryPoints.PLACE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.READ;
import static dev.rotops.engine.fixtures.ShopEntryPoints.REFUND;
import static dev.rotops.report.review.ReviewedShop.INVENTORY;
import static dev.rotops.report.review.ReviewedShop.METRICS;
import static dev.rotops.report.review.ReviewedShop.POLICY;
import static dev.rotops.report.review.ReviewedShop.elsewhere;
import static dev.rotops.report.review.ReviewedShop.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.report.document.Report;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressingTest extends WithReviewedShop {

    @ParameterizedTest
    @CsvSource({
        "http GET /internal/metrics, http GET /internal/metrics",
        "http GET /internal/*,       http GET /internal/*",
        "Metrics,                    * ops.Metrics#*",
        "ops.Metrics,               * ops.Metrics#*",
    })
    @RuntimeBehavior(
            value = "review-loop.suppress",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void writesPatternsOverEntryPoints(String pattern, String written) throws Exception {
        Report report = suppress(pattern);

        assertThat(report.lines())
                .containsExactly("testops/runtime-discovery-policy.json  +1 suppression of 1 candidate");
        assertThat(module.read(POLICY)).contains("\"" + written + "\"").contains("\"reason\": \"for operators\"");
        assertThat(shop.findings())
                .filteredOn(finding -> finding.code() == FindingCode.ENTRY_POINT_UNREVIEWED)
                .hasSize(1);
    }

    @Test
    void writesGlobsOfFiles() throws Exception {
        module.write("web/jobs/cleanup.ts", "");

        suppress("web/**");

        assertThat(module.read(POLICY)).contains("\"filePatterns\"", "\"web/**\"");
    }

    @Test
    void mayHaveALastDay() throws Exception {
        shop.operation().suppress("Metrics", "until the gateway is there", Optional.of(tomorrow()));

        assertThat(module.read(POLICY)).contains("\"expires\": \"" + tomorrow() + "\"");
    }

    @Test
    void refusesALastDayThatHasPassed() throws Exception {
        Map<String, String> before = shop.artifacts();
        LocalDate yesterday = tomorrow().minusDays(2);

        assertThatThrownBy(() -> shop.operation().suppress("Metrics", "for operators", Optional.of(yesterday)))
                .isInstanceOf(RefusedException.class)
                .hasMessage(yesterday + " has passed");
        assertThat(shop.artifacts()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*                     | the pattern * would hide whatever comes",
                "**                    | the pattern ** would hide whatever comes",
                "**/*                  | the pattern **/* would hide whatever comes",
                "http **               | the pattern http ** would hide whatever comes",
                "http GET /**          | the pattern http GET /** would hide whatever comes",
                "src/**                | http GET /orders/{id} is reviewed, and a suppression is no way to take it out of the denominator",
                "http GET /orders/{id} | http GET /orders/{id} is reviewed, and a suppression is no way to take it out of the denominator",
                "Orders                | http GET /orders/{id} is reviewed, and a suppression is no way to take it out of the denominator",
                "Nothing               | nothing that waits for its review is meant by Nothing",
            })
    @RuntimeBehavior(value = "review-loop.suppress", outcomes = "validation_error", evidence = "terminal_output")
    void refusesToHideEverythingOrWhatIsReviewedOrNothing(String pattern, String message) throws Exception {
        shop.finds(READ, METRICS, REFUND);
        module.replace(INVENTORY, "\"http GET /orders/*\", \"http POST /orders\"", "\"http GET /orders/*\"");
        Map<String, String> before = shop.artifacts();

        assertThatThrownBy(() -> suppress(pattern))
                .isInstanceOf(RefusedException.class)
                .hasMessage(message);
        assertThat(shop.artifacts()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java/shop/Orders.java", "src/main/java/shop/O*.java"})
    @RuntimeBehavior(value = "review-loop.suppress", outcomes = "validation_error", evidence = "terminal_output")
    void refusesFilesThatHoldSomethingReviewed(String pattern) throws Exception {
        shop.finds(READ, PLACE, METRICS, REFUND);
        module.replace(INVENTORY, "\"http GET /orders/*\", \"http POST /orders\"", "\"http GET /orders/*\"");
        Map<String, String> before = shop.artifacts();

        assertThatThrownBy(() -> suppress(pattern))
                .isInstanceOf(RefusedException.class)
                .hasMessage("http GET /orders/{id} is reviewed, and a suppression is no way to take it out of the"
                        + " denominator");
        assertThat(shop.artifacts()).isEqualTo(before);
    }

    @Test
    @RuntimeBehavior(value = "review-loop.suppress", outcomes = "validation_error", evidence = "terminal_output")
    void refusesFilesOfAReviewedSource() throws Exception {
        shop.finds(PLACE, METRICS);
        module.replace(INVENTORY, "\"http GET /orders/*\", \"http POST /orders\"", "\"http GET /orders/*\"");
        Map<String, String> before = shop.artifacts();

        assertThatThrownBy(() -> suppress("src/main/java/shop/Orders.java"))
                .isInstanceOf(RefusedException.class)
                .hasMessage(
                        "src/main/java/shop/Orders.java is reviewed, and a suppression is no way to take it out of the"
                                + " denominator");
        assertThat(shop.artifacts()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http G** /**", "http G** /i**", "http ops.**", "* ops.*#*", "src/main/java/ops/**"})
    void refusesWhatValidateWouldReportAsHidden(String pattern) throws Exception {
        shop.finds(
                READ,
                PLACE,
                METRICS,
                elsewhere("GET /internal/health", "Metrics", "health"),
                elsewhere("GET /internal/info", "Metrics", "info"));
        Map<String, String> before = shop.artifacts();

        assertThatThrownBy(() -> suppress(pattern))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("the pattern " + pattern + " would hide ");
        assertThat(shop.artifacts()).isEqualTo(before);
    }

    private Report suppress(String pattern) throws RefusedException {
        return shop.operation().suppress(pattern, "for operators", Optional.empty());
    }
}

package dev.rotops.report.review;

import static dev.rotops.report.review.ReviewedShop.INVENTORY;
import static dev.rotops.report.review.ReviewedShop.PLANE;
import static dev.rotops.report.review.ReviewedShop.POLICY;
import static dev.rotops.report.review.ReviewedShop.SURFACES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.RuntimeBehavior;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the files: an edit is written as a whole, or not at all. */
class EditOperationTest extends WithReviewedShop {

    @Test
    void isWrittenWithoutADiscoveryPolicy() {
        module.delete(POLICY);

        assertThatThrownBy(() -> shop.operation().suppress("Metrics", "for operators", Optional.empty()))
                .hasMessageContaining("does not exist");
    }

    @Test
    @RuntimeBehavior(value = "review-loop.accept", outcomes = "validation_error", evidence = "terminal_output")
    void isWrittenOverABrokenArtifact() {
        module.write(PLANE, "{\"version\": ");

        assertThatThrownBy(() -> shop.accept("http POST /orders/{id}/refund"))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith(PLANE + ":1:13");
        assertThat(module.read(PLANE)).isEqualTo("{\"version\": ");
    }

    @Test
    void isWrittenIntoAnArtifactOfTheWrongShape() {
        module.replace(SURFACES, "\"version\": \"1.0.0\"", "\"version\": 1");
        Map<String, String> before = shop.artifacts();

        assertThatThrownBy(() -> shop.acceptInto("orders", "http GET /internal/metrics"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("version must be a text");
        assertThat(shop.artifacts()).isEqualTo(before);
    }

    @Test
    void isWrittenThroughALinkThatLeadsOutOfTheRoot(@TempDir Path elsewhere) throws IOException {
        Files.move(root.resolve(INVENTORY), elsewhere.resolve("inventory.json"));
        Files.createSymbolicLink(root.resolve(INVENTORY), elsewhere.resolve("inventory.json"));
        String before = Files.readString(elsewhere.resolve("inventory.json"));

        assertThatThrownBy(() -> shop.accept("http POST /orders/{id}/refund"))
                .hasMessageContaining("a symbolic link leads out of it");
        assertThat(elsewhere.resolve("inventory.json")).hasContent(before);
    }

    @Test
    void butTheTargetIsWrittenThroughALinkInsideTheRoot() throws Exception {
        Files.move(root.resolve(INVENTORY), root.resolve("inventory.json"));
        Files.createSymbolicLink(root.resolve(INVENTORY), Path.of("../inventory.json"));

        shop.accept("http POST /orders/{id}/refund");

        assertThat(root.resolve(INVENTORY)).isSymbolicLink();
        assertThat(module.read("inventory.json")).contains("\"http POST /orders/{id}/refund\"");
    }
}

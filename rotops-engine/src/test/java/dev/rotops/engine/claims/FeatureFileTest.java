package dev.rotops.engine.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureFileTest {

    @TempDir
    Path classes;

    private CompiledTests scan(String... lines) throws IOException {
        Path features = Files.createDirectories(classes.resolve("features"));
        Files.writeString(features.resolve("orders.feature"), String.join("\n", lines));
        return new ClassPathScanner(List.of(classes), classes).scan();
    }

    @Test
    void tagsOfFeaturesAndScenariosClaimBehaviors() throws IOException {
        CompiledTests tests = scan(
                "@rotops:orders.place",
                "Feature: Orders",
                "",
                "  @fast  @rotops:orders.cancel @rotops:orders.refund # @rotops:orders.commented",
                "  Scenario: Cancelling");

        assertThat(tests.claims())
                .extracting(Claim::behavior, claim -> claim.test().line())
                .containsExactly(tuple("orders.place", 1), tuple("orders.cancel", 4), tuple("orders.refund", 4));
        assertThat(tests.claims().get(1).test().simpleName()).isEqualTo("orders.feature#@rotops:orders.cancel");
        assertThat(tests.claims().get(1).test().source()).isEqualTo("features/orders.feature");
    }

    @Test
    void textThatOnlyLooksLikeTagsClaimsNothing() throws IOException {
        assertThat(scan(
                                "Feature: Mail to someone@rotops:orders.place",
                                "  # @rotops:orders.place",
                                "  Scenario: Quoting",
                                "    Given the text",
                                "      \"\"\"",
                                "      @rotops:orders.place",
                                "      \"\"\"",
                                "    And the code",
                                "      ```",
                                "      @rotops:orders.cancel",
                                "      ```")
                        .claims())
                .isEmpty();
    }

    @Test
    void whatLiesBelowMetaInfIsNoFeature() throws IOException {
        Path hidden = Files.createDirectories(classes.resolve("META-INF/features"));
        Files.writeString(hidden.resolve("bundled.feature"), "@rotops:orders.bundled\nFeature: Bundled");

        assertThat(scan("@rotops:orders.place", "Feature: Orders").claims())
                .extracting(Claim::behavior)
                .containsExactly("orders.place");
    }

    @Test
    void aFeatureIsNoAnchorAndHasAHashOfItsOwn() throws IOException {
        CompiledTests before = scan("@rotops:orders.place", "Feature: Orders");
        CompiledTests after = scan("@rotops:orders.place", "Feature: More orders");

        assertThat(before.anchor()).isEmpty();
        assertThat(before.hashes()).containsOnlyKeys("features/orders.feature");
        assertThat(before.hashes()).isNotEqualTo(after.hashes());
    }
}

package dev.rotops.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingCatalogTest {

    private final FindingCatalog catalog = FindingCatalog.read();

    @ParameterizedTest
    @EnumSource
    @RuntimeBehavior(value = "command-line.explain", outcomes = "success", evidence = "derived_view")
    void explainsEveryCode(FindingCode code) {
        assertThat(catalog.entry(code.word()))
                .hasValueSatisfying(entry -> assertThat(entry)
                        .startsWith("### `" + code.word() + "`\n")
                        .containsPattern("\n\\*(error|warning)")
                        .doesNotContain("\n## "));
    }

    @ParameterizedTest
    @EnumSource
    @RuntimeBehavior(value = "command-line.explain", outcomes = "success", evidence = "derived_view")
    void tellsLevelAndSubjectFromTheExplanation(FindingCode code) {
        Map<String, Object> document =
                FindingCatalog.document(code.word(), catalog.entry(code.word()).orElseThrow());

        assertThat(document).containsOnlyKeys("code", "level", "subject", "explanation");
        assertThat(document.get("explanation")).asString().matches("(?s)[A-Z`].*");
    }

    @Test
    @RuntimeBehavior(value = "command-line.explain", outcomes = "not_found", evidence = "derived_view")
    void knowsNoOtherCode() {
        assertThat(catalog.entry("no-such-code")).isEmpty();
        assertThat(catalog.entry("")).isEmpty();
    }
}

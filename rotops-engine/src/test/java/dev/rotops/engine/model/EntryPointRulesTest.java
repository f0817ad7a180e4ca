package dev.rotops.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryPointRulesTest {

    private static final List<EntryPointRule> RULES = EntryPointRules.builtIn().rules();

    @Test
    void areWrittenAsAProjectWouldWriteThem() throws IOException, ArtifactException {
        JsonDocument table = JsonDocument.parse("entry-point-rules.json", text());
        String rules = text().substring(table.text().indexOf("\"rules\":") + "\"rules\":".length());
        String policy = "{\"version\": \"1\", \"principle\": \"p\", \"entryPointRules\":" + rules;

        assertThat(SchemaValidator.of(ArtifactKind.DISCOVERY_POLICY).validate(JsonDocument.parse("policy", policy)))
                .isEmpty();
    }

    @Test
    void coverAllKinds() {
        assertThat(RULES)
                .extracting(EntryPointRule::kind)
                .contains(
                        "http",
                        "messaging",
                        "scheduled",
                        "bootstrap",
                        "persistence",
                        "external",
                        "auth",
                        "cli",
                        "batch",
                        "workflow",
                        "invariant")
                .doesNotContain(EntryPointRule.NONE);
    }

    @Test
    void areNotRepeated() {
        Set<EntryPointRule> different = new HashSet<>();
        for (EntryPointRule rule : RULES) {
            different.add(new EntryPointRule(
                    "",
                    rule.kind(),
                    rule.signal(),
                    rule.names(),
                    rule.scope(),
                    rule.methods(),
                    rule.wording(),
                    rule.route(),
                    rule.confidence()));
        }

        assertThat(different).hasSameSizeAs(RULES);
    }

    @Test
    void nameJakartaRatherThanItsOldNames() throws IOException {
        assertThat(text().replace("javax.sql.DataSource", "")).doesNotContain("javax.");
    }

    private static String text() throws IOException {
        try (InputStream in = EntryPointRules.class.getResourceAsStream("entry-point-rules.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.model.ArtifactFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilityRulesTest {

    private static final String FILE = "testops/runtime-capabilities.json";

    @TempDir
    Path root;

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "behaviorScenarios": ["orders.refund"]                                      |
            "behaviorScenarios": ["orders.refund", "orders.chat"]                       | ERROR capability-unknown-behavior {capability=chat, scenario=orders.chat} 3:60
            "shapeScenarios": ["x"], "behaviorScenarios": ["orders.refund"]             | ERROR capability-unknown-behavior {capability=chat, scenario=x} 3:40
            "behaviorScenarios": ["orders.refund"], "refusalScenarios": ["orders.refund"] | ERROR capability-scenario-repeated {capability=chat, scenario=orders.refund} 3:82
            "shapeScenarios": ["night.close"]                                           | WARNING capability-without-behavior-scenarios {capability=chat} 2:1
            """)
    void a_profile_gives_these_findings(String scenarios, String finding) {
        assertThat(findings("\"expected\": true,\n                    " + scenarios))
                .containsExactlyElementsOf(finding == null ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"$ref": "https://example.org/schema.json"}
            {"$ref": "#/$defs/none"}
            {"pattern": "("}
            """)
    void a_schema_that_nothing_can_be_held_against_is_an_error(String schema) {
        assertThat(findings("\"schema\": " + schema + ", \"behaviorScenarios\": [\"orders.refund\"]"))
                .singleElement()
                .asString()
                .startsWith("ERROR capability-schema-unusable {capability=chat} ");
    }

    @Test
    void one_behavior_is_a_scenario_of_one_capability_only() {
        assertThat(findings("\"expected\": true, \"behaviorScenarios\": [\"orders.refund\"]}, {"
                        + "\"id\": \"speech\", \"pointer\": \"/speech\", \"spec\": \"s\", \"unlock\": \"u\","
                        + " \"expected\": true, \"behaviorScenarios\": [\"orders.refund\"]"))
                .singleElement()
                .asString()
                .startsWith("ERROR capability-scenario-repeated {capability=speech, scenario=orders.refund} ");
    }

    @Test
    void one_id_is_that_of_one_capability_only() {
        assertThat(findings("\"expected\": true, \"behaviorScenarios\": [\"orders.refund\"]}, {"
                        + "\"id\": \"chat\", \"pointer\": \"/chat\", \"spec\": \"s\", \"unlock\": \"u\","
                        + " \"expected\": true, \"behaviorScenarios\": [\"orders.place\"]"))
                .singleElement()
                .asString()
                .startsWith("ERROR duplicate-id {kind=capability, id=chat} ");
    }

    @Test
    void the_principle_is_that_of_the_control_plane() {
        GovernedModule.shop(root).write(FILE, "{\"version\": \"1\", \"principle\": \"other\", \"profiles\": []}");

        assertThat(reconcile())
                .singleElement()
                .asString()
                .startsWith("ERROR principle-mismatch {artifact=capabilities} ");
    }

    @Test
    void the_shape_is_that_of_the_schema() {
        GovernedModule.shop(root).write(FILE, "{\"version\": \"1\", \"principle\": \"behavior-first\"}");

        assertThat(reconcile()).containsExactly("ERROR schema-violation {artifact=capabilities, pointer=} 1:1");
    }

    private List<String> findings(String members) {
        GovernedModule.shop(root).write(FILE, """
                {"version": "1", "principle": "behavior-first", "profiles": [
                {"id": "chat", "pointer": "/chat", "spec": "s", "unlock": "u", %s}
                ]}""".formatted(members));
        return reconcile();
    }

    private List<String> reconcile() {
        Path classes = root.resolve("target/test-classes");
        return new Reconciler(true)
                        .reconcile(
                                new ArtifactFiles(root, Map.of()),
                                new ClassPathScanner(List.of(classes), root).scan(),
                                EntryPointScan.NONE)
                        .findings()
                        .stream()
                        .map(CapabilityRulesTest::shown)
                        .toList();
    }

    private static String shown(Finding finding) {
        return finding.level() + " " + finding.code().word() + " "
                + finding.subject().ids() + " "
                + finding.location().toString().replace(FILE + ":", "");
    }
}

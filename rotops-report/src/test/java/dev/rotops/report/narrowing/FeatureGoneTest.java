package dev.rotops.report.narrowing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was asked of a feature, once the feature is gone, or seems to be. */
class FeatureGoneTest extends WithBranchedShop {

    private static final String CODE = "src/main/java/shop/NightClose.java";
    private static final String SURFACE_MINIMUM = "{\"surfaceId\": \"night\", \"minimumFidelity\": \"contract\"}";
    private static final String SOURCE_MINIMUM =
            "{\"inventorySourceId\": \"night\", \"minimumFidelity\": \"contract\"}";
    private static final String BEHAVIOR_MINIMUM =
            "{\"behaviorId\": \"night.close\", \"minimumFidelity\": \"contract\"}";
    private static final String PROFILE = """
            , {"id": "nightly", "pointer": "/nightly", "expected": true, "spec": "s", "unlock": "u",
               "shapeScenarios": ["night.close"]}""";
    private static final String PROBE = """
            , {"id": "closes", "kind": "headless_run", "behaviors": ["night.close"], "command": ["true"]}""";

    @BeforeEach
    void commitWhatIsAskedOfTheNight() throws IOException {
        module.replace(
                        FIDELITY,
                        "\"defaultMinimumFidelity\"",
                        "\"surfacePolicies\": [" + SURFACE_MINIMUM + "], \"inventorySourcePolicies\": ["
                                + SOURCE_MINIMUM + "], \"behaviorPolicies\": [" + BEHAVIOR_MINIMUM
                                + "], \"defaultMinimumFidelity\"")
                .replace(CAPABILITIES, "\"orders.refund\"]}", "\"orders.refund\"]}" + PROFILE)
                .replace(PROBES, "[\"true\"]}", "[\"true\"]}" + PROBE);
        commitToMain("what is asked of the night");
    }

    private void commitToMain(String message) throws IOException {
        repository.commit(message).git("branch", "--force", "main");
    }

    private void removeCode() {
        module.delete(CODE).delete("src/test/java/shop/NightCloseTest.java");
    }

    private void removeModel() {
        cut(PLANE, ",\n    {\n      \"id\": \"night.close\"", "\n  ]\n}");
        cut(PLANE, ",\n    {\n      \"id\": \"night\"", "\n  ],\n  \"behaviors\"");
        cut(SURFACES, ",\n    {\"id\": \"night\"", "\n  ]\n}");
        cut(INVENTORY, ",\n    {\n      \"id\": \"night\"", "\n  ]\n}");
    }

    private void removeMinimums() {
        module.replace(FIDELITY, SURFACE_MINIMUM, "")
                .replace(FIDELITY, SOURCE_MINIMUM, "")
                .replace(FIDELITY, BEHAVIOR_MINIMUM, "");
    }

    private void cut(String file, String from, String to) {
        String text = module.read(file);
        int start = text.indexOf(from);
        module.write(file, text.substring(0, start) + text.substring(text.indexOf(to, start)));
    }

    @Test
    @RuntimeBehavior(value = "narrowing.diff", outcomes = "success", evidence = "terminal_output")
    void isNothingWhereItWentWithItsFiles() throws Exception {
        module.replace(CAPABILITIES, PROFILE, "").replace(PROBES, PROBE, "");
        removeCode();
        removeModel();
        removeMinimums();

        assertThat(narrowings()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "narrowing.diff", outcomes = "failure", evidence = "terminal_output")
    void isStillAskedWhereItsFilesAreThere() throws Exception {
        module.replace(CAPABILITIES, PROFILE, "").replace(PROBES, PROBE, "");
        removeModel();
        removeMinimums();

        assertThat(narrowings())
                .contains(
                        FIDELITY + "  policy-weakened " + FIDELITY + "  It no longer asks for contract for the surface"
                                + " night (now none); contract for the source night (now none); contract for the behavior"
                                + " night.close (now none).",
                        CAPABILITIES + "  policy-weakened " + CAPABILITIES
                                + "  It no longer asks for the profile nightly.",
                        PROBES + "  policy-weakened " + PROBES + "  It no longer asks for the probes closes.");
    }

    @Test
    void isStillAskedWhereItsFilesHaveAnotherName() throws Exception {
        module.write("src/main/java/shop/DayClose.java", module.read(CODE)).delete(CODE);
        removeModel();
        removeMinimums();
        repository.git("add", "--all");

        assertThat(narrowings()).anyMatch(line -> line.contains("contract for the behavior night.close (now none)"));
    }

    @Test
    void isStillAskedWhereItIsReviewedAsBefore() throws Exception {
        module.delete(CODE);
        removeMinimums();

        assertThat(narrowings())
                .singleElement()
                .asString()
                .contains("for the surface night", "for the source night", "for the behavior night.close");
    }

    @Test
    void isStillAskedOfASurfaceWhoseBehaviorIsInAnotherOne() throws Exception {
        module.replace(
                PLANE,
                "\"id\": \"orders.refund\",\n      \"surface\": \"orders\"",
                "\"id\": \"orders.refund\",\n      \"surface\": \"night\"");
        commitToMain("refunds at night");
        module.delete(CODE)
                .replace(
                        PLANE,
                        "\"id\": \"orders.refund\",\n      \"surface\": \"night\"",
                        "\"id\": \"orders.refund\",\n      \"surface\": \"orders\"");
        removeModel();
        removeMinimums();

        assertThat(narrowings()).anyMatch(line -> line.contains("asks for contract for the surface night (now none)."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                CAPABILITIES + " | 'shapeScenarios': | the profile nightly.",
                PROBES + " | 'headless_run', 'behaviors': | the probes closes."
            })
    void isStillAskedOfWhatIsLeftOfIt(String file, String list, String weaker) throws Exception {
        String added = file.equals(PROBES) ? PROBE : PROFILE;
        String names = list.replace('\'', '"') + " [";
        String shared = added.replace(names, names + "\"orders.place\", ");
        module.replace(file, added, shared);
        commitToMain("also of orders");
        removeCode();
        removeModel();
        removeMinimums();
        module.replace(file, shared, shared.replace(", \"night.close\"", ""));

        assertThat(narrowings()).isEmpty();

        module.replace(file, shared.replace(", \"night.close\"", ""), "");

        assertThat(narrowings())
                .containsExactly(file + "  policy-weakened " + file + "  It no longer asks for " + weaker);
    }
}

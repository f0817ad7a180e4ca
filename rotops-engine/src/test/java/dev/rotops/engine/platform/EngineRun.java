package dev.rotops.engine.platform;

import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs the engine over a module as a build tool would. */
final class EngineRun {

    /** The tests of the governed shop, in the order of the report. */
    static final List<String> SHOP = List.of(
            "testops/runtime-control-plane.json: is valid",
            "testops/runtime-inventory.json: is valid",
            "testops/runtime-surfaces.json: is valid",
            "testops/fidelity-policy.json: is valid",
            "orders.place: is declared",
            "orders.refund: is declared",
            "night.close: is declared",
            "claims: name reviewed behaviors");

    private final GovernedModule module;
    private final EngineTestKit.Builder kit = EngineTestKit.engine("rotops");

    private EngineRun(GovernedModule module) {
        this.module = module;
        kit.configurationParameter(RotopsConfiguration.ROOT, module.root().toString());
        kit.configurationParameter(RotopsConfiguration.SUMMARY, "false");
    }

    static EngineRun of(GovernedModule module) {
        return new EngineRun(module);
    }

    EngineRun with(String key, String value) {
        kit.configurationParameter(key, value);
        return this;
    }

    EngineRun configured(Consumer<EngineTestKit.Builder> configuration) {
        configuration.accept(kit);
        return this;
    }

    EngineExecutionResults selecting(DiscoverySelector... selectors) {
        return kit.selectors(selectors).execute();
    }

    EngineExecutionResults selectingClass(String name) {
        return selecting(DiscoverySelectors.selectClass(module.classLoader(), name));
    }

    EngineExecutionResults selectingRoot() {
        Path classes = module.testClasses();
        return selecting(
                DiscoverySelectors.selectClasspathRoots(Set.of(classes)).toArray(DiscoverySelector[]::new));
    }

    /** The failures' messages by the tests' names. */
    static Map<String, String> failures(EngineExecutionResults results) {
        return results.testEvents().failed().stream()
                .collect(Collectors.toMap(event -> event.getTestDescriptor().getDisplayName(), EngineRun::message));
    }

    static String message(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::getMessage)
                .orElse("");
    }
}

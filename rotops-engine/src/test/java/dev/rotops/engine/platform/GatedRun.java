package dev.rotops.engine.platform;

import dev.rotops.engine.fixtures.GovernedModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run of Jupiter over a test class of a module, and what became of its tests. */
final class GatedRun implements TestExecutionListener {

    private final Map<String, String> outcomes = new LinkedHashMap<>();
    private final List<Throwable> failures = new ArrayList<>();

    private GateLog gates = new GateLog();

    private GatedRun() {}

    static GatedRun of(GovernedModule module, String className, Map<String, String> parameters) {
        GatedRun run = new GatedRun();
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .addTestExecutionListeners(new RunRecorder(), run)
                .build());
        launcher.execute(LauncherDiscoveryRequestBuilder.request()
                .configurationParameter(RotopsConfiguration.ROOT, module.root().toString())
                .configurationParameters(parameters)
                .selectors(DiscoverySelectors.selectClass(module.classLoader(), className))
                .build());
        return run;
    }

    /** What became of each test, and of each container that did not run, by its name. */
    Map<String, String> outcomes() {
        return outcomes;
    }

    List<Throwable> failures() {
        return failures;
    }

    /** What is told of the gates at the end of the run. */
    Optional<String> summary() {
        return GateSummary.of(gates.tests());
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        gates = CurrentRun.get().gates();
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        outcomes.put(test.getDisplayName(), "skipped: " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable().ifPresent(failures::add);
        String message = result.getThrowable().map(Throwable::getMessage).orElse("");
        if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            outcomes.put(
                    test.getDisplayName(),
                    switch (result.getStatus()) {
                        case SUCCESSFUL -> "passed";
                        case ABORTED -> "aborted: " + message;
                        case FAILED -> "failed: " + message;
                    });
        }
    }
}

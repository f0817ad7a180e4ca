package dev.rotops.engine.platform;

import dev.rotops.engine.files.BuildMemory;
import dev.rotops.engine.ledger.Redaction;
import dev.rotops.engine.reconcile.FileHashes;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Records what happens to the tests of a governed module, for {@code rotops verify} to judge. It works beside every engine and
 * changes nothing about a run: whatever goes wrong here is told once, and the tests go on.
 */
public final class RunRecorder implements TestExecutionListener {

    private static final String DIRECTORY = "ledger";
    private static final String HASHES = "hashes.bin";
    private static final System.Logger LOGGER = System.getLogger("dev.rotops");

    /** One ledger for each module in a JVM, however many launchers there are. */
    private static final Map<ModulePaths, RunRecording> RECORDINGS = new ConcurrentHashMap<>();

    private @Nullable TestPlan plan;
    private @Nullable RunRecording recording;
    private GateLog gates = new GateLog();

    /** Creates the listener; called by the JUnit Platform. */
    public RunRecorder() {}

    /** Records into a ledger that somebody else has begun. */
    RunRecorder(RunRecording recording) {
        this.recording = recording;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
        RotopsConfiguration configuration = RotopsConfiguration.of(testPlan.getConfigurationParameters());
        if (recording == null && !ModulePaths.isMavenItself()) {
            try {
                recording = recording(configuration).orElse(null);
            } catch (InvalidConfigurationException e) {
                // The engine reports it as a failing test.
            } catch (RuntimeException | LinkageError e) {
                giveUp(e);
            }
        }
        gates = new GateLog();
        CurrentRun.begin(new CurrentRun(configuration, Optional.ofNullable(recording), gates));
        record(RunRecording::planStarted);
    }

    private static Optional<RunRecording> recording(RotopsConfiguration configuration)
            throws InvalidConfigurationException {
        Optional<ModulePaths> paths = ModulePaths.find(configuration);
        Optional<Path> results =
                paths.flatMap(found -> configuration.output().isPresent() ? found.results() : found.moduleResults());
        if (results.isEmpty()) {
            return Optional.empty();
        }
        ModuleVerdict verdict = ModuleJudge.judge(paths.get(), configuration, ModuleScan.of(paths.get()));
        if (!(verdict instanceof ModuleVerdict.Judged judged)) {
            return Optional.empty();
        }
        Redaction redaction = Redaction.ofEnvironment(configuration.secrets());
        return judged.judgement()
                .plan()
                .map(plan -> RECORDINGS.computeIfAbsent(
                        paths.get(), module -> new RunRecording(ledger(module, results.get()), plan, redaction)));
    }

    private static RunLedger ledger(ModulePaths paths, Path results) {
        FileHashes hashes = new FileHashes(
                paths.root(), new CompiledSources(paths)::of, new BuildMemory(Optional.of(results.resolve(HASHES))));
        return RunLedger.begin(results.resolve(DIRECTORY), hashes, paths.root(), paths.module());
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        record((recording, testPlan) -> recording.started(test, testPlan));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        record((recording, testPlan) -> recording.skipped(test, testPlan, reason));
        if (plan != null) {
            gates.skipped(test, plan);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        record((recording, testPlan) -> recording.finished(test, result));
        gates.finished(test, result);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        record(RunRecording::planFinished);
        CurrentRun.end().ifPresent(RunRecorder::tellOfGates);
    }

    private static void tellOfGates(CurrentRun run) {
        try {
            if (run.configuration().summary()) {
                GateSummary.of(run.gates().tests()).ifPresent(SummaryPrinter::print);
            }
        } catch (InvalidConfigurationException e) {
            // The engine reports it as a failing test.
        }
    }

    private interface Event {
        void record(RunRecording recording, TestPlan plan);
    }

    private void record(Consumer<RunRecording> event) {
        record((recording, testPlan) -> event.accept(recording));
    }

    private void record(Event event) {
        RunRecording current = recording;
        if (current != null && plan != null) {
            try {
                event.record(current, plan);
            } catch (RuntimeException | LinkageError e) {
                giveUp(e);
            }
        }
    }

    private void giveUp(Throwable cause) {
        recording = null;
        LOGGER.log(
                Level.WARNING,
                "RotOps failed while it recorded the run, so what happens from now on will not count as proof. Report"
                        + " this: " + cause);
    }
}

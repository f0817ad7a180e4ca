package dev.rotops.report.probe;

import dev.rotops.engine.ledger.LedgerReading;
import dev.rotops.engine.ledger.LedgerWriter;
import dev.rotops.engine.ledger.ProbeEntry;
import dev.rotops.engine.model.Probe;
import dev.rotops.engine.probe.ProbeKinds;
import dev.rotops.engine.probe.ProbeProgress;
import dev.rotops.engine.probe.ProbeRunner;
import dev.rotops.engine.probe.RuntimeEvidence;
import dev.rotops.engine.reconcile.Completion;
import dev.rotops.engine.reconcile.FileHashes;
import dev.rotops.engine.reconcile.PlannedProbe;
import dev.rotops.engine.reconcile.PlannedProbes;
import dev.rotops.engine.reconcile.ProbeState;
import dev.rotops.engine.reconcile.ProbeVerdict;
import dev.rotops.report.workspace.BuildResults;
import dev.rotops.report.workspace.OutputFile;
import dev.rotops.report.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs probes, and writes what each of them saw into the ledger before anybody judges it. */
public final class ProbeRuns {

    private final Workspace workspace;
    private final ProbeSelection selection;
    private final ProbeProgress progress;

    /**
     * Prepares to run probes.
     *
     * @param workspace the repository
     * @param selection which of them
     * @param progress hears what happens
     */
    public ProbeRuns(Workspace workspace, ProbeSelection selection, ProbeProgress progress) {
        this.workspace = workspace;
        this.selection = selection;
        this.progress = progress;
    }

    /**
     * Runs the probes of a plan.
     *
     * @param planned the plan
     * @return why what they saw could not be written down; usually nothing
     * @throws InterruptedException if the thread is interrupted; whatever was started is killed
     */
    public Optional<String> run(PlannedProbes planned) throws InterruptedException {
        List<PlannedProbe> wanted = wanted(planned);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Path root = workspace.root();
        String ledgers = BuildResults.probeLedgers(root);
        if (!OutputFile.staysBelow(root, ledgers)) {
            return Optional.of(ledgers + " leads out of the repository: no probe was run");
        }
        try (LedgerWriter writer = LedgerWriter.begin(root.resolve(ledgers), root, root)) {
            Recording recording = new Recording(writer, inputs(wanted), progress);
            new ProbeRunner(
                            ProbeKinds.of(root, planned.plan().extensions()),
                            root,
                            Path.of(BuildResults.own(root), "probes"),
                            recording)
                    .run(upToDate(wanted), selection.parallel());
            return recording.problem();
        } catch (IOException e) {
            return Optional.of(ledgers + " cannot be written, so that no evidence would last: no probe was run");
        }
    }

    /** What runs something else than the sources say shows nothing of them, and is not run. */
    private List<Probe> upToDate(List<PlannedProbe> wanted) {
        return wanted.stream()
                .filter(probe -> probe.outdated(workspace.root()).isEmpty())
                .map(PlannedProbe::probe)
                .toList();
    }

    private List<PlannedProbe> wanted(PlannedProbes planned) {
        Set<String> known = selection.reuse()
                ? Completion.of(workspace.root(), planned, LedgerReading.of(workspace.ledgers()), false)
                        .probes()
                        .stream()
                        .filter(verdict -> verdict.state() == ProbeState.PASSED)
                        .map(ProbeVerdict::id)
                        .collect(Collectors.toSet())
                : Set.of();
        return planned.probes().stream()
                .filter(probe -> selection.includes(probe.probe().id())
                        && !known.contains(probe.probe().id()))
                .toList();
    }

    /** As everything is before anything runs: what a probe itself changes makes its evidence stale. */
    private Map<Probe, String> inputs(List<PlannedProbe> probes) {
        FileHashes hashes = new FileHashes(workspace.root());
        Map<Probe, String> inputs = new HashMap<>();
        probes.forEach(probe -> inputs.put(probe.probe(), probe.inputs(hashes)));
        return inputs;
    }

    private static final class Recording implements ProbeProgress {

        private final LedgerWriter writer;
        private final Map<Probe, String> inputs;
        private final ProbeProgress progress;
        private Optional<String> problem = Optional.empty();

        Recording(LedgerWriter writer, Map<Probe, String> inputs, ProbeProgress progress) {
            this.writer = writer;
            this.inputs = inputs;
            this.progress = progress;
        }

        @Override
        public void started(Probe probe) {
            progress.started(probe);
        }

        @Override
        public void running(Probe probe, Duration elapsed) {
            progress.running(probe, elapsed);
        }

        @Override
        public void ended(Probe probe, RuntimeEvidence evidence) {
            try {
                writer.append(number ->
                        new ProbeEntry(number, probe.id(), inputs.getOrDefault(probe, ""), evidence.toJson()));
                writer.flush();
            } catch (IOException e) {
                problem =
                        Optional.of("what the probe " + probe.id() + " saw cannot be written down: " + e.getMessage());
            }
            progress.ended(probe, evidence);
        }

        Optional<String> problem() {
            return problem;
        }
    }
}

package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Probe;
import dev.rotops.engine.probe.ProbeRun;
import dev.rotops.engine.probe.RuntimeEvidence;
import dev.rotops.engine.probe.RuntimeProbe;
import java.util.List;

/** A project's own kind of probe that uses a library which is not on the class path. */
public final class BrokenProbeKind implements RuntimeProbe {

    @Override
    public String kind() {
        return "queue_drains";
    }

    @Override
    public List<String> missing(Probe probe) {
        throw new NoClassDefFoundError("com/example/Queue");
    }

    @Override
    public RuntimeEvidence run(ProbeRun run) {
        throw new IllegalStateException("not reached");
    }
}

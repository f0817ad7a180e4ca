package dev.rotops.engine.platform;

import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.Subject;
import java.util.List;
import java.util.Map;

/** A failing check for what should never happen, so that it cannot pass for success either. */
final class FailedDiscovery {

    private FailedDiscovery() {}

    static CheckGroup group(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        Finding finding = new Finding(
                Level.ERROR,
                FindingCode.INTERNAL_ERROR,
                new Subject(Map.of()),
                Location.of("RotOps"),
                "RotOps failed before it could judge: " + cause + (trace.length == 0 ? "" : " at " + trace[0]),
                "Report this with the model that causes it; rotops.mode=off lets the build go on meanwhile.");
        Check check = Check.judged(
                "engine", "rotops", "can judge the model", finding.location(), List.of(), List.of(finding));
        return new CheckGroup(ReportPlan.MODEL, List.of(check));
    }
}

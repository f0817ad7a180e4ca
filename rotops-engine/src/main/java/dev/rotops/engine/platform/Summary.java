package dev.rotops.engine.platform;

import dev.rotops.engine.reconcile.BehaviorVerdict;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.Reconciliation;
import java.util.List;

/** The lines at the end of a run: how much of the reviewed model is declared, and which surfaces are not whole. */
final class Summary {

    private Summary() {}

    static String of(Reconciliation reconciliation) {
        int reviewed = reconciliation.behaviors().size();
        StringBuilder text = new StringBuilder("RotOps  ")
                .append(reconciliation.declared())
                .append(" of ")
                .append(reviewed)
                .append(" reviewed behaviors declared; whether they ran is not judged here");
        long errors = reconciliation.findings().stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .count();
        if (errors > 0) {
            text.append(" · ").append(errors).append(errors == 1 ? " error" : " errors");
        }
        for (String surface : reconciliation.surfaces()) {
            List<BehaviorVerdict> behaviors = reconciliation.behaviors().stream()
                    .filter(verdict -> verdict.surface().equals(surface))
                    .toList();
            long declared =
                    behaviors.stream().filter(BehaviorVerdict::isDeclared).count();
            if (declared < behaviors.size()) {
                text.append(System.lineSeparator())
                        .append("  ")
                        .append(Printable.line(surface))
                        .append("  ")
                        .append(declared)
                        .append('/')
                        .append(behaviors.size());
            }
        }
        return text.toString();
    }
}

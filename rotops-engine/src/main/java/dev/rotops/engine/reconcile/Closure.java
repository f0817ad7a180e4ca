package dev.rotops.engine.reconcile;

import java.util.List;

/** What some behavior units show together. */
record Closure(List<ResolvedUnit> units) {

    boolean shows(String evidence) {
        for (ResolvedUnit unit : units) {
            if (unit.unit().evidence().contains(evidence)) {
                return true;
            }
        }
        return false;
    }

    boolean reaches(String outcomeClass) {
        for (ResolvedUnit unit : units) {
            if (unit.outcomeClasses().contains(outcomeClass)) {
                return true;
            }
        }
        return false;
    }
}

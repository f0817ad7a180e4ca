package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Location;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void error(FindingCode code, Subject subject, Location location, String message, String remedy) {
        add(Level.ERROR, code, subject, location, message, remedy);
    }

    void warning(FindingCode code, Subject subject, Location location, String message, String remedy) {
        add(Level.WARNING, code, subject, location, message, remedy);
    }

    void add(Finding finding) {
        found.add(finding);
    }

    void addAll(List<Finding> findings) {
        found.addAll(findings);
    }

    void add(Level level, FindingCode code, Subject subject, Location location, String message, String remedy) {
        found.add(new Finding(level, code, subject, location, message, remedy));
    }

    List<Finding> toList() {
        return List.copyOf(found);
    }
}

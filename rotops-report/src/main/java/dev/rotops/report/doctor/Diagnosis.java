package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the checks have found so far, and what they could not find out. */
final class Diagnosis {

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    void add(Level level, FindingCode code, Subject subject, Location location, String message, String remedy) {
        findings.add(new Finding(level, code, subject, location, message, remedy));
    }

    /** What else would be wrong where all profiles are active of which that cannot be known. */
    void suppose(Diagnosis supposed) {
        supposed.findings.stream()
                .filter(finding -> findings.stream()
                        .noneMatch(known -> known.code() == finding.code()
                                && known.subject().equals(finding.subject())))
                .map(finding -> new Finding(
                        Level.WARNING,
                        finding.code(),
                        finding.subject(),
                        finding.location(),
                        finding.message() + " That is so where a profile is active of which it cannot be known here"
                                + " whether it is.",
                        finding.remedy()))
                .toList()
                .forEach(findings::add);
    }

    /** Something that is not wrong, but was not judged either. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /** A subject of roles and ids in turn. */
    static Subject about(String... rolesAndIds) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (int i = 0; i + 1 < rolesAndIds.length; i += 2) {
            ids.put(rolesAndIds[i], rolesAndIds[i + 1]);
        }
        return new Subject(ids);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}

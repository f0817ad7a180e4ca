package dev.rotops.engine.platform;

import dev.rotops.engine.reconcile.Consequence;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What cannot be said yet: a claim that is missed may be made by a test that is not compiled.
 *
 * @param modules the modules whose tests are not compiled; empty where everything can be said
 */
record Reservation(List<String> modules) {

    static final Reservation NONE = new Reservation(List.of());

    private static final Set<FindingCode> MISSED = EnumSet.of(
            FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS,
            FindingCode.OWNER_TEST_MISSING,
            FindingCode.OWNER_TEST_UNANNOTATED,
            FindingCode.OWNER_TEST_ANNOTATION_DRIFT,
            FindingCode.BEHAVIOR_OUTCOME_CLASS_UNCLAIMED,
            FindingCode.BEHAVIOR_EVIDENCE_UNCLAIMED,
            FindingCode.SURFACE_UNREFERENCED_TEST);

    /** Makes the list immutable. */
    Reservation {
        modules = List.copyOf(modules);
    }

    static Reservation of(ModulePaths paths) {
        return new Reservation(paths.shared().map(SharedRoot::uncompiled).orElse(List.of()).stream()
                .map(module -> name(paths.root(), module))
                .toList());
    }

    static String name(Path root, Path module) {
        return root.equals(module) ? "the root" : root.relativize(module).toString();
    }

    /** The check as it is, or what is to be said instead. */
    Check applyTo(Check check) {
        if (modules.isEmpty()) {
            return check;
        }
        List<Finding> errors = check.findings().stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .toList();
        if (errors.isEmpty() || !withoutDoubtful(errors).isEmpty()) {
            return check;
        }
        return Check.notJudged(
                check.type(),
                check.subject(),
                check.sentence(),
                check.location(),
                "not judged, as " + reason() + ": " + errors.get(0).message());
    }

    /** The findings that hold whatever the tests say that are not compiled. */
    List<Finding> withoutDoubtful(List<Finding> findings) {
        return findings.stream().filter(finding -> !isDoubtful(finding)).toList();
    }

    private boolean isDoubtful(Finding finding) {
        boolean unowned = Consequence.followsFromMissingOwners(finding);
        boolean isOfAnother = finding.code() == FindingCode.BASELINE_ENTRY_OBSOLETE;
        return !modules.isEmpty() && (unowned || isOfAnother || MISSED.contains(finding.code()));
    }

    /** Why something cannot be said. */
    String reason() {
        return "the tests of " + modules.stream().limit(5).collect(Collectors.joining(", ")) + " are not compiled yet";
    }
}

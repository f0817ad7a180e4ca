package dev.rotops.engine.reconcile;

import dev.rotops.engine.files.RootedPath;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.WhiteSpace;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every behavior unit is complete in itself and uses the control plane's words. */
final class BehaviorRule implements Rule {

    private static final Pattern FOREIGN = Pattern.compile("^[A-Za-z]:[/\\\\]|\\\\\\w");

    @Override
    public void check(ModelGraph graph, Findings findings) {
        Artifact<ControlPlane> plane = graph.controlPlane();
        for (BehaviorUnit unit : plane.content().units()) {
            if (!graph.knowsSurface(unit.surface())) {
                findings.error(
                        FindingCode.BEHAVIOR_UNKNOWN_SURFACE,
                        Subject.of("behavior", unit.id()).and("surface", unit.surface()),
                        plane.locate(unit.pointer() + "/surface"),
                        "The control plane has no surface \"" + unit.surface() + "\".",
                        "Name one of its surfaces, or add this one.");
            }
        }
        for (ResolvedUnit unit : graph.units()) {
            checkContent(plane, unit.unit(), findings);
            checkWords(plane, unit.unit(), findings);
            checkImplementation(plane, unit, findings);
        }
    }

    private static void checkContent(Artifact<ControlPlane> plane, BehaviorUnit unit, Findings findings) {
        Subject subject = Subject.of("behavior", unit.id());
        if (WhiteSpace.trim(unit.event()).isEmpty()) {
            findings.error(
                    FindingCode.BEHAVIOR_WITHOUT_EVENT,
                    subject,
                    plane.locate(unit.pointer() + "/event"),
                    "The behavior does not say what starts it.",
                    "Write the event.");
        }
        if (unit.outcomes().isEmpty()) {
            findings.error(
                    FindingCode.BEHAVIOR_WITHOUT_OUTCOMES,
                    subject,
                    plane.locate(unit.pointer() + "/outcomes"),
                    "The behavior has no outcome.",
                    "List what can come of the event.");
        }
        if (unit.evidence().isEmpty()) {
            findings.error(
                    FindingCode.BEHAVIOR_WITHOUT_EVIDENCE,
                    subject,
                    plane.locate(unit.pointer() + "/evidence"),
                    "The behavior has no evidence.",
                    "List the evidence kinds that a test can observe.");
        }
    }

    private static void checkWords(Artifact<ControlPlane> plane, BehaviorUnit unit, Findings findings) {
        for (int i = 0; i < unit.evidence().size(); i++) {
            String evidence = unit.evidence().get(i);
            if (!plane.content().evidenceKinds().contains(evidence)) {
                findings.error(
                        FindingCode.BEHAVIOR_UNSUPPORTED_EVIDENCE,
                        Subject.of("behavior", unit.id()).and("evidence", evidence),
                        plane.locate(unit.pointer() + "/evidence/" + i),
                        "\"" + evidence + "\" is not one of the control plane's evidence kinds ("
                                + String.join(", ", plane.content().evidenceKinds()) + ").",
                        "Use one of them, or add it to \"evidenceKinds\".");
            }
        }
        if (!plane.content().fidelityLevels().contains(unit.fidelity())) {
            findings.error(
                    FindingCode.BEHAVIOR_UNSUPPORTED_FIDELITY,
                    Subject.of("behavior", unit.id()).and("fidelity", unit.fidelity()),
                    plane.locate(unit.pointer() + "/fidelity"),
                    "\"" + unit.fidelity() + "\" is not one of the control plane's fidelity levels ("
                            + String.join(", ", plane.content().fidelityLevels()) + ").",
                    "Use one of them.");
        }
    }

    private static void checkImplementation(Artifact<ControlPlane> plane, ResolvedUnit unit, Findings findings) {
        Subject subject = Subject.of("behavior", unit.id());
        String status = unit.implementationStatus();
        if (!status.equals("implemented")) {
            findings.error(
                    FindingCode.BEHAVIOR_NOT_IMPLEMENTED,
                    subject.and("status", status),
                    plane.locate(unit.unit().pointer() + "/implementationStatus"),
                    "The behavior is " + status + ", not implemented.",
                    "Implement it, give it an owner test, and set \"implementationStatus\" to match.");
        }
        if (unit.files().isEmpty()) {
            Optional<String> elsewhere = unit.unit().sourcePatterns().stream()
                    .filter(BehaviorRule::isNoPathBelowRoot)
                    .findFirst();
            findings.error(
                    FindingCode.BEHAVIOR_WITHOUT_SOURCES,
                    subject,
                    plane.locate(unit.unit().pointer() + "/sourcePatterns"),
                    "No file matches the behavior's source patterns"
                            + elsewhere
                                    .map(pattern -> ": \"" + pattern + "\" is no path below the root")
                                    .orElse("")
                            + ".",
                    "Correct \"sourcePatterns\" to where the behavior is implemented"
                            + elsewhere
                                    .map(pattern ->
                                            "; patterns are relative to the root, and separate directories with \"/\"")
                                    .orElse("")
                            + ".");
        }
    }

    /** A backslash in front of a letter escapes nothing: it is meant to separate. */
    private static boolean isNoPathBelowRoot(String pattern) {
        return RootedPath.normalize(pattern).isEmpty()
                || FOREIGN.matcher(pattern).find();
    }
}

package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.Probe;
import dev.rotops.engine.model.ProbePlan;
import dev.rotops.engine.model.TaskClass;
import dev.rotops.engine.probe.Placeholders;
import dev.rotops.engine.probe.ProbeKinds;
import dev.rotops.engine.probe.RuntimeProbe;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The probe plan can be run, is about behaviors that exist, and has a probe of each kind that its task class wants. */
final class ProbeRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        graph.model().probes().ifPresent(plan -> {
            ProbeKinds kinds =
                    ProbeKinds.of(graph.model().root(), plan.content().extensions());
            checkPlan(plan, kinds, findings);
            Set<String> behaviors = new HashSet<>();
            for (BehaviorUnit unit : graph.controlPlane().content().units()) {
                behaviors.add(unit.id());
            }
            for (Probe probe : plan.content().probes()) {
                checkKind(plan, probe, kinds, findings);
                checkBehaviors(plan, probe, behaviors, findings);
                checkPlaceholders(plan, probe, findings);
            }
        });
    }

    private static void checkPlan(Artifact<ProbePlan> plan, ProbeKinds kinds, Findings findings) {
        Level level = plan.content().mustRun() ? Level.ERROR : Level.WARNING;
        if (plan.content().probes().isEmpty()) {
            findings.add(
                    level,
                    FindingCode.NO_PROBES,
                    Subject.NONE,
                    plan.locate("/probes"),
                    "The plan has no probe, so that nothing ever runs the product.",
                    "Add a probe; docs/probes.md lists the kinds.");
        }
        for (String kind : plan.content().unconfiguredKinds()) {
            findings.add(
                    level,
                    FindingCode.PROBE_KIND_UNCONFIGURED,
                    Subject.of("kind", kind),
                    plan.locate("/taskClass"),
                    "A product of the class "
                            + plan.content().taskClass().map(TaskClass::word).orElse("") + " needs a probe of the kind "
                            + kind + ", and there is none.",
                    "Add one to \"probes\", or name the task class that the product is of.");
        }
        kinds.problems().forEach(problem -> addUnreadable(plan, problem, findings));
    }

    private static void addUnreadable(Artifact<ProbePlan> plan, String problem, Findings findings) {
        findings.error(
                FindingCode.PROBE_KINDS_UNREADABLE,
                Subject.NONE,
                plan.locate("/extensions"),
                "The project's own kinds of probes cannot be loaded: " + problem + ".",
                "Compile them, and name the directory or archive that holds them and their service file, and those of what"
                        + " they use.");
    }

    private static void checkKind(Artifact<ProbePlan> plan, Probe probe, ProbeKinds kinds, Findings findings) {
        Subject subject = Subject.of("probe", probe.id());
        Optional<RuntimeProbe> kind = kinds.get(probe.kind());
        if (kind.isEmpty()) {
            findings.error(
                    FindingCode.PROBE_UNKNOWN_KIND,
                    subject.and("kind", probe.kind()),
                    plan.locate(probe.pointer() + "/kind"),
                    "There is no kind of probe \"" + probe.kind() + "\".",
                    "Write one of " + String.join(", ", kinds.words())
                            + ", or name the class path of your own kinds in \"extensions\".");
            return;
        }
        checkWhole(plan, probe, kind.get(), findings);
        IdleCommand.programOf(probe.command())
                .ifPresent(program -> findings.error(
                        FindingCode.PROBE_RUNS_NOTHING,
                        subject,
                        plan.locate(probe.pointer() + "/command"),
                        "The probe \"" + probe.id() + "\" runs " + program + ", which says nothing of the product.",
                        "Name the command that starts the product."));
    }

    /** A kind of the project's own may be broken, or lack a library; the other rules go on. */
    private static void checkWhole(Artifact<ProbePlan> plan, Probe probe, RuntimeProbe kind, Findings findings) {
        List<String> missing;
        try {
            missing = kind.missing(probe);
        } catch (LinkageError | RuntimeException e) {
            addUnreadable(
                    plan, probe.kind() + " cannot say what the probe \"" + probe.id() + "\" lacks: " + e, findings);
            return;
        }
        if (!missing.isEmpty()) {
            findings.error(
                    FindingCode.PROBE_INCOMPLETE,
                    Subject.of("probe", probe.id()),
                    plan.locate(probe.pointer()),
                    "The probe \"" + probe.id() + "\" lacks " + String.join(" and ", missing) + ".",
                    "Add what a probe of the kind " + probe.kind() + " needs.");
        }
    }

    private static void checkBehaviors(
            Artifact<ProbePlan> plan, Probe probe, Set<String> behaviors, Findings findings) {
        for (int i = 0; i < probe.behaviors().size(); i++) {
            String behavior = probe.behaviors().get(i);
            if (!behaviors.contains(behavior)) {
                findings.error(
                        FindingCode.PROBE_UNKNOWN_BEHAVIOR,
                        Subject.of("probe", probe.id()).and("behavior", behavior),
                        plan.locate(probe.pointer() + "/behaviors/" + i),
                        "The probe \"" + probe.id() + "\" shows behavior \"" + behavior
                                + "\", which the control plane does not have.",
                        "Name one of its behaviors, or review this one into it.");
            }
        }
    }

    private static void checkPlaceholders(Artifact<ProbePlan> plan, Probe probe, Findings findings) {
        probe.texts().forEach((pointer, text) -> {
            Location location = plan.locate(pointer);
            for (String placeholder : Placeholders.unknownIn(text)) {
                findings.error(
                        FindingCode.PROBE_UNKNOWN_PLACEHOLDER,
                        Subject.of("probe", probe.id()).and("placeholder", placeholder),
                        location,
                        "The placeholder " + placeholder + " means nothing.",
                        "Write one of " + String.join(", ", Placeholders.known())
                                + "; variables of the environment are not replaced.");
            }
        });
    }
}

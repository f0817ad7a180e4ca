package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Probe;
import dev.rotops.engine.model.ProbePlan;
import dev.rotops.engine.model.TaskClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** How the product is run, by the probe plan as it was and as it is. A probe that has kept its id alone is another probe. */
final class ProbeComparison {

    private static final List<String> RUN = List.of("command", "prepare", "workingDirectory", "environment");
    private static final List<String> EXPECTED = List.of("expect", "requests", "ready", "settings");

    private final Artifact<ProbePlan> before;
    private final Artifact<ProbePlan> after;
    private final Comparison change;
    private final List<String> weaker = new ArrayList<>();

    private ProbeComparison(Artifact<ProbePlan> before, Artifact<ProbePlan> after, Comparison change) {
        this.before = before;
        this.after = after;
        this.change = change;
    }

    /** Says what is no longer asked for. */
    static List<String> weaker(Artifact<ProbePlan> before, Artifact<ProbePlan> after, Comparison change) {
        ProbeComparison comparison = new ProbeComparison(before, after, change);
        comparison.compare(before.content(), after.content());
        return comparison.weaker;
    }

    private void compare(ProbePlan was, ProbePlan is) {
        if (was.mustRun() && !is.mustRun()) {
            weaker.add(was.completionMode() + " (now " + is.completionMode() + ")");
        }
        if (was.taskClass().isPresent() && !was.taskClass().equals(is.taskClass())) {
            weaker.add("the task class " + was.taskClass().get().word() + " (now "
                    + is.taskClass().map(TaskClass::word).orElse("none") + ")");
        }
        if (!isHead(was.extensions(), is.extensions())) {
            weaker.add("the extensions " + String.join(", ", was.extensions()) + " (now "
                    + (is.extensions().isEmpty() ? "none" : String.join(", ", is.extensions())) + ")");
        }
        Comparison.withoutSome("the probes", ids(left(was.probes())), ids(is.probes()))
                .ifPresent(weaker::add);
        for (Probe probe : was.probes()) {
            Optional<Probe> now = is.probes().stream()
                    .filter(kept -> kept.id().equals(probe.id()))
                    .findFirst();
            now.ifPresent(kept -> compare(probe, kept));
        }
    }

    /** What comes later on a class path replaces nothing. */
    private static boolean isHead(List<String> head, List<String> list) {
        return list.size() >= head.size() && list.subList(0, head.size()).equals(head);
    }

    private List<Probe> left(List<Probe> probes) {
        return probes.stream()
                .filter(probe -> !change.gone().leftNothingOf(probe.behaviors()))
                .toList();
    }

    private static List<String> ids(List<Probe> probes) {
        return probes.stream().map(Probe::id).toList();
    }

    private void compare(Probe was, Probe is) {
        if (!was.kind().equals(is.kind())) {
            weaker.add("the kind " + was.kind() + " of the probe " + was.id() + " (now " + is.kind() + ")");
        }
        Comparison.withoutSome(
                        "of the probe " + was.id() + " the behaviors",
                        change.renamedUnits(change.gone().left(was.behaviors()), is.behaviors()),
                        is.behaviors())
                .ifPresent(weaker::add);
        Comparison.withoutSome("of the probe " + was.id() + " the inputs", was.inputs(), is.inputs())
                .ifPresent(weaker::add);
        Comparison.raised("seconds of the probe " + was.id(), seconds(was), seconds(is))
                .ifPresent(weaker::add);
        if (isOther(was, is, RUN)) {
            weaker.add("exactly what the probe " + was.id() + " ran");
        }
        if (isOther(was, is, EXPECTED)) {
            weaker.add("exactly what the probe " + was.id() + " expected");
        }
    }

    private static OptionalDouble seconds(Probe probe) {
        return OptionalDouble.of(probe.budget().toMillis() / 1000.0);
    }

    private boolean isOther(Probe was, Probe is, List<String> members) {
        return members.stream()
                .anyMatch(member -> !Objects.equals(
                        before.canonical(was.pointer() + "/" + member), after.canonical(is.pointer() + "/" + member)));
    }
}

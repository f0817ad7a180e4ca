package dev.rotops.engine.platform;

import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.BehaviorVerdict;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Judgement;
import dev.rotops.engine.reconcile.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines at the end of a run: how much of the reviewed model is declared, and what is not whole. */
final class Summary {

    private static final int MAXIMUM_LINES = 20;

    private final Judgement judgement;
    private final List<Finding> findings;
    private final StringBuilder text = new StringBuilder();

    private Summary(Judgement judgement, List<Finding> findings) {
        this.judgement = judgement;
        this.findings = findings;
    }

    static String of(Judgement judgement, List<Finding> ofTheRun, Reservation reservation, Mode mode) {
        List<Finding> findings = Stream.concat(
                        ofTheRun.stream(), reservation.withoutDoubtful(judgement.findings()).stream())
                .toList();
        Summary summary = new Summary(judgement, findings);
        summary.addHeadline(mode);
        summary.addSurfaces();
        summary.addUnreviewed();
        if (mode == Mode.ADVISORY) {
            summary.add(Level.ERROR);
        }
        summary.add(Level.WARNING);
        if (!reservation.modules().isEmpty()) {
            summary.addLine("not judged whole, as " + reservation.reason());
        }
        return summary.text.toString();
    }

    private void addHeadline(Mode mode) {
        text.append("RotOps  ")
                .append(judgement.declared())
                .append(" of ")
                .append(judgement.behaviors().size())
                .append(" reviewed behaviors declared; not judged whether they ran: rotops verify does that");
        judgement.discovered().ifPresent(discovered -> text.append(" · ").append(discovered));
        judgement.baseline().ifPresent(known -> text.append(" · ").append(known).append(" in baseline"));
        int errors = all(Level.ERROR).size();
        if (errors > 0) {
            text.append(" · ").append(errors).append(errors == 1 ? " error" : " errors");
            text.append(
                    mode == Mode.ADVISORY
                            ? (errors == 1 ? ", which fails" : ", which fail") + " nothing in advisory mode"
                            : "");
        }
        int warnings = all(Level.WARNING).size();
        if (warnings > 0) {
            text.append(" · ").append(warnings).append(warnings == 1 ? " warning" : " warnings");
        }
    }

    private void addSurfaces() {
        Map<String, List<BehaviorVerdict>> behaviors =
                judgement.behaviors().stream().collect(Collectors.groupingBy(BehaviorVerdict::surface));
        Map<String, Set<String>> files = new HashMap<>();
        for (Finding finding : all(Level.ERROR)) {
            finding.subject()
                    .get("surface")
                    .ifPresent(surface -> finding.subject()
                            .get("file")
                            .ifPresent(file -> files.computeIfAbsent(surface, id -> new HashSet<>())
                                    .add(file)));
        }
        for (String surface : judgement.surfaces()) {
            addSurface(
                    surface,
                    behaviors.getOrDefault(surface, List.of()),
                    files.getOrDefault(surface, Set.of()).size());
        }
    }

    private void addSurface(String surface, List<BehaviorVerdict> behaviors, int files) {
        long declared = behaviors.stream().filter(BehaviorVerdict::isDeclared).count();
        if (declared < behaviors.size() || files > 0) {
            addLine(surface + "  " + declared + " of " + behaviors.size() + " declared"
                    + (files == 0 ? "" : ", errors about " + files + (files == 1 ? " file" : " files")));
        }
    }

    private void addUnreviewed() {
        List<Finding> unreviewed = judgement.findings().stream()
                .filter(finding -> finding.code() == FindingCode.ENTRY_POINT_UNREVIEWED)
                .toList();
        if (!unreviewed.isEmpty()) {
            Finding first = unreviewed.get(0);
            addLine("unreviewed  " + unreviewed.size() + "   first: "
                    + first.subject().get("entryPoint").orElse("") + " (" + first.location() + ")   rotops review");
        }
    }

    private void add(Level level) {
        Map<String, Map<Location, Integer>> places = new TreeMap<>();
        for (Finding finding : all(level)) {
            String what = finding.code().word() + "  "
                    + String.join(" ", finding.subject().ids().values());
            places.computeIfAbsent(what.strip(), key -> new LinkedHashMap<>())
                    .merge(finding.location(), 1, Integer::sum);
        }
        int lines = 0;
        int more = 0;
        for (Map.Entry<String, Map<Location, Integer>> of : places.entrySet()) {
            for (Map.Entry<Location, Integer> place : of.getValue().entrySet()) {
                if (lines++ < MAXIMUM_LINES) {
                    addLine(located(of.getKey(), place.getKey().toString(), place.getValue()));
                } else {
                    more += place.getValue();
                }
            }
        }
        if (more > 0) {
            addLine("and " + more + " more");
        }
    }

    private static String located(String what, String place, int times) {
        return (what.contains(place) ? what : what + " (" + place + ")") + (times == 1 ? "" : ", " + times + " times");
    }

    private void addLine(String line) {
        text.append(System.lineSeparator()).append("  ").append(Printable.line(line));
    }

    private List<Finding> all(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).toList();
    }
}

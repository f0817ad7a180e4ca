package dev.rotops.report.narrowing;

import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.ReviewedModel.Unreadable;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.report.document.Counted;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Identity;
import dev.rotops.report.document.MarkdownReport;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.git.ForkPoint;
import dev.rotops.report.git.NoHistoryException;
import dev.rotops.report.narrowing.Acceptances.Acceptance;
import dev.rotops.report.workspace.Workspace;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells where the denominator, or what is demanded of it, became smaller since a commit, and who accepted that. */
public final class DiffOperation {

    private static final List<NarrowingRule> RULES = List.of(
            new ArtifactRule(),
            new BehaviorRule(),
            new InventoryRule(),
            new InventoryBehaviorRule(),
            new EntryPointListRule(),
            new TieRule(),
            new SurfaceRule(),
            new SurfaceFilesRule(),
            new FilesToComeRule(),
            new PolicyRule(),
            new FidelityOrderRule(),
            new OptionalRule(),
            new BaselineRule(),
            new CandidateRule());

    private final ForkPoint then;
    private final ReviewedModel before;
    private final ReviewedModel after;
    private final Acceptances acceptances;
    private final List<Narrowing> open = new ArrayList<>();
    private final List<Finding> unseen = new ArrayList<>();
    private final Map<Narrowing, Acceptance> accepted = new LinkedHashMap<>();

    private DiffOperation(ForkPoint then, ReviewedModel before, ReviewedModel after, Acceptances.Past past)
            throws NoHistoryException {
        this.then = then;
        this.before = before;
        this.after = after;
        this.acceptances = new Acceptances(then.trailers(Acceptances.KEY), past);
    }

    /**
     * Compares the model, and what the discovery policy shows, with the state in which the current branch left another one.
     *
     * @param workspace the repository
     * @param reference a branch, a tag or a commit
     * @param maximum how many findings the lines show
     * @return the report; it fails when something became smaller that nobody accepted
     * @throws NoHistoryException if the repository does not tell what was there
     */
    public static Report run(Workspace workspace, String reference, int maximum) throws NoHistoryException {
        return run(workspace, reference, maximum, workspace.entryPoints());
    }

    static Report run(Workspace workspace, String reference, int maximum, EntryPointScan scan)
            throws NoHistoryException {
        try (ForkPoint then = ForkPoint.of(reference, workspace.root())) {
            Map<String, String> renames = then.renames();
            ReviewedModel before = EarlierModel.read(workspace.files(), then.tree(), renames);
            requireReadable("at " + then.commit() + ", ", before);
            requireUnmoved(workspace, then, before);
            JudgedModel.requireCompared(workspace, then, renames);
            ReviewedModel after = ReviewedModel.read(workspace.files(), EnumSet.allOf(ArtifactKind.class));
            requireReadable("", after);
            Map<Optional<DiscoveryPolicy>, EntryPoints> scans = new HashMap<>();
            SourceTree tree = workspace.tree();
            EntryPointScan once = policy -> scans.computeIfAbsent(policy, scan::scan);
            DiffOperation operation = new DiffOperation(
                    then,
                    before,
                    after,
                    new NarrowedBefore(
                            workspace.files(),
                            then,
                            after,
                            renames,
                            (model, other) -> parts(new Comparison(model, other, tree, once, renames))));
            operation.compare(new Comparison(before, after, tree, once, renames));
            return operation.report(maximum);
        }
    }

    private static void requireReadable(String when, ReviewedModel model) throws NoHistoryException {
        for (Unreadable artifact : model.unreadable()) {
            throw new NoHistoryException(
                    when + artifact.problem().location() + "  "
                            + artifact.problem().problem(),
                    artifact.problem().remedy());
        }
    }

    /** A control plane that somebody has moved is no reason to compare nothing. */
    private static void requireUnmoved(Workspace workspace, ForkPoint then, ReviewedModel before)
            throws NoHistoryException {
        if (before.controlPlane().isPresent()) {
            return;
        }
        String name = ArtifactKind.CONTROL_PLANE.fileName();
        List<String> others = Stream.concat(
                        then.tree().files(Set.of(name)).stream(), then.tree().goneOutside(name).stream())
                .toList();
        if (!others.isEmpty()) {
            throw new NoHistoryException(
                    "at " + then.commit() + " there was no " + workspace.files().of(ArtifactKind.CONTROL_PLANE)
                            + ", but " + String.join(", ", others),
                    "name it with --config, or compare from the commit on that moved it");
        }
    }

    private void compare(Comparison comparison) throws NoHistoryException {
        if (before.controlPlane().isEmpty()) {
            return;
        }
        for (Narrowing narrowing : narrowings(comparison)) {
            Optional<Acceptance> acceptance = acceptances.of(narrowing);
            if (acceptance.isPresent()) {
                accepted.put(narrowing, acceptance.get());
            } else {
                open.add(narrowing);
            }
        }
        unseen.addAll(UnseenClasses.of(comparison));
    }

    private static List<Narrowing> narrowings(Comparison comparison) {
        List<Narrowing> narrowings = new ArrayList<>();
        RULES.forEach(rule -> rule.check(comparison, narrowings::add));
        return narrowings;
    }

    private static Set<Narrowing.Part> parts(Comparison comparison) {
        return narrowings(comparison).stream()
                .flatMap(narrowing -> narrowing.parts().stream())
                .collect(Collectors.toSet());
    }

    private Report report(int maximum) {
        List<Finding> findings = Stream.concat(open.stream().map(Narrowing::toFinding), unseen.stream())
                .toList();
        return new Report(json(findings), markdown(findings), lines(findings, maximum), Verdict.of(findings), findings);
    }

    private Map<String, Object> json(List<Finding> findings) {
        Map<String, Object> json = Identity.report("diff", Map.of());
        json.put("since", then.name());
        json.put("commit", then.commit());
        json.put("behaviorUnitsBefore", units(before));
        json.put("behaviorUnits", units(after));
        List<Map<String, Object>> list = new ArrayList<>();
        accepted.forEach((narrowing, acceptance) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("code", narrowing.code().word());
            entry.put("subject", Map.of(narrowing.role(), narrowing.id()));
            entry.put("reason", acceptance.reason());
            entry.put("commit", acceptance.trailer().commit());
            entry.put("author", acceptance.trailer().author());
            list.add(entry);
        });
        json.put("accepted", list);
        json.put("issues", FindingDocument.json(findings));
        return json;
    }

    private List<String> lines(List<Finding> findings, int maximum) {
        List<String> lines = new ArrayList<>();
        lines.add("RotOps  " + headline());
        accepted.forEach((narrowing, acceptance) -> lines.add(Printable.line("  accepted  "
                + narrowing.code().word() + " " + narrowing.id() + "  " + acceptance.reason() + " ("
                + acceptance.trailer().commit() + ", " + acceptance.trailer().author() + ")")));
        acceptances
                .withoutReason()
                .forEach(trailer -> lines.add(Printable.line("  accepts nothing  " + Acceptances.KEY + ": "
                        + trailer.value() + " (" + trailer.commit() + "): write what, a colon, and why")));
        idle().forEach(acceptance -> lines.add(Printable.line("  accepts nothing  " + acceptance.id() + "  "
                + acceptance.reason() + " (" + acceptance.trailer().commit() + ", "
                + acceptance.trailer().author() + "): " + whyIdle(acceptance))));
        if (!findings.isEmpty()) {
            lines.add("");
            lines.addAll(FindingDocument.lines(findings, maximum));
        }
        return lines;
    }

    private List<Acceptance> idle() {
        Set<String> ids = accepted.keySet().stream().map(Narrowing::id).collect(Collectors.toSet());
        return acceptances.all().stream()
                .filter(acceptance -> !ids.contains(acceptance.id()))
                .toList();
    }

    private String whyIdle(Acceptance acceptance) {
        return open.stream().anyMatch(narrowing -> narrowing.id().equals(acceptance.id()))
                ? "it became smaller after that commit, or by more than it knew"
                : "nothing of that name became smaller";
    }

    private String headline() {
        String since = Printable.line(then.name()) + " (" + then.commit() + ")";
        if (before.controlPlane().isEmpty()) {
            return "nothing became smaller since " + since + ": there was no control plane";
        }
        long errors = open.stream().filter(narrowing -> !narrowing.hasReason()).count();
        String units = " · behaviors " + units(before) + " → " + units(after)
                + (unseen.isEmpty() ? "" : " · not everything could be looked at");
        return errors == 0
                ? "nothing became smaller since " + since + " that nobody accepted" + units
                : "the denominator became smaller in " + Counted.of(errors, "place", "places")
                        + " that nobody accepted, since " + since + units;
    }

    private static int units(ReviewedModel model) {
        Optional<Artifact<ControlPlane>> plane = model.controlPlane();
        return plane.map(artifact -> artifact.content().units().size()).orElse(0);
    }

    private String markdown(List<Finding> findings) {
        return new MarkdownReport("What became smaller")
                .fact("Since", then.name() + " (" + then.commit() + ")")
                .fact("Accepted", accepted.size())
                .findings(findings)
                .toString();
    }
}

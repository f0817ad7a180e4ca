package dev.rotops.engine.platform;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what the engine reports of a module. */
final class ModuleReport {

    private final RotopsConfiguration configuration;
    private final ModulePaths paths;
    private final CompiledTests tests;
    private final Optional<ReportPlace> place;

    ModuleReport(
            RotopsConfiguration configuration, ModulePaths paths, CompiledTests tests, Optional<ReportPlace> place) {
        this.configuration = configuration;
        this.paths = paths;
        this.tests = tests;
        this.place = place;
    }

    /** The groups of checks; none for a module that has nothing to do with RotOps. */
    List<CheckGroup> groups(RotopsEngineDescriptor engine) {
        ArtifactFiles files = ModuleJudge.files(paths, configuration, tests);
        boolean claimed = tests.classes().stream()
                .anyMatch(
                        type -> !type.claims().isEmpty() || type.completeness().isPresent());
        boolean modelled = Files.isDirectory(paths.root().resolve(ArtifactKind.DIRECTORY))
                || files.isNamed(ArtifactKind.CONTROL_PLANE);
        if (!claimed && !modelled) {
            return List.of();
        }
        Optional<TestClass> later = place.flatMap(ReportPlace::later);
        if (later.isPresent()) {
            return List.of(reportedLater(later.get()));
        }
        Optional<Path> awaited = paths.shared().flatMap(shared -> shared.awaited(tests));
        if (awaited.isPresent()) {
            return List.of(reportedBy(Reservation.name(paths.root(), awaited.get())));
        }
        try {
            ModuleVerdict verdict = ModuleJudge.judge(paths, configuration, tests);
            if (verdict instanceof ModuleVerdict.Judged judged) {
                return groups(engine, judged);
            }
            return List.of(
                    verdict instanceof ModuleVerdict.SwitchedOff
                            ? switchedOff(Location.of(files.of(ArtifactKind.CONTROL_PLANE)))
                            : withoutControlPlane(files));
        } catch (InvalidConfigurationException e) {
            Finding finding = RunFindings.of(e);
            return List.of(group("parameter", e.key(), "is valid", finding));
        }
    }

    private List<CheckGroup> groups(RotopsEngineDescriptor engine, ModuleVerdict.Judged judged)
            throws InvalidConfigurationException {
        if (paths.shared().filter(shared -> shared.lacksAnchor(tests)).isPresent()) {
            return List.of(group(
                    "parameter", RotopsConfiguration.ROOT, "is reported by one module", RunFindings.ofSharedRoot()));
        }
        List<Finding> ofTheRun = RunFindings.of(configuration, place);
        Reservation reservation = Reservation.of(paths);
        if (configuration.summary()) {
            engine.setSummary(Summary.of(judged.judgement(), ofTheRun, reservation, judged.mode()));
        }
        return ReportPlan.of(judged.judgement(), ofTheRun, reservation);
    }

    /** One skipped test, so that what is switched off is not forgotten. */
    static CheckGroup switchedOff(Location location) {
        return group(Check.notJudged(
                "mode", "rotops", "is switched on", location, RotopsConfiguration.MODE + "=off: nothing was judged"));
    }

    private static CheckGroup reportedLater(TestClass anchor) {
        String name = anchor.simpleName();
        return group(Check.notJudged(
                "anchor",
                name,
                "is run by the build",
                RunFindings.location(anchor),
                "not judged yet: " + name + ", where completeness is reported, is left to Failsafe;"
                        + " a build that does not run Failsafe judges nothing"));
    }

    private static CheckGroup reportedBy(String module) {
        return group(Check.notJudged(
                "module",
                module,
                "reports the model",
                Location.of(module),
                "not judged yet: the report is made in " + module
                        + ", whose test sources name @RuntimeCompleteness and are not compiled;"
                        + " a build that never compiles them judges nothing"));
    }

    private CheckGroup withoutControlPlane(ArtifactFiles files) {
        String file = files.of(ArtifactKind.CONTROL_PLANE);
        Set<String> claimed = new LinkedHashSet<>();
        tests.claims().stream().map(Claim::behavior).filter(id -> !id.isBlank()).forEach(claimed::add);
        Finding finding = new Finding(
                Level.ERROR,
                FindingCode.ARTIFACT_UNREADABLE,
                new Subject(Map.of("artifact", ArtifactKind.CONTROL_PLANE.word())),
                Location.of(file),
                "There is no control plane, so "
                        + (claimed.isEmpty()
                                ? "nothing is governed."
                                : "nobody has reviewed what the tests claim ("
                                        + String.join(
                                                ", ", claimed.stream().limit(5).toList()) + ")."),
                StarterControlPlane.toWrite(file, tests.claims(), SourceTree.of(files.root())));
        return group("artifact", file, "is valid", finding);
    }

    private static CheckGroup group(String type, String subject, String sentence, Finding finding) {
        return group(Check.judged(type, subject, sentence, finding.location(), List.of(), List.of(finding)));
    }

    private static CheckGroup group(Check check) {
        return new CheckGroup(ReportPlan.MODEL, List.of(check));
    }
}

package dev.rotops.engine.platform;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.Reconciliation;
import dev.rotops.engine.reconcile.Subject;
import java.nio.file.Files;
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

    ModuleReport(RotopsConfiguration configuration, ModulePaths paths, CompiledTests tests) {
        this.configuration = configuration;
        this.paths = paths;
        this.tests = tests;
    }

    /** The groups of checks; none for a module that has nothing to do with RotOps. */
    List<CheckGroup> groups(RotopsEngineDescriptor engine) {
        ArtifactFiles files = ModuleVerdict.files(paths, configuration, tests);
        boolean claimed = tests.classes().stream()
                .anyMatch(
                        type -> !type.claims().isEmpty() || type.completeness().isPresent());
        boolean modelled = Files.isDirectory(paths.root().resolve(ArtifactKind.DIRECTORY))
                || files.isNamed(ArtifactKind.CONTROL_PLANE);
        if (!claimed && !modelled) {
            return List.of();
        }
        try {
            Mode mode = configuration.mode();
            engine.setMode(mode);
            if (mode == Mode.OFF) {
                return List.of(switchedOff(files));
            }
            Optional<Reconciliation> reconciliation = ModuleVerdict.of(paths, configuration, tests);
            if (reconciliation.isEmpty()) {
                return List.of(withoutControlPlane(files));
            }
            if (configuration.summary()) {
                engine.summarize(reconciliation.get());
            }
            return ReportPlan.of(reconciliation.get());
        } catch (InvalidConfigurationException e) {
            Finding finding = new Finding(
                    Level.ERROR,
                    FindingCode.INVALID_CONFIGURATION,
                    new Subject(Map.of("parameter", e.key())),
                    Location.of("junit-platform.properties"),
                    String.valueOf(e.getMessage()),
                    e.remedy());
            return List.of(group("parameter", e.key(), "is valid", List.of(), finding));
        }
    }

    private static CheckGroup switchedOff(ArtifactFiles files) {
        Check check = new Check(
                "mode",
                "rotops",
                "is switched on",
                Location.of(files.of(ArtifactKind.CONTROL_PLANE)),
                List.of(RotopsConfiguration.MODE + "=off: nothing was judged"),
                List.of());
        return new CheckGroup(ReportPlan.MODEL, List.of(check));
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
                "Write " + file + ":\n" + StarterControlPlane.forClaims(tests.claims()));
        return group("artifact", file, "is valid", List.of(), finding);
    }

    private static CheckGroup group(
            String type, String subject, String sentence, List<String> details, Finding finding) {
        Check check = new Check(type, subject, sentence, finding.location(), details, List.of(finding));
        return new CheckGroup(ReportPlan.MODEL, List.of(check));
    }
}

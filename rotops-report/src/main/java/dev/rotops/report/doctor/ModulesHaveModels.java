package dev.rotops.report.doctor;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Every module whose tests run with the engine has a model of its own, for there the engine looks. */
final class ModulesHaveModels implements Check {

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        for (BuildModule module : repository.modules()) {
            boolean isSubmodule = !module.name().equals(".");
            if (isSubmodule && module.usesRotops() && module.claims() && !hasModel(module)) {
                String file = module.name() + "/" + ArtifactKind.CONTROL_PLANE.defaultPath();
                diagnosis.add(
                        Level.WARNING,
                        FindingCode.MODULE_WITHOUT_MODEL,
                        Diagnosis.about("module", module.name()),
                        module.buildFile(),
                        "Tests of module " + module.name()
                                + " claim behaviors, and the engine looks for their model in " + file
                                + ", which does not exist.",
                        "Run rotops init --root " + module.name()
                                + ", or set rotops.root to the directory of a model that the modules share.");
            }
        }
    }

    private static boolean hasModel(BuildModule module) {
        return Files.exists(module.directory().resolve(ArtifactKind.CONTROL_PLANE.defaultPath()))
                || module.anchor()
                        .flatMap(anchor -> anchor.completeness())
                        .filter(path -> !path.isEmpty())
                        .isPresent()
                || buildFiles(module).anyMatch(ModulesHaveModels::namesPath);
    }

    private static Stream<Path> buildFiles(BuildModule module) {
        return Stream.concat(
                module.maven().stream()
                        .flatMap(maven -> maven.lineage().files().stream())
                        .map(PomFile::path),
                Stream.of("build.gradle", "build.gradle.kts", "src/test/resources/junit-platform.properties")
                        .map(module.directory()::resolve));
    }

    private static boolean namesPath(Path file) {
        try {
            String text = Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
            return Stream.concat(Stream.of(Engine.ROOT), ArtifactKind.CONTROL_PLANE.parameter().stream())
                    .anyMatch(text::contains);
        } catch (IOException e) {
            return false;
        }
    }
}

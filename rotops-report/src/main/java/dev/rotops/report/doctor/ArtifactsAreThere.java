package dev.rotops.report.doctor;

import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** All reviewed artifacts exist. */
final class ArtifactsAreThere implements Check {

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        ArtifactFiles files = repository.workspace().files();
        for (ArtifactKind kind : ArtifactKind.EXPECTED) {
            if (!files.exists(kind)) {
                String file = name(files, kind);
                diagnosis.add(
                        Level.ERROR,
                        FindingCode.MISSING_ARTIFACT,
                        Diagnosis.about("file", file),
                        Location.of(file),
                        "The artifact " + file + " (" + kind.word() + ") does not exist.",
                        "Write it (rotops init writes a starting model), or name the path where it is.");
            }
        }
    }

    private static String name(ArtifactFiles files, ArtifactKind kind) {
        String given = files.of(kind);
        try {
            Path root = files.root().toAbsolutePath().normalize();
            return RootPath.of(root, root.resolve(given).normalize());
        } catch (InvalidPathException e) {
            return given;
        }
    }
}

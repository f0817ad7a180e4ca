package dev.rotops.report.narrowing;

import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.doctor.ModelOfTests;
import dev.rotops.report.git.ForkPoint;
import dev.rotops.report.git.NoHistoryException;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is compared is the model by which the tests are judged, and by which they were. */
final class JudgedModel {

    private final Workspace workspace;

    private JudgedModel(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Refuses to compare a file while the tests look at another one. */
    static void requireCompared(Workspace workspace, ForkPoint then) throws NoHistoryException {
        JudgedModel judged = new JudgedModel(workspace);
        for (Map.Entry<Path, List<ModelOfTests>> module :
                ModelOfTests.byModule(workspace).entrySet()) {
            if (module.getKey().startsWith(workspace.root())) {
                judged.requireCompared(module.getKey(), module.getValue(), then);
            }
        }
    }

    private void requireCompared(Path module, List<ModelOfTests> now, ForkPoint then) throws NoHistoryException {
        Optional<String> properties = then.text(workspace
                .root()
                .relativize(module.resolve(ModelOfTests.PROPERTIES))
                .toString()
                .replace('\\', '/'));
        ModelOfTests earlier = ModelOfTests.of(module, properties.orElse(""));
        if (now.stream().noneMatch(ModelOfTests::isToldWhere) && !earlier.isToldWhere()) {
            return;
        }
        for (ModelOfTests model : now) {
            requireCompared("", module, model);
        }
        if (earlier.isToldWhere()) {
            requireCompared("at " + then.commit() + ", ", module, earlier);
        }
    }

    private void requireCompared(String when, Path module, ModelOfTests model) throws NoHistoryException {
        if (!module.equals(workspace.root()) && !model.root().equals(workspace.root())) {
            return;
        }
        ArtifactFiles files = model.files();
        for (ArtifactKind kind : ArtifactKind.values()) {
            boolean counts = kind == ArtifactKind.CONTROL_PLANE || files.isNamed(kind) || files.exists(kind);
            if (counts && !isCompared(model, kind)) {
                throw new NoHistoryException(
                        when + model.origin(kind).orElse("") + (when.isEmpty() ? "the tests are" : "the tests were")
                                + " judged by "
                                + workspace.root().relativize(model.root().resolve(files.of(kind))) + ", and "
                                + workspace.files().of(kind) + " would be compared",
                        "name it with --config, or with the option of that artifact, or compare since the commit that moved it");
            }
        }
    }

    private boolean isCompared(ModelOfTests model, ArtifactKind kind) {
        try {
            Path root = workspace.root();
            return model.root()
                    .resolve(model.files().of(kind))
                    .normalize()
                    .equals(root.resolve(workspace.files().of(kind)).normalize());
        } catch (InvalidPathException e) {
            return false;
        }
    }
}

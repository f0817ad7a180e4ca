package dev.rotops.report.narrowing;

import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.doctor.ModelOfTests;
import dev.rotops.report.git.ForkPoint;
import dev.rotops.report.git.NoHistoryException;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is compared is the model by which the tests are judged, and by which they were. */
final class JudgedModel {

    private final Workspace workspace;
    private final Path root;
    private final String when;
    private final String verb;
    /** Paths now by paths at that time. */
    private final Map<String, String> renames;

    /** Where the tests of each module look for it, by the module's path relative to the root. */
    private final Map<Path, List<ModelOfTests>> models;

    private JudgedModel(
            Workspace workspace,
            Path root,
            String when,
            String verb,
            Map<String, String> renames,
            Map<Path, List<ModelOfTests>> byDirectory) {
        this.workspace = workspace;
        this.root = root;
        this.when = when;
        this.verb = verb;
        this.renames = renames;
        this.models = new LinkedHashMap<>();
        byDirectory.forEach((module, found) -> {
            if (module.startsWith(root)) {
                models.put(root.relativize(module), found);
            }
        });
    }

    /** Refuses to compare a file while the tests look at another one. */
    static void requireCompared(Workspace workspace, ForkPoint then, Map<String, String> renames)
            throws NoHistoryException {
        Path root = workspace.root();
        JudgedModel now = new JudgedModel(workspace, root, "", "are", Map.of(), ModelOfTests.byModule(workspace));
        new AnchoredModel(workspace, now.untold(), renames).requireCompared(then);
        Optional<EarlierBuild> changed = EarlierBuild.of(then.tree(), root);
        if (changed.isEmpty()) {
            now.requireCompared(now.told());
            return;
        }
        try (EarlierBuild build = changed.get()) {
            JudgedModel earlier = new JudgedModel(
                    workspace,
                    build.root(),
                    "at " + then.commit() + ", ",
                    "were",
                    renames,
                    ModelOfTests.byModule(workspace, build.root()));
            Set<Path> told = new HashSet<>(now.told());
            told.addAll(earlier.told());
            now.requireCompared(told);
            earlier.requireCompared(told);
            earlier.requireKept(now);
        }
    }

    /** The modules whose build files say anything about it. */
    private Set<Path> told() {
        return models.entrySet().stream()
                .filter(module -> module.getValue().stream().anyMatch(ModelOfTests::isToldWhere))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The modules whose tests may be judged by the model, and of which one of their classes says by which control plane. */
    private List<Path> untold() {
        return models.entrySet().stream()
                .filter(module -> module.getValue().stream()
                        .anyMatch(model -> concerns(module.getKey(), model)
                                && !model.files().isNamed(ArtifactKind.CONTROL_PLANE)))
                .map(module -> root.resolve(module.getKey()).normalize())
                .toList();
    }

    private void requireCompared(Set<Path> told) throws NoHistoryException {
        for (Map.Entry<Path, List<ModelOfTests>> module : models.entrySet()) {
            for (ModelOfTests model : module.getValue()) {
                if (told.contains(module.getKey()) && concerns(module.getKey(), model)) {
                    requireCompared(model);
                }
            }
        }
    }

    private boolean concerns(Path module, ModelOfTests model) {
        return module.toString().isEmpty() || model.root().equals(root);
    }

    private void requireCompared(ModelOfTests model) throws NoHistoryException {
        ArtifactFiles files = model.files();
        for (ArtifactKind kind : ArtifactKind.values()) {
            boolean counts = kind == ArtifactKind.CONTROL_PLANE || files.isNamed(kind) || files.exists(kind);
            if (counts && !isCompared(model, kind)) {
                throw new NoHistoryException(
                        when + origin(model, kind) + "the tests " + verb + " judged by "
                                + root.relativize(model.root().resolve(files.of(kind))) + ", and "
                                + workspace.files().of(kind) + " would be compared",
                        "name it with --config, or with the option of that artifact, or compare since the commit that moved it");
            }
        }
    }

    private String origin(ModelOfTests model, ArtifactKind kind) {
        return model.origin(kind)
                .orElse("")
                .replace(root.toString(), workspace.root().toString());
    }

    private boolean isCompared(ModelOfTests model, ArtifactKind kind) {
        try {
            String file = relative(model.root().resolve(model.files().of(kind)));
            String compared = relative(root.resolve(workspace.files().of(kind)));
            return file.equals(compared) || compared.equals(renames.get(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private String relative(Path file) {
        return root.relativize(file.normalize()).toString().replace('\\', '/');
    }

    /** Modules whose tests were judged by the model, and are still there, have not been left to another one, or to none. */
    private void requireKept(JudgedModel now) throws NoHistoryException {
        for (Map.Entry<Path, List<ModelOfTests>> module : models.entrySet()) {
            Path name = module.getKey();
            Optional<ModelOfTests> sharing = module.getValue().stream()
                    .filter(model -> !name.toString().isEmpty() && model.root().equals(root))
                    .findFirst();
            if (sharing.isPresent() && now.hasLeft(name)) {
                String file = workspace.files().of(ArtifactKind.CONTROL_PLANE);
                throw new NoHistoryException(
                        when + origin(sharing.get(), ArtifactKind.CONTROL_PLANE) + "the tests of " + name
                                + " were judged by " + file + ", and are no longer",
                        "set rotops.root for its tests again, or compare since the commit that took it away");
            }
        }
    }

    private boolean hasLeft(Path module) {
        List<ModelOfTests> found = models.getOrDefault(module, List.of());
        return !found.isEmpty()
                && found.stream().noneMatch(model -> model.root().equals(root));
    }
}

package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.files.Glob;
import dev.rotops.engine.files.RootedPath;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.ReviewedModel;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a change touches.
 *
 * @param changedFiles the changed files relative to the root, each once, sorted
 * @param inventorySources ids of the inventory sources that hold one of them, sorted
 * @param inventoryBehaviors ids of the inventory behaviors of those sources, sorted
 * @param surfaces ids of the catalog surfaces that take those sources and of the surfaces of the behavior units, sorted
 * @param behaviors ids of the behavior units that one of the files implements, sorted
 * @param ownerTests the tests that own those units, as the model lists them or, where it lists none, as
 *     {@code Class#method} of the tests that claim them, sorted
 * @param outsideBehaviors those of the changed files that no behavior unit's source patterns take, sorted
 * @param findings which artifacts could not be read; unless empty, nothing was judged
 */
public record Impact(
        List<String> changedFiles,
        List<String> inventorySources,
        List<String> inventoryBehaviors,
        List<String> surfaces,
        List<String> behaviors,
        List<String> ownerTests,
        List<String> outsideBehaviors,
        List<Finding> findings) {

    private static final Set<ArtifactKind> ARTIFACTS =
            Set.of(ArtifactKind.CONTROL_PLANE, ArtifactKind.INVENTORY, ArtifactKind.SURFACES);

    /**
     * Follows changed files through the model.
     *
     * @param files where the artifacts are
     * @param tests what the compiled tests say
     * @param changed paths of the changed files, absolute or relative to the root; they need not exist
     * @return what they touch
     */
    public static Impact of(ArtifactFiles files, CompiledTests tests, Collection<String> changed) {
        return of(files, tests, changed, List.of());
    }

    /**
     * Follows changed and deleted files through the model.
     *
     * @param files where the artifacts are
     * @param tests what the compiled tests say
     * @param changed paths of the changed files, absolute or relative to the root; they need not exist
     * @param deleted paths of files that are gone: they touch whatever would have taken them if they were still there
     * @return what they touch
     */
    public static Impact of(
            ArtifactFiles files, CompiledTests tests, Collection<String> changed, Collection<String> deleted) {
        ChangedPath paths = new ChangedPath(files.root());
        Set<String> changedFiles = new TreeSet<>();
        changed.forEach(path -> changedFiles.add(paths.relativize(path)));
        Set<String> deletedFiles = new TreeSet<>();
        deleted.forEach(path -> deletedFiles.add(paths.relativize(path)));
        changedFiles.addAll(deletedFiles);
        ReviewedModel model = ReviewedModel.read(files, ARTIFACTS);
        Findings findings = new Findings();
        ArtifactRule.checkReadable(model, findings);
        if (model.controlPlane().isEmpty() || !model.unreadable().isEmpty()) {
            return new Impact(
                    List.copyOf(changedFiles),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    findings.toList());
        }
        SourceTree tree = SourceTree.of(model.root());
        return of(model, model.controlPlane().get(), tests, tree, new ChangedFiles(tree, changedFiles, deletedFiles));
    }

    private static Impact of(
            ReviewedModel model,
            Artifact<ControlPlane> plane,
            CompiledTests tests,
            SourceTree tree,
            ChangedFiles changed) {
        List<InventorySource> sources = sources(model, changed);
        Set<String> sourceIds = new HashSet<>();
        sources.forEach(source -> sourceIds.add(source.id()));
        Set<String> surfaces = new TreeSet<>();
        model.catalog()
                .ifPresent(catalog -> catalog.content().surfaces().stream()
                        .filter(surface -> surface.inventorySourceIds().stream().anyMatch(sourceIds::contains))
                        .map(CatalogSurface::id)
                        .forEach(surfaces::add));
        Set<String> behaviors = new TreeSet<>();
        Set<String> owners = new TreeSet<>();
        Set<String> outside = new TreeSet<>(changed.all());
        OwnerNames names = new OwnerNames(plane, tree, tests);
        for (BehaviorUnit unit : plane.content().units()) {
            Set<String> taken = changed.takenBy(unit.sourcePatterns());
            outside.removeAll(taken);
            if (!taken.isEmpty()) {
                behaviors.add(unit.id());
                surfaces.add(unit.surface());
                owners.addAll(names.testsOf(unit));
            }
        }
        return new Impact(
                List.copyOf(changed.all()),
                sources.stream().map(InventorySource::id).sorted().toList(),
                inventoryBehaviors(model.inventory(), sourceIds),
                List.copyOf(surfaces),
                List.copyOf(behaviors),
                List.copyOf(owners),
                List.copyOf(outside),
                List.of());
    }

    private static List<InventorySource> sources(ReviewedModel model, ChangedFiles changed) {
        return model.inventory().map(artifact -> artifact.content().sources()).orElse(List.of()).stream()
                .filter(source -> !changed.takenBy(source.sourcePatterns()).isEmpty())
                .toList();
    }

    private static List<String> inventoryBehaviors(Optional<Artifact<Inventory>> inventory, Set<String> sourceIds) {
        return inventory.map(artifact -> artifact.content().behaviors()).orElse(List.of()).stream()
                .filter(behavior -> sourceIds.contains(behavior.sourceId()))
                .map(InventoryBehavior::id)
                .sorted()
                .toList();
    }

    /**
     * The files of a change.
     *
     * @param tree what the patterns are resolved in
     * @param all all of them, relative to the root
     * @param deleted those that no pattern can resolve to any more
     */
    private record ChangedFiles(SourceTree tree, Set<String> all, Set<String> deleted) {

        Set<String> takenBy(List<String> patterns) {
            Set<String> taken = new HashSet<>(tree.resolve(patterns, List.of()));
            taken.retainAll(all);
            if (!deleted.isEmpty()) {
                patterns.forEach(pattern -> taken.addAll(deletedFilesOf(pattern)));
            }
            return taken;
        }

        private List<String> deletedFilesOf(String pattern) {
            String path = RootedPath.normalize(pattern).orElse(pattern);
            if (path.startsWith("!") && !path.startsWith("!(")) {
                return List.of(); // says what is not taken
            }
            Glob glob = Glob.compile(path);
            return deleted.stream()
                    .filter(file -> file.equals(path) || glob.matches(file))
                    .toList();
        }
    }
}

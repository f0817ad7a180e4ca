package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestHelpers;
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
import dev.rotops.engine.model.Surface;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 * @param ownedBehaviors ids of the behavior units that one of the files owns as a test, or claims, sorted
 * @param helpedBehaviors ids of the behavior units whose owners use what one of the files is compiled to, as tests do with
 *     their helpers, sorted
 * @param rewrittenBehaviors ids of the behavior units whose reviewed entries are other than they were, sorted; of all of them
 *     where nobody knows what they were
 * @param tests the tests that own any of all these units, and those among the changed files that claim one, sorted
 * @param unknownArtifacts those of the changed files that are artifacts of which nobody knows what they held before, sorted
 * @param outsideBehaviors those of the changed files that have to do with no behavior unit, sorted
 * @param findings which artifacts could not be read; unless empty, nothing was judged
 */
public record Impact(
        List<String> changedFiles,
        List<String> inventorySources,
        List<String> inventoryBehaviors,
        List<String> surfaces,
        List<String> behaviors,
        List<String> ownerTests,
        List<String> ownedBehaviors,
        List<String> helpedBehaviors,
        List<String> rewrittenBehaviors,
        List<String> tests,
        List<String> unknownArtifacts,
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
        return of(files, tests, List.of(), changed, List.of(), Optional.empty());
    }

    /**
     * Follows changed and deleted files through the model.
     *
     * @param files where the artifacts are
     * @param tests what the compiled tests say
     * @param testClasses the directories of the compiled tests, in which helpers are followed to the tests that use them
     * @param changed paths of the changed files, absolute or relative to the root; they need not exist
     * @param deleted paths of files that are gone: they touch whatever would have taken them if they were still there
     * @param before the model as it was before the change, where that is known
     * @return what they touch
     */
    public static Impact of(
            ArtifactFiles files,
            CompiledTests tests,
            Collection<Path> testClasses,
            Collection<String> changed,
            Collection<String> deleted,
            Optional<ReviewedModel> before) {
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
            return nothing(changedFiles, findings.toList());
        }
        Set<String> artifacts = new TreeSet<>();
        for (ArtifactKind kind : ARTIFACTS) {
            RootedPath.normalize(files.of(kind)).filter(changedFiles::contains).ifPresent(artifacts::add);
        }
        SourceTree tree = SourceTree.of(model.root());
        ChangedFiles change = new ChangedFiles(tree, changedFiles, deletedFiles, artifacts);
        TestHelpers helpers = TestHelpers.of(testClasses, changedFiles);
        return of(model, model.controlPlane().get(), tests, helpers, change, before);
    }

    private static Impact nothing(Set<String> changedFiles, List<Finding> findings) {
        List<String> none = List.of();
        return new Impact(
                List.copyOf(changedFiles), none, none, none, none, none, none, none, none, none, none, none, findings);
    }

    private static Impact of(
            ReviewedModel model,
            Artifact<ControlPlane> plane,
            CompiledTests tests,
            TestHelpers helpers,
            ChangedFiles changed,
            Optional<ReviewedModel> before) {
        Map<String, List<String>> ignored = new HashMap<>();
        for (Surface surface : plane.content().surfaces()) {
            ignored.putIfAbsent(surface.id(), surface.sourceIgnorePatterns());
        }
        List<InventorySource> sources =
                model.inventory().map(artifact -> artifact.content().sources()).orElse(List.of()).stream()
                        .filter(source -> changed.touches(source, List.of()))
                        .toList();
        Set<String> sourceIds = new HashSet<>();
        sources.forEach(source -> sourceIds.add(source.id()));
        Set<String> surfaces = new TreeSet<>();
        model.catalog()
                .ifPresent(catalog -> catalog.content().surfaces().stream()
                        .filter(surface -> sources.stream()
                                .filter(source -> surface.inventorySourceIds().contains(source.id()))
                                .anyMatch(source ->
                                        changed.touches(source, ignored.getOrDefault(surface.id(), List.of()))))
                        .map(CatalogSurface::id)
                        .forEach(surfaces::add));
        Set<String> behaviors = new TreeSet<>();
        Set<String> owners = new TreeSet<>();
        Set<String> owned = new TreeSet<>();
        Set<String> helped = new TreeSet<>();
        Set<String> outside = new TreeSet<>(changed.all());
        outside.removeAll(changed.artifacts());
        OwnerNames names = new OwnerNames(plane, changed.tree(), tests);
        ChangedTests changedTests = new ChangedTests(names, changed, helpers);
        Set<String> rewritten = ModelChange.of(model, plane, tests, changed.tree(), changed.artifacts(), before);
        Set<String> all = new TreeSet<>();
        for (BehaviorUnit unit : plane.content().units()) {
            Set<String> taken = changed.takenBy(unit.sourcePatterns(), ignored.getOrDefault(unit.surface(), List.of()));
            outside.removeAll(taken);
            if (!taken.isEmpty()) {
                behaviors.add(unit.id());
                surfaces.add(unit.surface());
                owners.addAll(names.testsOf(unit));
            }
            Set<String> owning = changedTests.owning(unit);
            outside.removeAll(owning);
            if (!owning.isEmpty()) {
                owned.add(unit.id());
                all.addAll(changedTests.claimantsOf(unit));
            }
            Set<String> helping = changedTests.helping(unit);
            outside.removeAll(helping);
            if (!helping.isEmpty()) {
                helped.add(unit.id());
            }
            if (owned.contains(unit.id()) || helped.contains(unit.id()) || rewritten.contains(unit.id())) {
                all.addAll(names.testsOf(unit));
            }
        }
        all.addAll(owners);
        return new Impact(
                List.copyOf(changed.all()),
                sources.stream().map(InventorySource::id).sorted().toList(),
                inventoryBehaviors(model.inventory(), sourceIds),
                List.copyOf(surfaces),
                List.copyOf(behaviors),
                List.copyOf(owners),
                List.copyOf(owned),
                List.copyOf(helped),
                List.copyOf(rewritten),
                List.copyOf(all),
                before.isPresent() ? List.of() : List.copyOf(changed.artifacts()),
                List.copyOf(outside),
                List.of());
    }

    private static List<String> inventoryBehaviors(Optional<Artifact<Inventory>> inventory, Set<String> sourceIds) {
        return inventory.map(artifact -> artifact.content().behaviors()).orElse(List.of()).stream()
                .filter(behavior -> sourceIds.contains(behavior.sourceId()))
                .map(InventoryBehavior::id)
                .sorted()
                .toList();
    }

    /**
     * Lists the behavior units that the change touches in whatever way.
     *
     * @return their ids, each once, sorted
     */
    public List<String> allBehaviors() {
        Set<String> all = new TreeSet<>(behaviors);
        all.addAll(ownedBehaviors);
        all.addAll(helpedBehaviors);
        all.addAll(rewrittenBehaviors);
        return List.copyOf(all);
    }
}

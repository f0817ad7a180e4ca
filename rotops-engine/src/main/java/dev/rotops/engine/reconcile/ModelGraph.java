package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.discovery.BlindSpot;
import dev.rotops.engine.discovery.EntryPointReview;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.discovery.PathDiscovery;
import dev.rotops.engine.discovery.ReviewBacklog;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.FidelityScale;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.Surface;
import dev.rotops.engine.model.SurfaceCatalog;
import dev.rotops.engine.reconcile.UnitResolver.PlacedUnit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The reviewed model with every reference followed and every pattern resolved, once, for all rules.
 *
 * <p>Where an id stands twice, the first surface, source or catalog entry is meant by references to it, and the last
 * behavior unit; {@link UniqueIdRule} reports the repetition.
 */
final class ModelGraph {

    private final ReviewedModel model;
    private final Artifact<ControlPlane> controlPlane;
    private final CompiledTests tests;
    private final ClaimIndex claims;
    private final OwnerResolver owners;
    private final Map<String, Surface> surfaces = new LinkedHashMap<>();
    private final Map<String, List<String>> surfaceSources = new HashMap<>();
    private final Map<String, List<String>> surfaceTests = new HashMap<>();
    private final Map<String, InventorySource> sources = new LinkedHashMap<>();
    private final Map<String, List<String>> sourceFiles = new HashMap<>();
    private final Map<String, CatalogSurface> catalogSurfaces = new LinkedHashMap<>();
    private final Map<String, String> surfaceOfSource = new HashMap<>();
    private final List<InventoryBehavior> inventoryBehaviors;
    private final List<ResolvedUnit> units;
    private final Map<String, ResolvedUnit> lastUnits = new HashMap<>();
    private final List<ResolvedUnit> unitsById;
    private final UnitIndex index;
    private final Once<Map<String, EventBehaviors.OfSource>> events = new Once<>(() -> EventBehaviors.of(this));
    private final FidelityScale scale;
    private final Optional<ReviewBacklog> backlog;
    private final Optional<DiscoveredEntryPoints> entryPoints;
    private final List<BlindSpot> blindSpots;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    ModelGraph(
            ReviewedModel model,
            Artifact<ControlPlane> controlPlane,
            SourceTree tree,
            CompiledTests tests,
            EntryPointScan scan) {
        this.model = model;
        this.controlPlane = controlPlane;
        this.tests = tests;
        this.claims = new ClaimIndex(tree, tests);
        this.inventoryBehaviors = inventory().map(Inventory::behaviors).orElse(List.of());
        this.scale = new FidelityScale(model.fidelityPolicy()
                .map(policy -> policy.content().fidelityLevels())
                .filter(levels -> !levels.isEmpty())
                .orElse(controlPlane.content().fidelityLevels()));
        resolveSurfaces(tree);
        this.owners = new OwnerResolver(controlPlane, tree, claims, surfaceTests.values());
        CompletableFuture<Void> comments =
                owners.readComments(controlPlane.content().units());
        resolveInventory(tree);
        this.entryPoints = model.discoveryPolicy()
                .filter(policy -> model.inventory().isPresent())
                .map(policy -> discovered(policy.content(), tree, scan));
        this.blindSpots = entryPoints
                .flatMap(discovered -> model.discoveryPolicy()
                        .map(policy -> BlindSpot.of(
                                discovered.all(), discovered.found().ruledOut(), policy.content(), tree, today)))
                .orElse(List.of());
        Set<String> compiled = entryPoints
                .map(discovered -> discovered.found().compiledFiles())
                .orElse(Set.of());
        this.backlog = model.discoveryPolicy()
                .map(policy -> backlog(policy.content(), tree, compiled))
                .filter(found -> found.discoveredSources() > 0);
        UnitResolver resolver = new UnitResolver(this, owners);
        List<PlacedUnit> placed = placeUnits(tree);
        comments.join();
        this.units = placed.parallelStream().map(resolver::resolve).toList();
        units.forEach(unit -> lastUnits.put(unit.id(), unit));
        this.unitsById = lastUnits.size() == units.size()
                ? units
                : units.stream()
                        .map(unit -> unit.withReferencesOf(lastUnits.getOrDefault(unit.id(), unit)))
                        .toList();
        this.index = new UnitIndex(units, unitsById);
    }

    private DiscoveredEntryPoints discovered(DiscoveryPolicy policy, SourceTree tree, EntryPointScan scan) {
        EntryPoints found = scan.scan(Optional.of(policy));
        return new DiscoveredEntryPoints(
                found,
                EntryPointReview.of(
                        found,
                        sources.values(),
                        source -> filesOfSource(source.id()),
                        Optional.of(policy),
                        tree,
                        today));
    }

    private ReviewBacklog backlog(DiscoveryPolicy policy, SourceTree tree, Set<String> compiled) {
        return ReviewBacklog.of(
                PathDiscovery.scan(tree, Optional.of(policy), compiled),
                sources.values(),
                source -> filesOfSource(source.id()),
                policy.deferralsOn(today));
    }

    private void resolveSurfaces(SourceTree tree) {
        List<String> patterns = new ArrayList<>();
        for (Surface surface : controlPlane.content().surfaces()) {
            patterns.addAll(surface.sourcePatterns());
            patterns.addAll(surface.testPatterns());
        }
        tree.listAhead(patterns);
        for (Surface surface : controlPlane.content().surfaces()) {
            if (surfaces.putIfAbsent(surface.id(), surface) == null) {
                surfaceSources.put(
                        surface.id(), tree.resolve(surface.sourcePatterns(), surface.sourceIgnorePatterns()));
                surfaceTests.put(surface.id(), tree.resolve(surface.testPatterns(), surface.testIgnorePatterns()));
            }
        }
    }

    private List<PlacedUnit> placeUnits(SourceTree tree) {
        List<PlacedUnit> placed = new ArrayList<>();
        for (BehaviorUnit unit : controlPlane.content().units()) {
            Surface surface = surfaces.get(unit.surface());
            if (surface != null) {
                List<String> files = tree.resolve(unit.sourcePatterns(), surface.sourceIgnorePatterns());
                placed.add(new PlacedUnit(unit, surface, files));
            }
        }
        return placed;
    }

    private void resolveInventory(SourceTree tree) {
        inventory().ifPresent(inventory -> {
            for (InventorySource source : inventory.sources()) {
                if (sources.putIfAbsent(source.id(), source) == null) {
                    sourceFiles.put(source.id(), tree.resolve(source.sourcePatterns(), List.of()));
                }
            }
        });
        catalog().ifPresent(catalog -> {
            for (CatalogSurface surface : catalog.surfaces()) {
                catalogSurfaces.putIfAbsent(surface.id(), surface);
                for (String sourceId : surface.inventorySourceIds()) {
                    if (sources.containsKey(sourceId)) {
                        surfaceOfSource.putIfAbsent(sourceId, surface.id());
                    }
                }
            }
        });
    }

    ReviewedModel model() {
        return model;
    }

    Artifact<ControlPlane> controlPlane() {
        return controlPlane;
    }

    /** Whether a baseline counts: not where the product is to be complete. */
    boolean gapsMayWait() {
        return model.probes().filter(plan -> plan.content().mustRun()).isEmpty();
    }

    /** Whether an artifact is there and could not be read, so that what refers to it cannot be judged. */
    boolean isUnreadable(ArtifactKind kind) {
        return model.unreadable().stream().anyMatch(artifact -> artifact.kind() == kind);
    }

    Optional<Inventory> inventory() {
        return model.inventory().map(Artifact::content);
    }

    Optional<SurfaceCatalog> catalog() {
        return model.catalog().map(Artifact::content);
    }

    CompiledTests tests() {
        return tests;
    }

    /** What discovery found by paths, and nobody has reviewed; absent without a policy, and where it found nothing. */
    Optional<ReviewBacklog> backlog() {
        return backlog;
    }

    /** The entry points of compiled classes; absent without a discovery policy or an inventory. */
    Optional<DiscoveredEntryPoints> entryPoints() {
        return entryPoints;
    }

    /** The events of each source that has some and that a unit traces. */
    Map<String, EventBehaviors.OfSource> events() {
        return events.get();
    }

    /** The kinds of entry points that the discovery policy mostly hides. */
    List<BlindSpot> blindSpots() {
        return blindSpots;
    }

    /** The day by which suppressions and deferrals are over or not, everywhere the same. */
    LocalDate today() {
        return today;
    }

    ClaimIndex claims() {
        return claims;
    }

    OwnerResolver owners() {
        return owners;
    }

    FidelityScale scale() {
        return scale;
    }

    List<String> sourcesOfSurface(String surface) {
        return surfaceSources.getOrDefault(surface, List.of());
    }

    List<String> testsOfSurface(String surface) {
        return surfaceTests.getOrDefault(surface, List.of());
    }

    /** Tells whether a file is among the tests of a surface, which are sorted. */
    boolean isTestOfSurface(String file, String surface) {
        return Collections.binarySearch(testsOfSurface(surface), file) >= 0;
    }

    boolean knowsSurface(String surface) {
        return surfaces.containsKey(surface);
    }

    Optional<InventorySource> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    List<String> filesOfSource(String id) {
        return sourceFiles.getOrDefault(id, List.of());
    }

    Optional<CatalogSurface> catalogSurface(String id) {
        return Optional.ofNullable(catalogSurfaces.get(id));
    }

    /** The catalog surface that an inventory source was assigned to first. */
    Optional<CatalogSurface> catalogSurfaceOfSource(String sourceId) {
        return Optional.ofNullable(surfaceOfSource.get(sourceId)).flatMap(this::catalogSurface);
    }

    List<InventoryBehavior> inventoryBehaviors() {
        return inventoryBehaviors;
    }

    /** The units whose surface exists. */
    List<ResolvedUnit> units() {
        return units;
    }

    /** The same units; where an id stands twice, both with what the last one refers to. */
    List<ResolvedUnit> unitsById() {
        return unitsById;
    }

    /** The last unit of an id whose surface exists. */
    Optional<ResolvedUnit> unit(String id) {
        return Optional.ofNullable(lastUnits.get(id));
    }

    /** Files that any unit of a surface implements. */
    Set<String> filesOfUnits(String surface) {
        return index.filesOfUnits(surface);
    }

    /** Files of the tests that own any unit of a surface. */
    Set<String> filesOfOwners(String surface) {
        return index.filesOfOwners(surface);
    }

    /** The units that trace to an inventory source. */
    List<ResolvedUnit> unitsOfSource(String source) {
        return index.unitsOfSource(source);
    }
}

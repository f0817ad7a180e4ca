package dev.rotops.engine.reconcile;

import java.util.List;

/**
 * One surface in numbers.
 *
 * @param id id of the surface
 * @param sources how many runtime files it has
 * @param tests how many tests it has
 * @param behaviors how many behavior units belong to it
 * @param inventoryBehaviors how many inventory behaviors belong to the sources that the catalog assigns to it
 * @param uncoveredSources its files that none of its units implements, sorted
 * @param unreferencedTests its tests that own none of its units, sorted
 */
public record SurfaceSummary(
        String id,
        int sources,
        int tests,
        int behaviors,
        int inventoryBehaviors,
        List<String> uncoveredSources,
        List<String> unreferencedTests) {}

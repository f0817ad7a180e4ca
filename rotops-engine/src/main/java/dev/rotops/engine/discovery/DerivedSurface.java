package dev.rotops.engine.discovery;

import java.util.List;

/**
 * A surface that inventory sources suggest, with the fields of a surface of the catalog.
 *
 * @param id its id
 * @param description what it is, for reviewers
 * @param inventorySourceIds ids of the sources that it takes, sorted
 * @param requiredEvidence evidence kinds that every source's proof must show, sorted
 * @param requiredOutcomeClasses outcome classes that every source's proof must show, sorted
 * @param minimumFidelity the weakest proof that is accepted
 */
public record DerivedSurface(
        String id,
        String description,
        List<String> inventorySourceIds,
        List<String> requiredEvidence,
        List<String> requiredOutcomeClasses,
        String minimumFidelity) {}

package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.List;
import java.util.Optional;

/**
 * A surface of the catalog: which inventory sources it takes, and what their proof must show.
 *
 * @param pointer JSON Pointer of the surface in the catalog
 * @param id its id
 * @param inventorySourceIds ids of its inventory sources
 * @param requiredEvidence evidence kinds that every source's proof must show
 * @param requiredOutcomeClasses outcome classes that every source's proof must show
 * @param minimumFidelity the weakest proof that is accepted
 */
public record CatalogSurface(
        String pointer,
        String id,
        List<String> inventorySourceIds,
        List<String> requiredEvidence,
        List<String> requiredOutcomeClasses,
        Optional<String> minimumFidelity) {

    static CatalogSurface read(ObjectReader reader) {
        reader.text("description");
        return new CatalogSurface(
                reader.pointer(),
                reader.id("id", false),
                reader.ids("inventorySourceIds"),
                reader.texts("requiredEvidence", Texts.UNIQUE),
                reader.texts("requiredOutcomeClasses", Texts.UNIQUE),
                reader.optionalText("minimumFidelity"));
    }
}

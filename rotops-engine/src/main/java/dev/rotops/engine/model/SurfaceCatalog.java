package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Doubt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The project's partition over the reviewed inventory.
 *
 * @param version version of the reviewed model
 * @param principle the project's governing principle
 * @param surfaces the surfaces
 */
public record SurfaceCatalog(String version, String principle, List<CatalogSurface> surfaces) {

    static SurfaceCatalog read(@Nullable Object document, Doubt doubt) {
        return ObjectReader.document(document, doubt, reader -> {
            SurfaceCatalog catalog = new SurfaceCatalog(
                    reader.text("version"),
                    reader.text("principle"),
                    reader.objects("surfaces", true, CatalogSurface::read));
            if (catalog.surfaces().isEmpty()) {
                doubt.raise();
            }
            return catalog;
        });
    }
}

package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Doubt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known to be wrong, and may wait.
 *
 * @param version version of the reviewed model
 * @param principle the project's governing principle
 * @param findings what is known; it may only become less
 */
public record Baseline(String version, String principle, List<KnownFinding> findings) {

    static Baseline read(@Nullable Object document, Doubt doubt) {
        return ObjectReader.document(
                document,
                doubt,
                reader -> new Baseline(
                        reader.text("version"),
                        reader.text("principle"),
                        reader.objects("findings", true, KnownFinding::read)));
    }
}

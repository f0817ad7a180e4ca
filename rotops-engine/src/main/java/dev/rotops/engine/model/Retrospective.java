package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Doubt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Misses that escaped, and how the model was hardened against them.
 *
 * @param version version of the reviewed model
 * @param principle the project's governing principle
 * @param listsEntries whether it has a list of misses at all
 * @param entries the misses
 */
public record Retrospective(String version, String principle, boolean listsEntries, List<RetrospectiveEntry> entries) {

    static Retrospective read(@Nullable Object document, Doubt doubt) {
        return ObjectReader.document(
                document,
                doubt,
                reader -> new Retrospective(
                        reader.text("version"),
                        reader.text("principle"),
                        reader.isList("entries"),
                        reader.objects("entries", true, RetrospectiveEntry::read)));
    }
}

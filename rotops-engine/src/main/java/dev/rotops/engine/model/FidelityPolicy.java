package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Doubt;
import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The weakest proof that is accepted, by surface, inventory source and behavior.
 *
 * @param version version of the reviewed model
 * @param principle the project's governing principle
 * @param fidelityLevels the levels, from weak to strong
 * @param defaultMinimumFidelity the minimum for everything
 * @param surfacePolicies minimums by surface id
 * @param inventorySourcePolicies minimums by inventory source id
 * @param behaviorPolicies minimums by behavior id; those under the legacy key {@code obligationPolicies} come last
 */
public record FidelityPolicy(
        String version,
        String principle,
        List<String> fidelityLevels,
        Optional<String> defaultMinimumFidelity,
        List<Minimum> surfacePolicies,
        List<Minimum> inventorySourcePolicies,
        List<Minimum> behaviorPolicies) {

    /**
     * The minimum fidelity of one thing.
     *
     * @param pointer JSON Pointer of the entry in the policy
     * @param id id of the surface, source or behavior
     * @param minimumFidelity the weakest proof that is accepted
     */
    public record Minimum(String pointer, String id, String minimumFidelity) {

        /**
         * Tells what is meant by several entries.
         *
         * @param minimums entries of one list
         * @return the weakest proof that is accepted by id, in the order of the list; where an id stands twice, the first
         *     entry is meant
         */
        public static Map<String, String> byId(List<Minimum> minimums) {
            Map<String, String> byId = new LinkedHashMap<>();
            minimums.forEach(entry -> byId.putIfAbsent(entry.id(), entry.minimumFidelity()));
            return byId;
        }

        private static Minimum read(ObjectReader reader, String idName, boolean dots) {
            return new Minimum(reader.pointer(), reader.id(idName, dots), reader.text("minimumFidelity"));
        }

        private static Minimum readForUnit(ObjectReader reader) {
            boolean legacy = !reader.has("behaviorId") && reader.has("obligationId");
            return read(reader, legacy ? "obligationId" : "behaviorId", true);
        }
    }

    static FidelityPolicy read(@Nullable Object document, Doubt doubt) {
        return ObjectReader.document(
                document,
                doubt,
                reader -> new FidelityPolicy(
                        reader.text("version"),
                        reader.text("principle"),
                        reader.texts("fidelityLevels", Texts.SOME_UNIQUE),
                        reader.optionalText("defaultMinimumFidelity"),
                        reader.objects("surfacePolicies", false, entry -> Minimum.read(entry, "surfaceId", false)),
                        reader.objects(
                                "inventorySourcePolicies",
                                false,
                                entry -> Minimum.read(entry, "inventorySourceId", true)),
                        Stream.concat(
                                        reader.objects("behaviorPolicies", false, Minimum::readForUnit).stream(),
                                        reader.objects("obligationPolicies", false, Minimum::readForUnit).stream())
                                .toList()));
    }
}

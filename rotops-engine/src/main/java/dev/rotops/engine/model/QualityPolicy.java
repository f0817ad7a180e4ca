package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Doubt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How coarse the model may be, by surface, inventory source and behavior unit.
 *
 * @param version version of the reviewed model
 * @param principle the project's governing principle
 * @param sourceLimits limits of all inventory sources
 * @param behaviorLimits limits of all behavior units
 * @param surfacePolicies limits by surface id
 * @param inventorySourcePolicies limits by inventory source id
 * @param behaviorPolicies limits by behavior id; those under the legacy key {@code obligationPolicies} come last
 */
public record QualityPolicy(
        String version,
        String principle,
        Limits sourceLimits,
        Limits behaviorLimits,
        List<SurfacePolicy> surfacePolicies,
        List<Policy> inventorySourcePolicies,
        List<Policy> behaviorPolicies) {

    /** The policy of a model that has none: nothing is limited. */
    public static final QualityPolicy NONE =
            new QualityPolicy("", "", Limits.NONE, Limits.NONE, List.of(), List.of(), List.of());

    static final Set<String> LEVELS = Set.of("error", "warning");

    /**
     * The limits of one surface.
     *
     * @param pointer JSON Pointer of the entry in the policy
     * @param id id of the surface; empty where it has none
     * @param hasRule whether the entry says anything, be it an empty rule
     * @param sourceLimits limits of the inventory sources that the catalog assigns to it
     * @param behaviorLimits limits of its behavior units
     */
    public record SurfacePolicy(
            String pointer, String id, boolean hasRule, Limits sourceLimits, Limits behaviorLimits) {

        private static SurfacePolicy read(ObjectReader reader) {
            Optional<Limits> sources = reader.object("inventorySourceRule", Limits::ofSource);
            Optional<Limits> behaviors = reader.object("behaviorRule", Limits::ofBehavior);
            Optional<Limits> obligations = reader.object("obligationRule", Limits::ofBehavior);
            return new SurfacePolicy(
                    reader.pointer(),
                    reader.text("surfaceId"),
                    sources.isPresent() || behaviors.isPresent() || obligations.isPresent(),
                    sources.orElse(Limits.NONE),
                    behaviors.orElse(Limits.NONE).overriddenBy(obligations.orElse(Limits.NONE)));
        }
    }

    /**
     * The limits of one inventory source or behavior unit.
     *
     * @param pointer JSON Pointer of the entry in the policy
     * @param id id of the source or unit; empty where it has none
     * @param limits its limits
     */
    public record Policy(String pointer, String id, Limits limits) {

        private static Policy ofSource(ObjectReader reader) {
            return new Policy(reader.pointer(), reader.text("inventorySourceId"), Limits.ofSource(reader));
        }

        private static Policy ofBehavior(ObjectReader reader) {
            return new Policy(
                    reader.pointer(), reader.optionalText("behaviorId").orElse(""), Limits.ofBehavior(reader));
        }

        private static Policy ofObligation(ObjectReader reader) {
            Optional<String> legacy = reader.optionalText("obligationId");
            String id = reader.optionalText("behaviorId").or(() -> legacy).orElse("");
            return new Policy(reader.pointer(), id, Limits.ofBehavior(reader));
        }
    }

    static QualityPolicy read(@Nullable Object document, Doubt doubt) {
        return ObjectReader.document(document, doubt, reader -> {
            Limits behaviors =
                    reader.object("defaultBehaviorRule", Limits::ofBehavior).orElse(Limits.NONE);
            Limits obligations =
                    reader.object("defaultObligationRule", Limits::ofBehavior).orElse(Limits.NONE);
            return new QualityPolicy(
                    reader.text("version"),
                    reader.text("principle"),
                    reader.object("defaultInventorySourceRule", Limits::ofSource)
                            .orElse(Limits.NONE),
                    behaviors.overriddenBy(obligations),
                    reader.objects("surfacePolicies", false, SurfacePolicy::read),
                    reader.objects("inventorySourcePolicies", false, Policy::ofSource),
                    Stream.concat(
                                    reader.objects("behaviorPolicies", false, Policy::ofBehavior).stream(),
                                    reader.objects("obligationPolicies", false, Policy::ofObligation).stream())
                            .toList());
        });
    }
}

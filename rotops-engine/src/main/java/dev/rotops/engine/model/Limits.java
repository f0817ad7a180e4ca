package dev.rotops.engine.model;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The largest that an inventory source or a behavior unit may be; what is absent is not limited.
 *
 * @param files how many files its patterns may match
 * @param sources how many inventory sources it may trace to
 * @param inventoryBehaviors how many inventory behaviors it may implement
 * @param entryPointsPerBehavior how many events it may take for each that has a behavior unit of its own
 * @param level how much it matters, as the policy words it
 */
public record Limits(
        OptionalDouble files,
        OptionalDouble sources,
        OptionalDouble inventoryBehaviors,
        OptionalDouble entryPointsPerBehavior,
        Optional<String> level) {

    /** How many events there may be for each behavior unit of its own where nothing is said. */
    public static final int USUAL_ENTRY_POINTS_PER_BEHAVIOR = 1;

    /** No limit at all. */
    public static final Limits NONE = new Limits(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty());

    static Limits ofSource(ObjectReader reader) {
        return new Limits(
                reader.positiveNumber("maxExpandedFiles"),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                reader.positiveNumber("maxEntryPointsPerBehavior"),
                reader.word("level", QualityPolicy.LEVELS));
    }

    static Limits ofBehavior(ObjectReader reader) {
        return new Limits(
                reader.positiveNumber("maxExpandedFiles"),
                reader.positiveNumber("maxInventorySources"),
                reader.positiveNumber("maxInventoryBehaviors"),
                OptionalDouble.empty(),
                reader.word("level", QualityPolicy.LEVELS));
    }

    /**
     * Merges two rules field by field.
     *
     * @param later the rule that wins wherever it says anything
     * @return what both say together
     */
    public Limits overriddenBy(Limits later) {
        return new Limits(
                later.files.isPresent() ? later.files : files,
                later.sources.isPresent() ? later.sources : sources,
                later.inventoryBehaviors.isPresent() ? later.inventoryBehaviors : inventoryBehaviors,
                later.entryPointsPerBehavior.isPresent() ? later.entryPointsPerBehavior : entryPointsPerBehavior,
                later.level.or(() -> level));
    }
}

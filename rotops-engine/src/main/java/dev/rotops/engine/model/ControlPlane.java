package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Doubt;
import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reviewed control plane: surfaces, and the behavior units that implement them.
 *
 * @param version version of the reviewed model
 * @param principle the project's governing principle, which every artifact repeats
 * @param evidenceKinds evidence kinds that units may name
 * @param fidelityLevels fidelity levels that units may name, from weak to strong
 * @param surfaces the surfaces
 * @param behaviors behavior units under {@code behaviors}
 * @param obligations behavior units under the legacy key {@code obligations}
 */
public record ControlPlane(
        String version,
        String principle,
        List<String> evidenceKinds,
        List<String> fidelityLevels,
        List<Surface> surfaces,
        List<BehaviorUnit> behaviors,
        List<BehaviorUnit> obligations) {

    /**
     * Returns the behavior units in force.
     *
     * @return {@code behaviors} unless they are empty, else {@code obligations}
     */
    public List<BehaviorUnit> units() {
        return behaviors.isEmpty() ? obligations : behaviors;
    }

    static ControlPlane read(@Nullable Object document, Doubt doubt) {
        return ObjectReader.document(document, doubt, reader -> {
            List<String> levels = reader.texts("fidelityLevels", Texts.SOME_UNIQUE);
            if (!FidelityLevels.knows(levels)) {
                doubt.raise();
            }
            ControlPlane plane = new ControlPlane(
                    reader.text("version"),
                    reader.text("principle"),
                    reader.texts("evidenceKinds", Texts.SOME_UNIQUE),
                    levels,
                    reader.objects("surfaces", true, Surface::read),
                    reader.objects("behaviors", false, BehaviorUnit::read),
                    reader.objects("obligations", false, BehaviorUnit::read));
            boolean emptyList = plane.surfaces().isEmpty()
                    || (reader.has("behaviors") && plane.behaviors().isEmpty())
                    || (reader.has("obligations") && plane.obligations().isEmpty());
            if (emptyList || plane.units().isEmpty()) {
                doubt.raise();
            }
            return plane;
        });
    }
}

package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Doubt;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The optional behavior that a system under test may advertise.
 *
 * @param version version of the reviewed model
 * @param principle the project's governing principle
 * @param profiles the capabilities that tests can be gated on
 */
public record CapabilityProfiles(String version, String principle, List<CapabilityProfile> profiles) {

    static CapabilityProfiles read(@Nullable Object document, Doubt doubt) {
        return ObjectReader.document(
                document,
                doubt,
                reader -> new CapabilityProfiles(
                        reader.text("version"),
                        reader.text("principle"),
                        reader.objects("profiles", true, CapabilityProfile::read)));
    }

    /**
     * Finds a profile.
     *
     * @param id its id
     * @return the first profile of that id
     */
    public Optional<CapabilityProfile> profile(String id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }
}

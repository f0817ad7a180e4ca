package dev.rotops.engine.capability;

import dev.rotops.engine.model.ArtifactException;
import dev.rotops.engine.model.CapabilityProfile;
import dev.rotops.engine.model.JsonDocument;
import java.util.List;
import java.util.Optional;

/** What a system under test says of itself. */
public final class Advertisement {

    private final JsonDocument document;

    private Advertisement(JsonDocument document) {
        this.document = document;
    }

    /**
     * Reads a capability document.
     *
     * @param source where it is to be had
     * @return what it says
     * @throws BrokenGateException when it cannot be had, or is not a plain JSON object
     */
    public static Advertisement read(DocumentSource source) throws BrokenGateException {
        String text = source.read();
        try {
            JsonDocument document = JsonDocument.parse(source.name(), text);
            if (!document.isObject()) {
                throw malformed(source.name(), "is not a JSON object");
            }
            List<String> repeated = document.duplicateKeys();
            if (!repeated.isEmpty()) {
                throw malformed(source.name(), "says more than one thing at " + repeated.get(0));
            }
            return new Advertisement(document);
        } catch (ArtifactException e) {
            throw malformed(source.name(), "is not JSON: line " + e.location().line() + ": " + e.problem());
        }
    }

    private static BrokenGateException malformed(String name, String problem) {
        return new BrokenGateException(
                "The capability document " + name + " " + problem + ".",
                "Correct what the system under test serves, or let rotops.capabilities name the right document.");
    }

    /** Whether the document gives the capability at the place that the profile names. */
    boolean gives(CapabilityProfile profile) {
        return meets(profile, profile.place());
    }

    /** What stands at the profile's place, in words. */
    String found(CapabilityProfile profile) {
        return document.has(profile.place()) ? document.textAt(profile.place()) : "nothing";
    }

    /** Where else the document gives the capability, under the same words. */
    Optional<String> givesElsewhere(CapabilityProfile profile) {
        return document.pointers().stream()
                .filter(pointer -> Mirrors.areLikely(profile.place(), pointer))
                .filter(pointer -> !profile.otherUses().contains(pointer))
                .filter(pointer -> meets(profile, pointer))
                .findFirst();
    }

    private boolean meets(CapabilityProfile profile, String pointer) {
        return document.has(pointer) && profile.expectation().isMetBy(document.valueAt(pointer));
    }
}

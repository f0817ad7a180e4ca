package dev.rotops.engine.platform;

import dev.rotops.engine.capability.BrokenGateException;
import dev.rotops.engine.discovery.Discovery;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.CapabilityProfile;
import dev.rotops.engine.model.CapabilityProfiles;
import dev.rotops.engine.model.JsonQuote;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.ShapeViolation;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The capability profiles, or why nobody can go by them. */
final class CapabilityArtifact {

    private static final String STARTER = """
            {
              "version": "1.0.0",
              "principle": %s,
              "profiles": [
                {"id": "…", "pointer": "/…", "expected": true, "spec": "…", "unlock": "…"}
              ]
            }""";

    private final String file;
    private final @Nullable Artifact<CapabilityProfiles> artifact;
    private final @Nullable BrokenGateException fault;

    private CapabilityArtifact(
            String file, @Nullable Artifact<CapabilityProfiles> artifact, @Nullable BrokenGateException fault) {
        this.file = file;
        this.artifact = artifact;
        this.fault = fault;
    }

    static CapabilityArtifact read(ArtifactFiles files) {
        String file = files.of(ArtifactKind.CAPABILITIES);
        ReviewedModel model = ReviewedModel.read(files, Set.of(ArtifactKind.CAPABILITIES));
        if (!model.unreadable().isEmpty()) {
            var problem = model.unreadable().get(0).problem();
            return faulty(file, problem.location() + " cannot be read: " + problem.problem() + ".", problem.remedy());
        }
        if (model.capabilities().isEmpty()) {
            return faulty(
                    file,
                    "There is no " + file + ", so nobody has said what a capability is.",
                    "Write it:\n" + STARTER.formatted(JsonQuote.of(principle(files))));
        }
        Artifact<CapabilityProfiles> artifact = model.capabilities().get();
        if (!artifact.violations().isEmpty()) {
            ShapeViolation first = artifact.violations().get(0);
            return faulty(file, first.location() + " is not valid: " + first.message() + ".", first.remedy());
        }
        return new CapabilityArtifact(file, artifact, null);
    }

    private static String principle(ArtifactFiles files) {
        return ReviewedModel.read(files, Set.of(ArtifactKind.CONTROL_PLANE))
                .controlPlane()
                .map(plane -> plane.content().principle())
                .filter(principle -> !principle.isBlank())
                .orElse(Discovery.PRINCIPLE);
    }

    private static CapabilityArtifact faulty(String file, String problem, String remedy) {
        return new CapabilityArtifact(file, null, new BrokenGateException(problem, remedy));
    }

    String file() {
        return file;
    }

    Optional<CapabilityProfile> profile(String id) throws BrokenGateException {
        if (fault != null) {
            throw fault;
        }
        Optional<CapabilityProfile> profile =
                Optional.ofNullable(artifact).flatMap(known -> known.content().profile(id));
        Optional<String> unusable = profile.flatMap(found -> found.expectation().fault());
        if (unusable.isPresent()) {
            throw new BrokenGateException(
                    "Nothing can be held against the schema of " + id + " in " + file + ": " + unusable.get(),
                    "Write a JSON Schema of draft 2020-12 that refers to nothing outside itself.");
        }
        return profile;
    }

    /** Where the profile stands, or else the file. */
    Location locate(String id) {
        return Optional.ofNullable(artifact)
                .flatMap(known -> known.content().profile(id).map(profile -> known.locate(profile.pointer())))
                .orElse(Location.of(file));
    }
}

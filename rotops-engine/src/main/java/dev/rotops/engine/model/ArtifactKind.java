package dev.rotops.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The reviewed artifacts that the engine reads. */
public enum ArtifactKind {
    /** Surfaces and the behavior units that implement them; the only artifact that must exist. */
    CONTROL_PLANE("control-plane", "runtime-control-plane.json", "rotops.control-plane"),
    /** The reviewed runtime denominator. */
    INVENTORY("inventory", "runtime-inventory.json", "rotops.inventory"),
    /** The project's partition over the inventory. */
    SURFACES("surfaces", "runtime-surfaces.json", "rotops.surfaces"),
    /** The weakest proof that is accepted, by surface, source or behavior. */
    FIDELITY_POLICY("fidelity-policy", "fidelity-policy.json", "rotops.fidelity"),
    /** What discovery looks at, passes over, and takes otherwise. */
    DISCOVERY_POLICY("discovery-policy", "runtime-discovery-policy.json", "rotops.discovery-policy"),
    /** How coarse the model may be, by surface, source or behavior. */
    QUALITY_POLICY("quality-policy", "runtime-quality-policy.json", "rotops.quality"),
    /** What the model is challenged with beyond its consistency. */
    SELF_CHECK_POLICY("self-check-policy", "runtime-self-check-policy.json", ""),
    /** Misses that escaped, and how the model was hardened against them. */
    RETROSPECTIVE("retrospective", "runtime-retrospective.json", ""),
    /** Optional behavior that a system under test may advertise. */
    CAPABILITIES("capabilities", "runtime-capabilities.json", "rotops.capability-profiles"),
    /** What runs the product itself, and when it counts as complete. */
    PROBES("probes", "runtime-probes.json", "rotops.probes"),
    /** What is known to be wrong, and may wait. */
    BASELINE("baseline", "runtime-baseline.json", "rotops.baseline");

    /** The artifacts that every governed repository should have; each other one is for who needs it. */
    public static final Set<ArtifactKind> EXPECTED =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CAPABILITIES, PROBES, BASELINE)));

    /** Directory, below the root of the model, in which artifacts are looked for. */
    public static final String DIRECTORY = "testops";

    private final String word;
    private final String fileName;
    private final String parameter;

    ArtifactKind(String word, String fileName, String parameter) {
        this.word = word;
        this.fileName = fileName;
        this.parameter = parameter;
    }

    /**
     * Returns the artifact's name in subjects of findings.
     *
     * @return a stable kebab-case word
     */
    public String word() {
        return word;
    }

    /**
     * Returns the name of the artifact's file.
     *
     * @return a file name such as {@code runtime-inventory.json}
     */
    public String fileName() {
        return fileName;
    }

    /**
     * Returns the JUnit configuration parameter that tells tests where the artifact is.
     *
     * @return its name; absent where it can only be beside the control plane
     */
    public Optional<String> parameter() {
        return Optional.of(parameter).filter(name -> !name.isEmpty());
    }

    /**
     * Returns where the artifact is unless somebody says otherwise.
     *
     * @return its path relative to the root of the model
     */
    public String defaultPath() {
        return DIRECTORY + "/" + fileName;
    }

    /**
     * Returns the name of the file that the artifact's schema has beside it.
     *
     * @return a file name such as {@code runtime-inventory.schema.json}
     */
    public String schemaFileName() {
        return fileName.replace(".json", ".schema.json");
    }

    /**
     * Returns the JSON Schema, of draft 2020-12, that the artifact is held against.
     *
     * @return its text, with a final line break
     */
    public String schema() {
        String resource = "/dev/rotops/engine/schema/" + schemaFileName();
        try (InputStream text = Objects.requireNonNull(ArtifactKind.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.rotops.engine.model;

/** The reviewed artifacts that the engine reads. */
public enum ArtifactKind {
    /** Surfaces and the behavior units that implement them; the only artifact that must exist. */
    CONTROL_PLANE("control-plane", "runtime-control-plane.json"),
    /** The reviewed runtime denominator. */
    INVENTORY("inventory", "runtime-inventory.json"),
    /** The project's partition over the inventory. */
    SURFACES("surfaces", "runtime-surfaces.json"),
    /** The weakest proof that is accepted, by surface, source or behavior. */
    FIDELITY_POLICY("fidelity-policy", "fidelity-policy.json");

    /** Directory, below the root of the model, in which artifacts are looked for. */
    public static final String DIRECTORY = "testops";

    private final String word;
    private final String fileName;

    ArtifactKind(String word, String fileName) {
        this.word = word;
        this.fileName = fileName;
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

    String schemaResource() {
        return "/dev/rotops/engine/schema/" + fileName.replace(".json", ".schema.json");
    }
}

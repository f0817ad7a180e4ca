package dev.rotops.engine.model;

import java.io.Serial;

/** Says that an artifact could not be read at all, and where. */
public final class ArtifactException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Location location;
    private final String problem;
    private final String remedy;

    ArtifactException(Location location, String message, String remedy) {
        super(message);
        this.location = location;
        this.problem = message;
        this.remedy = remedy;
    }

    /**
     * Says what is wrong.
     *
     * @return the message, without the place
     */
    public String problem() {
        return problem;
    }

    /**
     * Returns the place of the problem.
     *
     * @return the file, with line and column where the problem has one
     */
    public Location location() {
        return location;
    }

    /**
     * Says what to do about it.
     *
     * @return one sentence
     */
    public String remedy() {
        return remedy;
    }
}

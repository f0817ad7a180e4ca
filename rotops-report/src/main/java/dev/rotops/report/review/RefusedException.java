package dev.rotops.report.review;

import dev.rotops.engine.model.ArtifactException;
import java.io.Serial;

/** Says why an edit of the reviewed model is not made, and what to do. */
public final class RefusedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * Refuses an edit.
     *
     * @param message why
     * @param remedy what to do, in one sentence
     */
    public RefusedException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /**
     * Refuses an edit of an artifact that cannot be read or changed.
     *
     * @param cause where, why, and what to do
     */
    public RefusedException(ArtifactException cause) {
        super(cause.location() + "  " + cause.problem(), cause);
        this.remedy = cause.remedy();
    }

    /**
     * Returns what to do.
     *
     * @return one sentence
     */
    public String remedy() {
        return remedy;
    }
}

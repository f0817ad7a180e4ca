package dev.rotops.engine.probe;

import java.io.Serial;

/** Says in one sentence why a probe cannot have passed. */
public final class ProbeFailure extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String summary;

    /**
     * Makes a failure.
     *
     * @param summary one sentence for people
     */
    public ProbeFailure(String summary) {
        super(summary);
        this.summary = summary;
    }

    String summary() {
        return summary;
    }
}

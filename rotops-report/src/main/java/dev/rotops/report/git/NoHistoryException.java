package dev.rotops.report.git;

import java.io.Serial;

/** Says why nothing can be said about changes, and what to do. */
public final class NoHistoryException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * Says why.
     *
     * @param message one sentence: why nothing can be said
     * @param remedy one sentence: what to do
     */
    public NoHistoryException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    NoHistoryException(String message, String remedy, Exception cause) {
        super(message, cause);
        this.remedy = remedy;
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

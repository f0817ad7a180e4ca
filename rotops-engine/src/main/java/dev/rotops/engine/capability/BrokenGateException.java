package dev.rotops.engine.capability;

import java.io.Serial;

/** Says why a gate cannot decide: most often, because there is no capability document to decide by. */
public final class BrokenGateException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    /**
     * Makes the exception.
     *
     * @param problem one sentence: what is wrong
     * @param remedy one sentence: what to do
     */
    public BrokenGateException(String problem, String remedy) {
        super(problem);
        this.problem = problem;
        this.remedy = remedy;
    }

    /**
     * Says what is wrong.
     *
     * @return one sentence
     */
    public String problem() {
        return problem;
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

package dev.rotops;

/**
 * Receives what one running test shows. Implemented by what keeps the run's ledger; test authors use {@link Evidence}.
 *
 * <p>It may be called from several threads at once, and it throws nothing.
 */
public interface EvidenceSink {

    /**
     * Receives something that the test observed.
     *
     * @param kind evidence kind in the control plane's words
     * @param detail what was observed; may be empty
     */
    void evidence(String kind, String detail);

    /**
     * Receives an outcome class that the test showed.
     *
     * @param outcomeClass outcome class in the control plane's words
     */
    void outcome(String outcomeClass);

    /**
     * Receives the decision of a capability gate not to let the test run on.
     *
     * @param profile the capability that the test needs
     * @param reason why it does not run
     */
    void gate(String profile, String reason);
}

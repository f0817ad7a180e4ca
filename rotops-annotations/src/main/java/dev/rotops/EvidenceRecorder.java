package dev.rotops;

import org.jspecify.annotations.Nullable;

/**
 * Records what one test shows, from whatever thread. A Jupiter test gets one as a parameter, see {@link EvidenceParameters};
 * any test gets one from {@link Evidence#recorder()}.
 *
 * <p>What is recorded after the test has finished is ignored with a warning.
 */
public final class EvidenceRecorder {

    private final @Nullable EvidenceScope scope;

    EvidenceRecorder(@Nullable EvidenceScope scope) {
        this.scope = scope;
    }

    /**
     * Records something that the test observed.
     *
     * @param kind evidence kind in the control plane's words, such as {@code storage_write}
     * @param detail what was observed, for people; long texts are cut
     */
    public void record(String kind, String detail) {
        sink().evidence(kind, detail);
    }

    /**
     * Records something that the test observed.
     *
     * @param kind evidence kind in the control plane's words, such as {@code storage_write}
     */
    public void record(String kind) {
        record(kind, "");
    }

    /**
     * Records an outcome class that the test showed.
     *
     * @param outcomeClass outcome class in the control plane's words, such as {@code validation_error}
     */
    public void outcome(String outcomeClass) {
        sink().outcome(outcomeClass);
    }

    void gate(String profile, String reason) {
        sink().gate(profile, reason);
    }

    private EvidenceSink sink() {
        return scope != null && scope.isOpen() ? scope.sink() : IgnoredEvidence.INSTANCE;
    }
}

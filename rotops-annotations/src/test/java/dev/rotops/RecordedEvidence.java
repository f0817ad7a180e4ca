package dev.rotops;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it receives, as text. */
final class RecordedEvidence implements EvidenceSink {

    private final List<String> received = new CopyOnWriteArrayList<>();

    List<String> received() {
        return received;
    }

    @Override
    public void evidence(String kind, String detail) {
        received.add(kind + ": " + detail);
    }

    @Override
    public void outcome(String outcomeClass) {
        received.add("outcome " + outcomeClass);
    }

    @Override
    public void gate(String profile, String reason) {
        received.add("gate " + profile + ": " + reason);
    }
}

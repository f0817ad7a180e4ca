package dev.rotops.engine.platform;

import dev.rotops.EvidenceSink;
import dev.rotops.engine.capability.GateVerdict;
import dev.rotops.engine.ledger.EvidenceEntry;
import dev.rotops.engine.ledger.GateEntry;
import dev.rotops.engine.ledger.OutcomeEntry;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Writes what a running test shows into the ledger, as much as fits. */
final class RunningTest implements EvidenceSink {

    private static final int MAXIMUM_DETAILS = 100;
    private static final int MAXIMUM_WORDS = 100;

    private final Supplier<String> uniqueId;
    private final RunLedger ledger;
    private final LedgerText text;
    private final Set<String> words = new HashSet<>();
    private int details;

    RunningTest(Supplier<String> uniqueId, RunLedger ledger, LedgerText text) {
        this.uniqueId = uniqueId;
        this.ledger = ledger;
        this.text = text;
    }

    @Override
    public synchronized void evidence(String kind, String detail) {
        String word = text.word(kind);
        boolean isNew = isNew("evidence " + word);
        if (isNew || details < MAXIMUM_DETAILS) {
            details++;
            String shown = text.line(detail);
            ledger.append(number -> new EvidenceEntry(number, uniqueId.get(), word, shown));
        }
    }

    @Override
    public synchronized void outcome(String outcomeClass) {
        String word = text.word(outcomeClass);
        if (isNew("outcome " + word)) {
            ledger.append(number -> new OutcomeEntry(number, uniqueId.get(), word));
        }
    }

    @Override
    public void gate(String profile, String reason) {
        gate(text.line(profile), "", reason);
    }

    void gate(GateVerdict verdict) {
        gate(text.profile(verdict), verdict.outcome().word(), verdict.message());
    }

    private synchronized void gate(String profile, String decision, String reason) {
        if (isNew("gate " + decision + " " + profile)) {
            String shown = text.line(reason);
            ledger.append(number -> new GateEntry(number, uniqueId.get(), profile, decision, shown));
        }
    }

    String uniqueId() {
        return uniqueId.get();
    }

    private boolean isNew(String word) {
        return words.size() < MAXIMUM_WORDS && words.add(word);
    }
}

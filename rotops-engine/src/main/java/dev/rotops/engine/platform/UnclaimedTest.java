package dev.rotops.engine.platform;

import dev.rotops.EvidenceSink;

/** A test that claims no behavior: what it shows is nobody's proof. */
final class UnclaimedTest implements EvidenceSink {

    static final EvidenceSink INSTANCE = new UnclaimedTest();

    private UnclaimedTest() {}

    @Override
    public void evidence(String kind, String detail) {}

    @Override
    public void outcome(String outcomeClass) {}

    @Override
    public void gate(String profile, String reason) {}
}

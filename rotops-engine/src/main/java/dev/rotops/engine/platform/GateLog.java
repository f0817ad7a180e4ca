package dev.rotops.engine.platform;

import dev.rotops.engine.capability.GateVerdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the gates of a run have said, once for each test and demand. */
final class GateLog {

    private record Asked(String test, String profile, boolean advertised) {}

    private final Map<Asked, GateVerdict> verdicts = new LinkedHashMap<>();

    /** Adds a verdict; false where it was said before. */
    synchronized boolean add(String test, GateVerdict verdict) {
        GateVerdict before = verdicts.put(new Asked(test, verdict.profile(), verdict.advertised()), verdict);
        return !verdict.equals(before);
    }

    synchronized List<GateVerdict> verdicts() {
        return List.copyOf(verdicts.values());
    }
}

package dev.rotops.engine.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes ledgers of few runs with few lines, so that they overlap, agree and contradict each other often. */
final class RandomLedger {

    private static final List<TestOutcome> OUTCOMES = List.of(TestOutcome.values());

    private static final List<String> WORDS = List.of("orders.place", "orders.refund", "<b>", "../../x", "", "日本");

    private final Random random;

    RandomLedger(long seed) {
        this.random = new Random(seed);
    }

    Ledger next() {
        List<LedgerRun> runs = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            runs.add(new LedgerRun(header(), entries()));
        }
        return Ledger.of(runs);
    }

    private RunHeader header() {
        int run = random.nextInt(3);
        return new RunHeader(
                "run-" + run,
                1000L - run,
                run,
                "",
                "module",
                random.nextInt(10) == 0 ? "other" : "0.1.0",
                random.nextBoolean() ? "build" : "");
    }

    private List<LedgerEntry> entries() {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            entries.add(entry());
        }
        return entries;
    }

    private LedgerEntry entry() {
        return entry(1L + random.nextInt(5));
    }

    LedgerEntry entry(long number) {
        return switch (random.nextInt(10)) {
            case 0 -> new EvidenceEntry(number, word(), word(), word());
            case 1 -> new OutcomeEntry(number, word(), word());
            case 2 -> new GateEntry(number, word(), word(), word(), word());
            case 3 -> new BehaviorEntry(number, word(), word(), word());
            case 4 -> new FileEntry(number, word(), word());
            case 5 -> new ClassEntry(number, word(), word());
            case 6 -> new PlanEntry(number, random.nextBoolean(), random.nextInt(3));
            case 7 -> new ReportEntry(number, random.nextInt(3), random.nextInt(3));
            case 8 -> new ProbeEntry(number, word(), word(), evidence());
            default ->
                new TestEntry(
                        number,
                        word(),
                        random.nextBoolean(),
                        word(),
                        word(),
                        OUTCOMES.get(random.nextInt(OUTCOMES.size())),
                        word(),
                        random.nextInt(3),
                        1 + random.nextInt(3),
                        List.of(word()));
        };
    }

    private Map<String, Object> evidence() {
        return Map.of(
                "summary",
                word(),
                "passed",
                random.nextBoolean(),
                "durationSeconds",
                random.nextInt(3) / 2.0,
                "payload",
                Map.of(word(), List.of(word(), 3L, Map.of())));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}

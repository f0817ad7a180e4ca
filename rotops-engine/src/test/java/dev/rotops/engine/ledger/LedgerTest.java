package dev.rotops.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final int ROUNDS = 5_000;

    private final RandomLedger random = new RandomLedger(42);

    @Test
    void mergingIsAssociative() {
        for (int i = 0; i < ROUNDS; i++) {
            Ledger a = random.next();
            Ledger b = random.next();
            Ledger c = random.next();

            assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        }
    }

    @Test
    void mergingIsCommutative() {
        for (int i = 0; i < ROUNDS; i++) {
            Ledger a = random.next();
            Ledger b = random.next();

            assertThat(a.merge(b)).isEqualTo(b.merge(a));
        }
    }

    @Test
    void mergingIsIdempotent() {
        for (int i = 0; i < ROUNDS; i++) {
            Ledger a = random.next();
            Ledger both = a.merge(random.next());

            assertThat(a.merge(a)).isEqualTo(a);
            assertThat(both.merge(a)).isEqualTo(both);
            assertThat(a.merge(Ledger.EMPTY)).isEqualTo(a);
        }
    }

    @Test
    void itDoesNotMatterInWhichPiecesARunComesTogether() {
        Random pieces = new Random(7);
        for (int i = 0; i < ROUNDS; i++) {
            Ledger whole = random.next();
            List<LedgerRun> parts = new ArrayList<>();
            for (LedgerRun run : whole.runs()) {
                List<LedgerEntry> entries = run.entries();
                int cut = pieces.nextInt(entries.size() + 1);
                parts.add(new LedgerRun(run.header(), entries.subList(cut, entries.size())));
                parts.add(new LedgerRun(run.header(), entries.subList(0, cut)));
                parts.add(run);
            }
            Collections.shuffle(parts, pieces);

            assertThat(Ledger.of(parts)).isEqualTo(whole);
        }
    }

    @Test
    void runsStandInTheOrderInWhichTheyBegan() {
        LedgerRun late = new LedgerRun(new RunHeader("a", 20, 1, "", "", "", ""), List.of());
        LedgerRun early = new LedgerRun(new RunHeader("b", 10, 1, "", "", "", ""), List.of());

        assertThat(Ledger.of(List.of(late, early)).runs()).containsExactly(early, late);
    }
}

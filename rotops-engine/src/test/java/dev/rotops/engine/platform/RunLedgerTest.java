package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.capability.GateOutcome;
import dev.rotops.engine.capability.GateVerdict;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ModuleTests;
import dev.rotops.engine.ledger.EvidenceEntry;
import dev.rotops.engine.ledger.GateEntry;
import dev.rotops.engine.ledger.LedgerEntry;
import dev.rotops.engine.ledger.LedgerReading;
import dev.rotops.engine.ledger.LedgerWriter;
import dev.rotops.engine.ledger.OutcomeEntry;
import dev.rotops.engine.ledger.PlanEntry;
import dev.rotops.engine.ledger.Redaction;
import dev.rotops.engine.ledger.TestEntry;
import dev.rotops.engine.reconcile.FileHashes;
import dev.rotops.engine.reconcile.ProofPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLedgerTest {

    @TempDir
    Path root;

    private final List<String> warnings = new ArrayList<>();
    private final Logger logger = Logger.getLogger("dev.rotops");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            warnings.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    @Test
    void aDirectoryThatCannotBeMadeIsToldOnceAndHarmsNoTest() throws IOException {
        GovernedModule module = GovernedModule.shop(root);
        Files.createDirectories(root.resolve("target/rotops"));
        Files.writeString(root.resolve("target/rotops/ledger"), "in the way");

        ModuleRun run = ModuleRun.of(module).run("shop.OrdersTest", "shop.NightCloseTest");

        assertThat(run.succeeded()).isEqualTo(4 + EngineRun.SHOP.size());
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("RotOps cannot record in " + root.resolve("target/rotops/ledger"));
    }

    @Test
    void aDiskThatIsFullIsToldOnceAndNothingMoreIsWritten() throws IOException {
        Path directory = root.resolve("ledger");
        LedgerWriter full = LedgerWriter.begin(directory, root, root);
        full.append(number -> new PlanEntry(number, false, 0));
        full.close();
        RunLedger ledger = new RunLedger(directory, new FileHashes(root), full);

        ledger.append(number -> new PlanEntry(number, true, 1));
        ledger.append(number -> new PlanEntry(number, true, 2));
        ledger.flush();

        assertThat(warnings).hasSize(1);
        assertThat(LedgerReading.of(List.of(directory)).ledger().runs())
                .singleElement()
                .satisfies(run -> assertThat(run.isInterrupted()).isTrue());
    }

    @Test
    void anErrorIsToldOnceAndTheTestsGoOn() {
        RunLedger ledger = RunLedger.begin(root.resolve("ledger"), new FileHashes(root), root, root);
        long begun = System.nanoTime();

        ledger.append(number -> {
            throw new OutOfMemoryError("no heap");
        });
        ledger.flush();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        assertThat(warnings).singleElement().asString().endsWith("java.lang.OutOfMemoryError: no heap");
        for (int i = 0; i < 30_000; i++) {
            ledger.append(number -> {
                throw new OutOfMemoryError("still no heap");
            });
        }
        ledger.flushAndRemember();
        assertThat(warnings).hasSize(1);
    }

    @Test
    void anErrorThatNobodyCanEvenBeToldOfHoldsNoTestUp() {
        LedgerThread thread = new LedgerThread(
                () -> {
                    throw new OutOfMemoryError("no heap");
                },
                cause -> {
                    throw new OutOfMemoryError("not even for a message");
                });
        AtomicInteger done = new AtomicInteger();
        long begun = System.nanoTime();

        thread.flush();
        thread.later(done::incrementAndGet);
        thread.flush();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        assertThat(done).hasValue(1);
    }

    @RepeatedTest(5)
    void everythingIsWrittenWhenTheTestsHaveEnded() {
        GovernedModule module = GovernedModule.shop(root);

        ModuleTests.run(module, "shop.OrdersTest", "shop.NightCloseTest");

        assertThat(root.resolve("target/rotops/hashes.bin")).exists();
        LedgerReading reading = LedgerReading.of(List.of(root.resolve("target/rotops/ledger")));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.ledger().runs()).singleElement().satisfies(run -> {
            assertThat(run.isInterrupted()).isFalse();
            assertThat(run.entries())
                    .filteredOn(entry -> entry instanceof TestEntry test && !test.container())
                    .hasSize(4);
        });
    }

    @Test
    void evidenceIsOneShortLineWithoutSecretsAndNotTooManyOfThem() {
        RunLedger ledger = RunLedger.begin(root.resolve("ledger"), new FileHashes(root), root, root);
        ProofPlan plan =
                ModuleRun.of(GovernedModule.shop(root)).reconcile().plan().orElseThrow();
        RunningTest test = new RunningTest(
                () -> "id", ledger, new LedgerText(Redaction.of(Map.of("DB_PASSWORD", "hunter22"), Set.of()), plan));

        test.evidence("response", "a \r\n\n\tb " + "x".repeat(1000));
        test.evidence("response", "login with hunter22");
        for (int i = 0; i < 1000; i++) {
            test.evidence("response", "again");
        }
        test.evidence("storage_write", "late, but of a new kind");
        ledger.flush();

        List<LedgerEntry> entries = LedgerReading.of(List.of(root.resolve("ledger")))
                .ledger()
                .runs()
                .get(0)
                .entries();
        assertThat(entries).hasSize(101);
        assertThat(((EvidenceEntry) entries.get(0)).detail())
                .startsWith("a b xxx")
                .hasSizeLessThan(310);
        assertThat(((EvidenceEntry) entries.get(1)).detail()).isEqualTo("login with [DB_PASSWORD]");
        assertThat(((EvidenceEntry) entries.get(100)).kind()).isEqualTo("storage_write");
    }

    @Test
    void aWordOfTheModelIsJudgedWhateverSecretItHolds() {
        RunLedger ledger = RunLedger.begin(root.resolve("ledger"), new FileHashes(root), root, root);
        ProofPlan plan =
                ModuleRun.of(GovernedModule.shop(root)).reconcile().plan().orElseThrow();
        Map<String, String> secrets =
                Map.of("DB_PASSWORD", "storage", "ALARM_TOKEN", "success", "CHAT_TOKEN", "support-chat");
        RunningTest test = new RunningTest(() -> "id", ledger, new LedgerText(Redaction.of(secrets, Set.of()), plan));

        test.evidence("storage_write", "into storage");
        test.evidence("storage_read", "");
        test.outcome("success");
        test.outcome("no success");
        test.gate(verdict("support-chat", GateOutcome.NOT_ADVERTISED));
        test.gate(verdict("support-chat", GateOutcome.UNKNOWN_PROFILE));
        test.gate("support-chat", "closed");
        ledger.flush();

        assertThat(LedgerReading.of(List.of(root.resolve("ledger"))).ledger().runs().get(0).entries().stream()
                        .map(RunLedgerTest::words))
                .containsExactly(
                        "storage_write: into [DB_PASSWORD]",
                        "[DB_PASSWORD]_read: ",
                        "success",
                        "no [ALARM_TOKEN]",
                        "support-chat: about [CHAT_TOKEN]",
                        "[CHAT_TOKEN]: about [CHAT_TOKEN]",
                        "[CHAT_TOKEN]: closed");
    }

    private static GateVerdict verdict(String profile, GateOutcome outcome) {
        return new GateVerdict(profile, true, outcome, "about " + profile, "");
    }

    private static String words(LedgerEntry entry) {
        if (entry instanceof EvidenceEntry evidence) {
            return evidence.kind() + ": " + evidence.detail();
        }
        return entry instanceof GateEntry gate
                ? gate.profile() + ": " + gate.reason()
                : ((OutcomeEntry) entry).outcomeClass();
    }
}

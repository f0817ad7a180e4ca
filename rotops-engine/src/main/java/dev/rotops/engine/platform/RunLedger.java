package dev.rotops.engine.platform;

import dev.rotops.engine.ledger.BehaviorEntry;
import dev.rotops.engine.ledger.ClassEntry;
import dev.rotops.engine.ledger.FileEntry;
import dev.rotops.engine.ledger.LedgerEntry;
import dev.rotops.engine.ledger.LedgerWriter;
import dev.rotops.engine.reconcile.FileHashes;
import dev.rotops.engine.reconcile.PlannedProof;
import dev.rotops.engine.reconcile.ProofPlan;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * This JVM's ledger of a module. Where it cannot be written, that is told once, and nothing more is written: what is
 * missing proves nothing.
 *
 * <p>A thread of its own writes and hashes, in the order of the calls, so that tests do not wait for it. It is a tenth of a
 * second behind at most, and what a JVM that is killed keeps it from writing is as if it had not happened.
 */
final class RunLedger {

    private static final System.Logger LOGGER = System.getLogger("dev.rotops");

    private final Path directory;
    private final FileHashes hashes;
    private final Set<String> knownClasses = new HashSet<>();
    private final Set<String> knownBehaviors = new HashSet<>();
    private final Set<String> knownFiles = new HashSet<>();
    private final LedgerThread thread = new LedgerThread(this::flushWriter, this::stop);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile @Nullable LedgerWriter writer;

    RunLedger(Path directory, FileHashes hashes, @Nullable LedgerWriter writer) {
        this.directory = directory;
        this.hashes = hashes;
        this.writer = writer;
    }

    /**
     * Begins a ledger.
     *
     * @param directory where to
     * @param hashes knows what the files of the model hold
     * @param root directory of the reviewed model
     * @param module directory of the module under test
     */
    static RunLedger begin(Path directory, FileHashes hashes, Path root, Path module) {
        RunLedger ledger = new RunLedger(directory, hashes, null);
        ledger.thread.later(() -> ledger.open(root, module));
        Runtime.getRuntime().addShutdownHook(new Thread(ledger::flush, "rotops-ledger-end"));
        return ledger;
    }

    /** In the ledger's thread, as well: a JVM needs longer to get ready for the first line than to run a hundred tests. */
    private void open(Path root, Path module) {
        try {
            writer = LedgerWriter.begin(directory, root, module);
        } catch (IOException e) {
            stop(e);
        }
    }

    void append(LongFunction<LedgerEntry> entry) {
        thread.later(() -> write(entry));
    }

    /** Appends an entry about owners of behaviors, after what they and the behaviors are like now. */
    void append(ProofPlan plan, List<ProofPlan.Ownership> ownerships, boolean ran, LongFunction<LedgerEntry> entry) {
        List<ProofPlan.Ownership> proven = ran ? ownerships : List.of();
        thread.later(() -> {
            writeClasses(ownerships);
            writeBehaviors(plan, proven);
            write(entry);
        });
    }

    /** Says without delay that owners of behaviors are about to run: their JVM may not live to tell how they ended. */
    void begin(List<ProofPlan.Ownership> ownerships) {
        thread.later(() -> writeClasses(ownerships));
        thread.hurry();
    }

    private void writeClasses(List<ProofPlan.Ownership> ownerships) {
        for (ProofPlan.Ownership ownership : ownerships) {
            if (knownClasses.add(ownership.className())) {
                write(number -> new ClassEntry(number, ownership.className(), ownership.hash()));
            }
            ownership.sources().forEach(this::write);
        }
    }

    private void writeBehaviors(ProofPlan plan, List<ProofPlan.Ownership> ownerships) {
        for (ProofPlan.Ownership ownership : ownerships) {
            if (knownBehaviors.add(ownership.behavior())) {
                plan.proof(ownership.behavior()).ifPresent(this::write);
            }
        }
    }

    /** Waits until everything is with the operating system that has been appended so far. */
    void flush() {
        thread.flush();
    }

    /** Likewise, and remembers what has been hashed: who cleans up after the tests must find nobody still writing. */
    void flushAndRemember() {
        flush();
        thread.later(hashes::keep);
        flush();
    }

    private void flushWriter() {
        LedgerWriter open = writer;
        if (open == null) {
            return;
        }
        try {
            open.flush();
        } catch (IOException e) {
            stop(e);
        }
    }

    private void write(PlannedProof proof) {
        proof.files().forEach(this::write);
        write(number -> new BehaviorEntry(number, proof.behavior(), proof.modelHash(), proof.filesHash(hashes)));
    }

    private void write(String file) {
        if (!file.isEmpty() && knownFiles.add(file)) {
            write(number -> new FileEntry(number, file, hashes.of(file)));
        }
    }

    private void write(LongFunction<LedgerEntry> entry) {
        LedgerWriter open = writer;
        if (open == null) {
            return;
        }
        try {
            open.append(entry);
        } catch (IOException e) {
            stop(e);
        }
    }

    private void stop(Throwable cause) {
        writer = null;
        if (stopped.compareAndSet(false, true)) {
            LOGGER.log(
                    Level.WARNING,
                    "RotOps cannot record in " + directory
                            + " what happens in this run, so it will not count as proof: " + cause);
        }
    }
}

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
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * This JVM's ledger of a module. Where it cannot be written, that is told once, and nothing more is written: what is
 * missing proves nothing.
 */
final class RunLedger {

    private static final System.Logger LOGGER = System.getLogger("dev.rotops");

    private final Path directory;
    private final FileHashes hashes;
    private final Set<Object> known = new HashSet<>();
    private @Nullable LedgerWriter writer;

    RunLedger(Path directory, Path root, @Nullable LedgerWriter writer) {
        this.directory = directory;
        this.hashes = new FileHashes(root);
        this.writer = writer;
    }

    /**
     * Begins a ledger.
     *
     * @param directory where to
     * @param root directory of the reviewed model
     * @param module directory of the module under test
     */
    static RunLedger begin(Path directory, Path root, Path module) {
        try {
            return new RunLedger(directory, root, LedgerWriter.begin(directory, root, module, version()));
        } catch (IOException | RuntimeException e) {
            RunLedger none = new RunLedger(directory, root, null);
            none.tell(e);
            return none;
        }
    }

    private static String version() {
        return Optional.ofNullable(RunLedger.class.getPackage().getImplementationVersion())
                .orElse("");
    }

    synchronized void append(LongFunction<LedgerEntry> entry) {
        if (writer == null) {
            return;
        }
        try {
            writer.append(entry);
        } catch (IOException | RuntimeException e) {
            writer = null;
            tell(e);
        }
    }

    /** Appends an entry about owners of behaviors, after what they and the behaviors are like now. */
    synchronized void append(
            ProofPlan plan, List<ProofPlan.Ownership> ownerships, boolean ran, LongFunction<LedgerEntry> entry) {
        for (ProofPlan.Ownership ownership : ownerships) {
            if (known.add(new ClassEntry(0, ownership.className(), ownership.hash()))) {
                append(number -> new ClassEntry(number, ownership.className(), ownership.hash()));
            }
            if (ran && known.add(ownership.behavior())) {
                plan.proof(ownership.behavior()).ifPresent(this::append);
            }
        }
        append(entry);
    }

    private void append(PlannedProof proof) {
        for (String file : proof.files()) {
            if (known.add(Path.of(file))) {
                append(number -> new FileEntry(number, file, hashes.of(file)));
            }
        }
        append(number -> new BehaviorEntry(number, proof.behavior(), proof.modelHash(), proof.filesHash(hashes)));
    }

    private void tell(Exception cause) {
        LOGGER.log(
                Level.WARNING,
                "RotOps cannot record in " + directory + " what happens in this run, so it will not count as proof: "
                        + cause);
    }
}

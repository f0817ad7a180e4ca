package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.RememberedEntryPoints;
import dev.rotops.engine.files.BuildMemory;
import dev.rotops.engine.files.RecordInput;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.files.TreeState;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Remembers the last judgement of a module, for as long as everything stays as it was that it was made of: what the caller
 * says, the names in every directory that the judge looked into, size and times of every file that it opened, and the
 * compiled product, where its entry points were looked for.
 *
 * <p>A judgement of files that are as young as itself is not kept: they may have changed beneath it. Neither is one that could
 * not read everything, nor one of a plan of probes whose kinds are classes of the project: nobody looks whether they change.
 */
public final class JudgementMemory {

    /** Of the file's format alone; what a judgement means is the caller's to say. */
    private static final int VERSION = 3;

    private final BuildMemory memory;
    private final RememberedEntryPoints entryPoints;
    private final long begun;
    private final List<Path> directories;
    private final TreeState known;
    private final String key;

    /**
     * Looks at what is known to matter before anything is judged.
     *
     * @param memory where the judgement is kept
     * @param circumstances whatever else it depends on, the version of RotOps among it
     * @param directories where the artifacts are
     * @param entryPoints looks for entry points, if the judge wants any
     */
    public JudgementMemory(
            BuildMemory memory, String circumstances, Collection<Path> directories, RememberedEntryPoints entryPoints) {
        this(memory, circumstances, directories, entryPoints, InstantSource.system());
    }

    JudgementMemory(
            BuildMemory memory,
            String circumstances,
            Collection<Path> directories,
            RememberedEntryPoints entryPoints,
            InstantSource clock) {
        this.memory = memory;
        this.entryPoints = entryPoints;
        this.begun = clock.millis();
        this.directories = List.copyOf(directories);
        this.known = TreeState.ofWhole(directories);
        this.key = "rotops judgement " + VERSION + "\n" + circumstances + "\n" + known.text();
    }

    /**
     * Recalls the judgement.
     *
     * @return it; nothing where it might be another one by now
     */
    public Optional<Judgement> recall() {
        return memory.recall(key, input -> holds(input) ? Optional.of(JudgementRecord.read(input)) : Optional.empty());
    }

    private boolean holds(RecordInput input) {
        TreeState now = TreeState.of(paths(input), paths(input));
        return input.text().equals(now.text()) && (!input.flag() || input.text().equals(entryPoints.state()));
    }

    private static List<Path> paths(RecordInput input) {
        return input.texts().stream().map(Path::of).toList();
    }

    /**
     * Keeps a judgement in place of the one before.
     *
     * @param reconciliation what was judged since this memory was made
     * @param tree the source tree that was looked at
     * @return the judgement
     */
    public Judgement keep(Reconciliation reconciliation, SourceTree tree) {
        Judgement judgement = reconciliation.judgement();
        try {
            if (isTrustworthy(judgement, tree) && !restsOnClasses(reconciliation)) {
                write(judgement, tree);
            }
        } catch (RuntimeException e) {
            // To remember is a convenience; the next run judges anew.
        }
        return judgement;
    }

    /** What could not be read once may be read the next time. */
    private boolean isTrustworthy(Judgement judgement, SourceTree tree) {
        return memory.file().isPresent()
                && tree.isWhole()
                && judgement.findings().stream().noneMatch(finding -> finding.code() == FindingCode.ARTIFACT_UNREADABLE)
                && known.isOlderThan(begun)
                && known.equals(TreeState.ofWhole(directories));
    }

    private static boolean restsOnClasses(Reconciliation reconciliation) {
        return reconciliation
                .probes()
                .filter(probes -> !probes.plan().extensions().isEmpty())
                .isPresent();
    }

    private void write(Judgement judgement, SourceTree tree) {
        judgement.plan().ifPresent(ProofPlan::prepare);
        List<Path> listed = tree.listed();
        List<Path> located = tree.located();
        TreeState seen = TreeState.of(listed, located);
        if (!seen.isOlderThan(begun)) {
            return;
        }
        memory.keep(key, output -> {
            output.texts(texts(listed));
            output.texts(texts(located));
            output.text(seen.text());
            output.flag(entryPoints.isMade());
            if (entryPoints.isMade()) {
                output.text(entryPoints.state());
            }
            JudgementRecord.write(judgement, output);
        });
    }

    private static List<String> texts(Collection<Path> paths) {
        return paths.stream().map(Path::toString).toList();
    }
}

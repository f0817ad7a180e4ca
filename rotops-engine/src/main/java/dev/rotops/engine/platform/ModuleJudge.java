package dev.rotops.engine.platform;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.discovery.RememberedEntryPoints;
import dev.rotops.engine.files.BuildMemory;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.reconcile.Judgement;
import dev.rotops.engine.reconcile.JudgementMemory;
import dev.rotops.engine.reconcile.Reconciler;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Judges a module, once in a JVM however often it discovers tests. */
final class ModuleJudge {

    private static final String MEMORY = "judgement.bin";
    private static final String PROBE_LEDGERS = "ledger/probes";

    /** By what they depend on. Lists, as the hash of a record is slow in a JVM that has just begun. */
    private static final Map<List<Object>, Judgement> JUDGEMENTS = new HashMap<>();

    private ModuleJudge() {}

    /**
     * Judges a module as its configuration wants it.
     *
     * @throws InvalidConfigurationException when the configuration says nothing that can be followed
     */
    static ModuleVerdict judge(ModulePaths paths, RotopsConfiguration configuration, CompiledTests tests)
            throws InvalidConfigurationException {
        Mode mode = configuration.mode();
        if (mode == Mode.OFF) {
            return new ModuleVerdict.SwitchedOff();
        }
        configuration.requireDirectories();
        ArtifactFiles files = files(paths, configuration, tests);
        if (!files.exists(ArtifactKind.CONTROL_PLANE)) {
            return new ModuleVerdict.WithoutControlPlane();
        }
        boolean requireAnnotations = !configuration.allowMissingAnnotations();
        List<Object> question = List.of(paths, files.named(), requireAnnotations);
        synchronized (JUDGEMENTS) {
            Judgement judgement = JUDGEMENTS.get(question);
            if (judgement == null) {
                judgement = judge(paths, files, tests, requireAnnotations);
                JUDGEMENTS.put(question, judgement);
            }
            return new ModuleVerdict.Judged(judgement, mode);
        }
    }

    private static Judgement judge(
            ModulePaths paths, ArtifactFiles files, CompiledTests tests, boolean requireAnnotations) {
        RememberedEntryPoints entryPoints = ModuleEntryPoints.of(paths);
        List<Path> probeLedgers = probeLedgers(paths);
        JudgementMemory memory = new JudgementMemory(
                memory(paths, probeLedgers),
                circumstances(paths, files, requireAnnotations),
                files.directories(),
                entryPoints);
        Optional<Judgement> remembered = memory.recall();
        if (remembered.isPresent()) {
            return remembered.get();
        }
        SourceTree tree = SourceTree.of(files.root());
        return memory.keep(
                new Reconciler(requireAnnotations, probeLedgers).reconcile(files, tests, entryPoints, tree), tree);
    }

    /**
     * Nothing is remembered where this version of RotOps cannot be told from the next one, nor where probes have run: what
     * they say depends on files that are looked at nowhere else.
     */
    private static BuildMemory memory(ModulePaths paths, List<Path> probeLedgers) {
        return new BuildMemory(paths.results()
                .filter(results ->
                        !OwnVersion.MARK.isEmpty() && probeLedgers.stream().noneMatch(Files::exists))
                .map(results -> results.resolve(MEMORY)));
    }

    private static String circumstances(ModulePaths paths, ArtifactFiles files, boolean requireAnnotations) {
        return String.join(
                "\n",
                OwnVersion.MARK,
                LocalDate.now(ZoneOffset.UTC).toString(),
                paths.root().toString(),
                paths.directories().toString(),
                paths.product().toString(),
                ModuleScan.mark(paths),
                new TreeMap<>(files.named()).toString(),
                Boolean.toString(requireAnnotations),
                Locale.getDefault().toString(),
                Charset.defaultCharset().name());
    }

    private static List<Path> probeLedgers(ModulePaths paths) {
        return paths.results().map(results -> results.resolve(PROBE_LEDGERS)).stream()
                .toList();
    }

    /** Where the module's artifacts are: as configured, else as its anchor says, else at the default place. */
    static ArtifactFiles files(ModulePaths paths, RotopsConfiguration configuration, CompiledTests tests) {
        Map<ArtifactKind, String> named = configuration.paths();
        tests.anchor()
                .flatMap(TestClass::completeness)
                .filter(path -> !path.isEmpty())
                .ifPresent(path -> named.putIfAbsent(ArtifactKind.CONTROL_PLANE, path));
        return new ArtifactFiles(paths.root(), named);
    }
}

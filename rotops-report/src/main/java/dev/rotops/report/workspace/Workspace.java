package dev.rotops.report.workspace;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.discovery.ModuleClasses;
import dev.rotops.engine.discovery.RememberedEntryPoints;
import dev.rotops.engine.discovery.entrypoint.BytecodeDiscovery;
import dev.rotops.engine.files.BuildMemory;
import dev.rotops.engine.files.BuildModules;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.reconcile.Reconciler;
import dev.rotops.engine.reconcile.Reconciliation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The repository that a command works on.
 *
 * @param root its root, to which all paths are relative
 * @param files where its artifacts are
 * @param modules the directories of its modules, the root first; some may lie outside it
 * @param testClasses the directories of its compiled tests
 */
public record Workspace(Path root, ArtifactFiles files, List<Path> modules, List<Path> testClasses) {

    private static final String ENTRY_POINTS = "target/rotops/entry-points-of-all-modules.bin";
    private static final String MEMORY = "target/rotops/scan-of-all-modules.bin";

    /** Makes the lists immutable. */
    public Workspace {
        modules = List.copyOf(modules);
        testClasses = List.copyOf(testClasses);
    }

    /**
     * Opens a repository, and looks where its build puts compiled tests.
     *
     * @param root its root
     * @param named paths of artifacts that are not at their default place
     * @return the workspace
     */
    public static Workspace of(Path root, Map<ArtifactKind, String> named) {
        List<Path> modules = BuildModules.withUnlisted(root);
        List<Path> testClasses = modules.stream()
                .flatMap(module -> BuildModules.testClasses(module).stream())
                .toList();
        return new Workspace(root, ArtifactFiles.inDefaultDirectory(root, named), modules, testClasses);
    }

    /**
     * Tells whether anything here is governed.
     *
     * @return whether there is an artifact, of the repository or of one of its modules
     */
    public boolean hasModel() {
        return Stream.concat(
                        Stream.of(files),
                        modules.stream().map(module -> ArtifactFiles.inDefaultDirectory(module, Map.of())))
                .anyMatch(places -> Arrays.stream(ArtifactKind.values()).anyMatch(places::exists));
    }

    /**
     * Holds the model against sources, compiled tests and compiled product.
     *
     * @param requireAnnotations whether an owner test without any claim is an error
     * @return the verdict
     */
    public Reconciliation reconcile(boolean requireAnnotations) {
        return new Reconciler(requireAnnotations).reconcile(files, tests(), entryPoints());
    }

    /**
     * Takes a new look at the files.
     *
     * @return a tree that has read nothing yet
     */
    public SourceTree tree() {
        return SourceTree.of(root);
    }

    /**
     * Looks for entry points in the compiled product.
     *
     * @return a scan that has read nothing yet
     */
    public EntryPointScan entryPoints() {
        List<ModuleClasses> modules = ProductClasses.of(root, sources());
        Path base = root.toAbsolutePath().normalize();
        EntryPointScan scan = policy -> BytecodeDiscovery.scan(
                base, modules, policy.map(DiscoveryPolicy::entryPointRules).orElse(List.of()));
        return new RememberedEntryPoints(scan, base, () -> modules, new BuildMemory(memory(ENTRY_POINTS)));
    }

    /** Nothing is remembered where there are no build results, or where they are not in the repository. */
    private Optional<Path> memory(String file) {
        Path base = root.toAbsolutePath().normalize();
        return Files.isDirectory(base.resolve("target")) && OutputFile.staysBelow(base, file)
                ? Optional.of(base.resolve(file))
                : Optional.empty();
    }

    /**
     * Looks for the sources of the modules.
     *
     * @return the modules, those without sources as well; those outside the repository are left out
     */
    public List<ModuleSources> sources() {
        return ModuleSources.of(root, modules);
    }

    /**
     * Returns the directories in which the test JVMs of all modules, and probes, leave their ledgers.
     *
     * @return directories that may not exist
     */
    public List<Path> ledgers() {
        return BuildResults.ledgers(modules);
    }

    /**
     * Scans the compiled tests.
     *
     * @return what they say; nothing where nothing is compiled
     */
    public CompiledTests tests() {
        return memory(MEMORY)
                .map(memory -> new ClassPathScanner(testClasses, root, memory))
                .orElseGet(() -> new ClassPathScanner(testClasses, root))
                .scan();
    }
}

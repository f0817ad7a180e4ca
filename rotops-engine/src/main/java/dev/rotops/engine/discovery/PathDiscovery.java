package dev.rotops.engine.discovery;

import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.DiscoveryPolicy.SourceOverride;
import dev.rotops.engine.model.DiscoveryPolicy.Suppression;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds runtime behavior of any language by the paths of files and, for some rules, by their content. */
public final class PathDiscovery {

    private static final List<String> NO_PRODUCT = List.of(
            "**/*.d.ts",
            "**/node_modules/**",
            "**/.git/**",
            "**/.github/**",
            "**/.next/**",
            "**/dist/**",
            "**/build/**",
            "**/target/**",
            "**/coverage/**");

    private static final List<String> TESTS =
            List.of("**/*.test.*", "**/*.spec.*", "**/__tests__/**", "**/test/**", "**/tests/**");

    private static final List<String> PROPERTY_TESTS = List.of("**/property/**/*.test.*", "**/*.property.test.*");

    private static final List<String> CODE_FILES = List.of("**/*.{ts,tsx,js,jsx,mts,cts,mjs,cjs}");

    private static final List<String> EXTENSIONS =
            List.of(".ts", ".tsx", ".js", ".jsx", ".mts", ".cts", ".mjs", ".cjs");

    private final SourceTree tree;
    private final Optional<DiscoveryPolicy> policy;
    private final Set<String> compiledFiles;
    private final List<String> ignored;
    private final @Nullable Set<String> scope;
    private final List<DiscoveredSource> sources = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private PathDiscovery(SourceTree tree, Optional<DiscoveryPolicy> policy, Set<String> compiledFiles) {
        this.tree = tree;
        this.policy = policy;
        this.compiledFiles = compiledFiles;
        this.ignored = ignored();
        List<String> scopePatterns = policy.map(DiscoveryPolicy::scopePatterns).orElse(List.of());
        this.scope = scopePatterns.isEmpty() ? null : new HashSet<>(tree.resolve(scopePatterns, ignored));
    }

    /**
     * Applies all rules to a source tree.
     *
     * <p>A file is read only where its path does not tell, and at most once. One that cannot be read is told by its path
     * alone.
     *
     * @param tree the source tree
     * @param policy what to look at, to pass over and to take otherwise; without one, the rules stand as they are
     * @return what was found
     */
    public static Discovery scan(SourceTree tree, Optional<DiscoveryPolicy> policy) {
        return scan(tree, policy, Set.of());
    }

    /**
     * Likewise, where compiled classes tell more of some files than their paths do.
     *
     * @param tree the source tree
     * @param policy what to look at, to pass over and to take otherwise; without one, the rules stand as they are
     * @param compiledFiles files that the rules pass over, unless the policy takes them by an override
     * @return what was found
     */
    public static Discovery scan(SourceTree tree, Optional<DiscoveryPolicy> policy, Set<String> compiledFiles) {
        return new PathDiscovery(tree, policy, compiledFiles).scan();
    }

    private Discovery scan() {
        for (DiscoveryRule rule : DiscoveryRule.values()) {
            if (rule.compareTo(DiscoveryRule.CLIENT_STATE) < 0) {
                add(rule, tree.resolve(rule.patterns(), ignored));
            }
        }
        List<CodeFile> codeFiles = codeFiles();
        add(DiscoveryRule.CLIENT_STATE, among(codeFiles, CodeFile::isClientState));
        add(DiscoveryRule.EXTERNAL_CONTRACTS, among(codeFiles, CodeFile::isExternalContract));
        List<String> workflows =
                new ArrayList<>(tree.resolve(DiscoveryRule.WORKFLOW_ORCHESTRATION.patterns(), ignored));
        workflows.removeAll(taken);
        add(DiscoveryRule.WORKFLOW_ORCHESTRATION, workflows);
        add(DiscoveryRule.RUNTIME_INVARIANTS, propertyTested());
        return Discovery.of(sources);
    }

    /** Lists what a rule found, after the policy had its say. */
    private void add(DiscoveryRule rule, Collection<String> found) {
        Set<String> files = new TreeSet<>(inScope(found));
        files.removeAll(compiledFiles);
        overrideOf(rule).ifPresent(override -> apply(override, files));
        if (!files.isEmpty()) {
            sources.add(new DiscoveredSource(rule, List.copyOf(files)));
            taken.addAll(files);
        }
    }

    private Collection<String> inScope(Collection<String> files) {
        return scope == null ? files : files.stream().filter(scope::contains).toList();
    }

    private Optional<SourceOverride> overrideOf(DiscoveryRule rule) {
        return policy.flatMap(content -> content.sourceOverrides().stream()
                .filter(override -> override.sourceId().equals(rule.id()))
                .findFirst());
    }

    private void apply(SourceOverride override, Set<String> files) {
        List<String> ignoredToo = new ArrayList<>(ignored);
        ignoredToo.addAll(override.excludePatterns());
        if (override.replaces()) {
            files.clear();
        }
        files.addAll(inScope(tree.resolve(override.includePatterns(), ignoredToo)));
        tree.resolve(override.excludePatterns(), ignored).forEach(files::remove);
    }

    private List<CodeFile> codeFiles() {
        List<String> patterns = orDefault(policy.map(DiscoveryPolicy::codeFilePatterns), CODE_FILES);
        List<CodeFile> files = new ArrayList<>();
        for (String path : inScope(tree.match(patterns, ignored))) {
            files.add(new CodeFile(tree, path));
        }
        return files;
    }

    private List<String> among(List<CodeFile> files, Predicate<CodeFile> rule) {
        List<String> found = new ArrayList<>();
        for (CodeFile file : files) {
            if (!taken.contains(file.path()) && rule.test(file)) {
                found.add(file.path());
            }
        }
        return found;
    }

    /** Ignored files count here: what a property test exercises is behavior, wherever it lies. */
    private Set<String> propertyTested() {
        List<String> extensions = orDefault(policy.map(DiscoveryPolicy::sourceExtensions), EXTENSIONS);
        Set<String> files = new TreeSet<>();
        for (String path : tree.match(PROPERTY_TESTS, ignoredAmongTests())) {
            PropertyTest test = PropertyTest.read(tree, path);
            if (test.generatesInput()) {
                files.addAll(test.imports(extensions));
            }
        }
        files.removeIf(PathDiscovery::isTestCode);
        return files;
    }

    private static boolean isTestCode(String path) {
        return ("/" + path).contains("/test/") || ("/" + path).contains("/tests/");
    }

    private List<String> ignored() {
        List<String> patterns = new ArrayList<>(NO_PRODUCT);
        patterns.addAll(TESTS);
        patterns.addAll(ignoredByPolicy());
        return List.copyOf(patterns);
    }

    /** What the project ignores because it is a test must not hide the tests that are looked for. */
    private List<String> ignoredAmongTests() {
        List<String> patterns = new ArrayList<>(NO_PRODUCT);
        for (String pattern : ignoredByPolicy()) {
            if (!pattern.contains("test") && !pattern.contains("spec")) {
                patterns.add(pattern);
            }
        }
        return patterns;
    }

    private List<String> ignoredByPolicy() {
        List<String> patterns =
                new ArrayList<>(policy.map(DiscoveryPolicy::ignorePatterns).orElse(List.of()));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        policy.map(DiscoveryPolicy::suppressions).orElse(List.of()).stream()
                .filter(suppression -> !suppression.isOver(today))
                .map(Suppression::filePatterns)
                .forEach(patterns::addAll);
        return patterns;
    }

    private static List<String> orDefault(Optional<List<String>> patterns, List<String> defaults) {
        return patterns.filter(list -> !list.isEmpty()).orElse(defaults);
    }
}

package dev.rotops.report.starter;

import dev.rotops.engine.discovery.DiscoveredSource;
import dev.rotops.engine.discovery.Discovery;
import dev.rotops.engine.discovery.DiscoveryRule;
import dev.rotops.engine.files.Glob;
import dev.rotops.engine.files.SourceLanguage;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Surface;
import dev.rotops.report.workspace.ModuleSources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The surfaces to start with: one for each module of the build that has product code, and one for each other part of the
 * repository in which behavior is discovered.
 */
final class StarterSurfaces {

    private static final List<String> TEST_NAMES = List.of("*{Test,Tests,TestCase,IT,ITCase,Spec}", "Test*");
    private static final String TYPED = ".{test,spec}.{ts,tsx,js,jsx,mts,cts,mjs,cjs}";
    private static final List<String> OTHER_TESTS = List.of("*.{test,spec}.*", "*_test.*", "test_*.*");
    private static final String UNNAMED = "main";
    private static final String WEB = "web";

    private final SourceTree tree;
    private final Preset preset;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, StarterSurface> byModule = new LinkedHashMap<>();
    private final Map<String, Set<String>> productFiles = new HashMap<>();

    private StarterSurfaces(SourceTree tree, Preset preset) {
        this.tree = tree;
        this.preset = preset;
    }

    /** Makes surfaces of a repository that has none yet. */
    static List<StarterSurface> detect(
            SourceTree tree, List<ModuleSources> modules, Discovery discovery, Preset preset) {
        return new StarterSurfaces(tree, preset).detect(modules, discovery);
    }

    private List<StarterSurface> detect(List<ModuleSources> modules, Discovery discovery) {
        modules.forEach(this::addModule);
        Map<String, Map<DiscoveryRule, List<String>>> elsewhere = new TreeMap<>();
        for (DiscoveredSource source : discovery.sources()) {
            Map<String, List<String>> inModules = new LinkedHashMap<>();
            for (String file : source.files()) {
                Optional<String> module = moduleOf(file);
                if (module.isPresent()) {
                    inModules
                            .computeIfAbsent(module.get(), key -> new ArrayList<>())
                            .add(file);
                } else {
                    elsewhere
                            .computeIfAbsent(packageOf(file), key -> new TreeMap<>())
                            .computeIfAbsent(source.rule(), key -> new ArrayList<>())
                            .add(file);
                }
            }
            inModules.forEach((module, files) -> byModule.computeIfPresent(
                    module, (key, surface) -> withDiscovered(module, surface, source.rule(), files)));
        }
        List<StarterSurface> surfaces = new ArrayList<>(byModule.values());
        elsewhere.forEach((directory, found) -> surfaces.add(other(directory, found)));
        if (preset == Preset.VITEST
                && surfaces.stream()
                        .noneMatch(surface -> surface.vitestEnvironment().isPresent())) {
            surfaces.add(emptyWeb());
        }
        return surfaces.isEmpty() ? List.of(emptyModule()) : surfaces;
    }

    private void addModule(ModuleSources module) {
        List<String> sources = new ArrayList<>();
        Set<SourceLanguage> languages = EnumSet.noneOf(SourceLanguage.class);
        for (String root : module.productRoots()) {
            for (SourceLanguage language : SourceLanguage.values()) {
                String extension = language.extension();
                String below = Glob.quote(root) + "/**/";
                if (!tree.match(List.of(below + "*." + extension), List.of()).isEmpty()) {
                    languages.add(language);
                    sources.add(below
                            + (language == SourceLanguage.JAVA ? "!(package-info|module-info)." : "*.")
                            + extension);
                }
            }
        }
        if (!sources.isEmpty()) {
            String id = id(module.path().isEmpty() ? module.name() : module.path());
            productFiles.put(module.path(), new HashSet<>(tree.match(sources, List.of())));
            byModule.put(
                    module.path(),
                    new StarterSurface(
                            id,
                            "Everything in " + (module.path().isEmpty() ? "this module" : module.path())
                                    + ", until somebody divides it into the parts that are managed as one.",
                            sources,
                            List.of(),
                            testPatterns(module, languages),
                            List.of(),
                            Optional.empty(),
                            List.of(StarterSource.code(id, sources))));
        }
    }

    /** The usual names of test classes, as far as there are any. */
    private List<String> testPatterns(ModuleSources module, Set<SourceLanguage> languages) {
        List<String> patterns = new ArrayList<>();
        for (String root : module.testRoots()) {
            for (SourceLanguage language : SourceLanguage.values()) {
                for (String name : TEST_NAMES) {
                    String pattern = Glob.quote(root) + "/**/" + name + "." + language.extension();
                    if (!tree.match(List.of(pattern), List.of()).isEmpty()) {
                        patterns.add(pattern);
                    }
                }
            }
        }
        String directory = module.path().isEmpty() ? "" : Glob.quote(module.path()) + "/";
        return patterns.isEmpty()
                ? languages.stream()
                        .map(language ->
                                directory + "src/test/" + language.directory() + "/**/*Test." + language.extension())
                        .toList()
                : patterns;
    }

    private Optional<String> moduleOf(String file) {
        return byModule.keySet().stream()
                .filter(module -> file.startsWith(module.isEmpty() ? "src/main/" : module + "/src/main/")
                        || filesOf(module).contains(file))
                .findFirst();
    }

    private Set<String> filesOf(String module) {
        return productFiles.getOrDefault(module, Set.of());
    }

    private StarterSurface withDiscovered(
            String module, StarterSurface surface, DiscoveryRule rule, List<String> files) {
        List<String> missing =
                files.stream().filter(file -> !filesOf(module).contains(file)).toList();
        return surface.with(missing, List.of())
                .withSources(List.of(StarterSource.discovered(surface.id(), rule, files)));
    }

    /** The closest directory around a file that is a package of its own; the root where there is none. */
    private String packageOf(String file) {
        for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
            if (tree.isFile(file.substring(0, slash) + "/package.json")) {
                return file.substring(0, slash);
            }
        }
        return "";
    }

    private StarterSurface other(String directory, Map<DiscoveryRule, List<String>> found) {
        boolean isPackage = tree.isFile(directory.isEmpty() ? "package.json" : directory + "/package.json");
        String id = id(directory.isEmpty() ? WEB : directory);
        String below = (directory.isEmpty() ? "" : Glob.quote(directory) + "/") + "**/";
        Set<String> files = new TreeSet<>();
        List<StarterSource> sources = new ArrayList<>();
        found.forEach((rule, of) -> {
            files.addAll(of);
            sources.add(StarterSource.discovered(id, rule, of));
        });
        List<String> tests = OTHER_TESTS.stream()
                .map(name -> below + name)
                .filter(pattern -> !tree.match(List.of(pattern), List.of("**/node_modules/**"))
                        .isEmpty())
                .toList();
        boolean vitest = preset == Preset.VITEST && isPackage;
        return new StarterSurface(
                id,
                "What is discovered in " + (directory.isEmpty() ? "the rest of the repository" : directory)
                        + ", until somebody divides it into the parts that are managed as one.",
                List.copyOf(files),
                List.of(),
                isPackage || tests.isEmpty() ? List.of(below + "*" + TYPED) : tests,
                List.of("**/node_modules/**"),
                vitest
                        ? Optional.of(found.containsKey(DiscoveryRule.CLIENT_STATE) ? "jsdom" : "node")
                        : Optional.empty(),
                sources);
    }

    private StarterSurface emptyWeb() {
        String id = id(WEB);
        List<String> sources = List.of("src/**/!(*.test|*.spec).{ts,tsx,js,jsx}");
        return new StarterSurface(
                id,
                "What Vitest tests; nothing was discovered when this was written.",
                sources,
                List.of(),
                List.of("**/*" + TYPED),
                List.of("**/node_modules/**"),
                Optional.of("node"),
                List.of(StarterSource.code(id, sources)));
    }

    private StarterSurface emptyModule() {
        List<String> sources = List.of("src/main/java/**/!(package-info|module-info).java");
        return new StarterSurface(
                UNNAMED,
                "Where code will be; there was none when this was written.",
                sources,
                List.of(),
                List.of("src/test/java/**/*Test.java"),
                List.of(),
                Optional.empty(),
                List.of(StarterSource.code(UNNAMED, sources)));
    }

    private String id(String name) {
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = id.isEmpty() ? UNNAMED : id;
        String unique = base;
        for (int number = 2; !ids.add(unique); number++) {
            unique = base + "-" + number;
        }
        return unique;
    }

    /** Takes over the surfaces of a control plane that somebody has written. */
    static List<StarterSurface> of(SourceTree tree, Collection<Surface> surfaces, Discovery discovery) {
        List<StarterSurface> starters = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Surface surface : surfaces) {
            if (surface.sourcePatterns().isEmpty() || !seen.add(surface.id())) {
                continue;
            }
            List<String> files = tree.resolve(surface.sourcePatterns(), surface.sourceIgnorePatterns());
            boolean asListed = files.isEmpty() || surface.sourceIgnorePatterns().isEmpty();
            List<StarterSource> sources = new ArrayList<>();
            sources.add(StarterSource.code(surface.id(), asListed ? surface.sourcePatterns() : files));
            for (DiscoveredSource source : discovery.sources()) {
                List<String> found =
                        source.files().stream().filter(files::contains).toList();
                if (!found.isEmpty()) {
                    sources.add(StarterSource.discovered(surface.id(), source.rule(), found));
                }
            }
            starters.add(new StarterSurface(
                    surface.id(),
                    "As the control plane describes it.",
                    surface.sourcePatterns(),
                    surface.sourceIgnorePatterns(),
                    surface.testPatterns(),
                    surface.testIgnorePatterns(),
                    Optional.empty(),
                    sources));
        }
        return starters;
    }
}

package dev.rotops.report.starter;

import dev.rotops.engine.claims.ClaimedBehavior;
import dev.rotops.engine.files.Glob;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.FidelityLevels;
import dev.rotops.report.workspace.ModuleSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Surfaces and behaviors to start with. What only a person can tell stands as {@code …}, and no behavior counts as
 * implemented before somebody has said so: a model that nobody has reviewed must not look like one that holds.
 */
final class StarterModel {

    private static final String OPEN = "…";
    static final List<String> EVIDENCE = List.of(
            "response",
            "redirect",
            "state_transition",
            "storage_write",
            "storage_read",
            "job_enqueue",
            "job_process",
            "external_call",
            "derived_view");
    private static final Pattern TEST_FILE =
            Pattern.compile("(.*/)?(.+?)(?:Tests?|TestCase|IT|ITCase|Spec)(\\.[a-z]+)");

    private final Path root;
    private final SourceTree tree;
    private final Map<Integer, Set<String>> matched = new HashMap<>();
    private final List<ModuleSources> modules;
    private final Map<String, Object> identity;
    private final List<StarterSurface> surfaces;
    private final List<Map<String, Object>> behaviors = new ArrayList<>();
    private final Set<String> evidence = new LinkedHashSet<>(EVIDENCE);

    private StarterModel(
            Path root,
            SourceTree tree,
            List<ModuleSources> modules,
            Map<String, Object> identity,
            List<StarterSurface> surfaces) {
        this.root = root;
        this.tree = tree;
        this.modules = modules;
        this.identity = identity;
        this.surfaces = new ArrayList<>(surfaces);
    }

    static StarterModel of(
            Path root,
            SourceTree tree,
            List<ModuleSources> modules,
            Map<String, Object> identity,
            List<StarterSurface> surfaces,
            List<ClaimedBehavior> claimed) {
        StarterModel model = new StarterModel(root, tree, modules, identity, surfaces);
        claimed.forEach(model::add);
        if (claimed.isEmpty()) {
            model.behaviors.add(unnamed(surfaces.get(0)));
        }
        return model;
    }

    List<StarterSurface> surfaces() {
        return List.copyOf(surfaces);
    }

    private void add(ClaimedBehavior behavior) {
        List<String> tests = new ArrayList<>();
        Set<String> owners = new TreeSet<>();
        for (String source : behavior.sources()) {
            for (ModuleSources module : modules) {
                module.testRoots().stream()
                        .map(directory -> directory + "/" + source)
                        .filter(file -> Files.isRegularFile(root.resolve(file)))
                        .forEach(file -> {
                            tests.add(file);
                            owners.add(module.path());
                        });
            }
        }
        int at = surfaceOf(owners);
        StarterSurface surface = surfaces.get(at).with(List.of(), unmatched(at, tests));
        surfaces.set(at, surface);
        evidence.addAll(behavior.evidence());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", behavior.id());
        json.put("surface", surface.id());
        json.put("event", OPEN);
        json.put("outcomes", List.of(OPEN));
        json.put("outcomeClasses", Optional.of(behavior.outcomes()).filter(list -> !list.isEmpty()));
        json.put("evidence", behavior.evidence().isEmpty() ? List.of("response") : behavior.evidence());
        json.put("fidelity", FidelityLevels.WEAKEST);
        json.put("sourcePatterns", tested(behavior, surface));
        json.put("implementationStatus", "partial");
        behaviors.add(json);
    }

    private int surfaceOf(Set<String> owners) {
        for (int i = 0; i < surfaces.size(); i++) {
            StarterSurface surface = surfaces.get(i);
            if (owners.stream().anyMatch(module -> isOf(module, surface))) {
                return i;
            }
        }
        return 0;
    }

    private boolean isOf(String path, StarterSurface surface) {
        return modules.stream()
                .filter(module -> module.path().equals(path))
                .flatMap(module -> module.productRoots().stream())
                .anyMatch(directory -> surface.sourcePatterns().stream()
                        .anyMatch(pattern -> pattern.startsWith(Glob.quote(directory) + "/")));
    }

    /** Tests that the surface's patterns do not name yet. */
    private List<String> unmatched(int surface, List<String> tests) {
        Set<String> named = matched.computeIfAbsent(
                surface, at -> new HashSet<>(tree.match(surfaces.get(at).testPatterns(), List.of())));
        return tests.stream().filter(named::add).toList();
    }

    /** The class that a claiming test is named after, where there is one. */
    private List<String> tested(ClaimedBehavior behavior, StarterSurface surface) {
        Set<String> files = new TreeSet<>();
        for (String source : behavior.sources()) {
            Matcher name = TEST_FILE.matcher(source);
            if (name.matches()) {
                String file = Optional.ofNullable(name.group(1)).orElse("") + name.group(2) + name.group(3);
                modules.stream()
                        .filter(module -> isOf(module.path(), surface))
                        .flatMap(module -> module.productRoots().stream())
                        .map(directory -> directory + "/" + file)
                        .filter(path -> Files.isRegularFile(root.resolve(path)))
                        .forEach(files::add);
            }
        }
        return files.isEmpty() ? open(surface) : List.copyOf(files);
    }

    /** A pattern that matches nothing, made of the surface's first. */
    private static List<String> open(StarterSurface surface) {
        String pattern = surface.sourcePatterns().get(0);
        String directory = pattern.contains("/**/") ? pattern.substring(0, pattern.indexOf("/**/") + 1) : "";
        return List.of(directory + OPEN);
    }

    private static Map<String, Object> unnamed(StarterSurface surface) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", surface.id() + ".unnamed");
        json.put("surface", surface.id());
        json.put("event", OPEN + " (what starts the first behavior that you govern? Replace this entry by it)");
        json.put("outcomes", List.of(OPEN));
        json.put("evidence", List.of("response"));
        json.put("fidelity", FidelityLevels.WEAKEST);
        json.put("sourcePatterns", open(surface));
        json.put("implementationStatus", "missing");
        return json;
    }

    Map<String, Object> controlPlane() {
        Map<String, Object> json = new LinkedHashMap<>(identity);
        json.put("evidenceKinds", List.copyOf(evidence));
        json.put("fidelityLevels", FidelityLevels.WEAK_TO_STRONG);
        json.put("surfaces", surfaces.stream().map(StarterSurface::json).toList());
        json.put("behaviors", behaviors);
        return json;
    }

    Map<String, Object> inventory() {
        Map<String, Object> json = new LinkedHashMap<>(identity);
        json.put(
                "sourceKinds",
                sources().map(StarterSource::kind).distinct().sorted().toList());
        json.put("sources", sources().map(StarterSource::json).toList());
        return json;
    }

    Map<String, Object> catalog() {
        Map<String, Object> json = new LinkedHashMap<>(identity);
        json.put("surfaces", surfaces.stream().map(StarterSurface::catalogJson).toList());
        return json;
    }

    private Stream<StarterSource> sources() {
        return surfaces.stream().flatMap(surface -> surface.sources().stream());
    }
}

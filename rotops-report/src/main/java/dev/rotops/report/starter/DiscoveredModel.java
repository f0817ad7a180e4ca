package dev.rotops.report.starter;

import dev.rotops.engine.discovery.DiscoveredSource;
import dev.rotops.engine.discovery.Discovery;
import dev.rotops.engine.discovery.DiscoveryRule;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.files.Glob;
import dev.rotops.engine.files.SourceLanguage;
import dev.rotops.engine.model.FidelityLevels;
import dev.rotops.report.review.BehaviorWords;
import dev.rotops.report.review.ReachingTests;
import dev.rotops.report.review.Wording;
import dev.rotops.report.starter.ProposedSource.Behavior;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model to start with of everything that was discovered: a surface for each part of the application, a source for each
 * kind of entry point in it, and a behavior for each event, or for each source of what the runtime does not call itself. All of it is proposed, none of it reviewed.
 */
final class DiscoveredModel {

    private static final String TEST_NAMES = "*{Test,Tests,IT}.";
    private static final String OTHER_TEST_NAMES = "*{Test,Tests,IT,Spec}.";
    private static final String FILES = "files";
    private static final int MAXIMUM_FILES = 12;
    private static final int MAXIMUM_NAMES = 3;

    private final Map<String, Object> identity;
    private final Map<String, List<ProposedSource>> surfaces = new TreeMap<>();
    private final Map<String, List<String>> tests = new LinkedHashMap<>();
    private final Set<String> behaviors = new HashSet<>();
    private final Map<String, String> testPackages = new HashMap<>();
    private final Wording wording;

    private DiscoveredModel(Map<String, Object> identity, Wording wording) {
        this.identity = identity;
        this.wording = wording;
    }

    /**
     * Makes the model.
     *
     * @param identity version and principle
     * @param application what the application is called
     * @param entryPoints the entry points of its compiled classes, each with its source file; at least one
     * @param discovery what the paths of other files tell
     * @param reaching the tests that name classes
     * @param testFiles finds the file of a test by its path below a source root
     */
    static DiscoveredModel of(
            Map<String, Object> identity,
            String application,
            List<EntryPoint> entryPoints,
            Discovery discovery,
            ReachingTests reaching,
            TestFiles testFiles) {
        DiscoveredModel model = new DiscoveredModel(identity, Wording.of(entryPoints));
        FeatureNames features = new FeatureNames(entryPoints, application);
        Map<String, List<EntryPoint>> bySurface =
                entryPoints.stream().collect(Collectors.groupingBy(features::of, TreeMap::new, Collectors.toList()));
        entryPoints.forEach(point -> model.testPackages.putIfAbsent(features.of(point), features.packagesOf(point)));
        bySurface.forEach(model::propose);
        discovery.sources().forEach(model::propose);
        Set<String> assigned = new TreeSet<>();
        bySurface.forEach((surface, points) -> model.tests.put(
                surface,
                points.stream()
                        .map(EntryPoint::className)
                        .distinct()
                        .flatMap(type -> reaching.sourcesOf(type).stream())
                        .flatMap(source -> testFiles.of(source).stream())
                        .filter(assigned::add)
                        .map(Glob::quote)
                        .toList()));
        return model;
    }

    /** Finds files of tests. */
    @FunctionalInterface
    interface TestFiles {
        List<String> of(String source);
    }

    private void propose(String surface, List<EntryPoint> entryPoints) {
        Map<String, List<EntryPoint>> byKind = entryPoints.stream()
                .collect(Collectors.groupingBy(
                        entryPoint -> entryPoint.kind().word(), TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, points) -> {
            String id = surface + "." + kind;
            if (points.stream().map(EntryPoint::file).distinct().count() <= MAXIMUM_FILES) {
                add(surface, id, points);
            } else {
                points.stream()
                        .collect(Collectors.groupingBy(EntryPoint::file, TreeMap::new, Collectors.toList()))
                        .forEach((file, ofFile) -> add(surface, id + "." + FeatureNames.id(stem(file)), ofFile));
            }
        });
    }

    private void add(String surface, String id, List<EntryPoint> points) {
        List<ProposedSource> sources = surfaces.computeIfAbsent(surface, key -> new ArrayList<>());
        String unique = id;
        for (int number = 2; isTaken(sources, unique); number++) {
            unique = id + "-" + number;
        }
        List<String> files = files(points);
        boolean each = points.get(0).kind().isEvent();
        sources.add(new ProposedSource(
                unique,
                surface,
                points.get(0).kind().rule(),
                files,
                points.stream().map(wording::pattern).distinct().toList(),
                each
                        ? events(surface, points)
                        : List.of(new Behavior(free(unique, unique), files, summary(names(points))))));
    }

    private List<Behavior> events(String surface, List<EntryPoint> points) {
        Map<String, List<EntryPoint>> byLabel =
                points.stream().collect(Collectors.groupingBy(wording::name, LinkedHashMap::new, Collectors.toList()));
        return byLabel.values().stream()
                .map(same -> event(surface, wording.words(same.get(0)), files(same)))
                .toList();
    }

    private Behavior event(String surface, BehaviorWords words, List<String> files) {
        return new Behavior(taken(words.freeId(surface, behaviors::contains)), files, words.event());
    }

    private String free(String id, String otherwise) {
        return taken(BehaviorWords.free(id, otherwise, behaviors::contains));
    }

    private String taken(String id) {
        behaviors.add(id);
        return id;
    }

    private static List<String> files(List<EntryPoint> points) {
        return List.copyOf(points.stream().map(EntryPoint::file).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<String> names(List<EntryPoint> points) {
        return points.stream().map(DiscoveredModel::name).distinct().toList();
    }

    private static String summary(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(MAXIMUM_NAMES, names.size())));
        return names.size() > MAXIMUM_NAMES ? some + " and " + (names.size() - MAXIMUM_NAMES) + " more" : some;
    }

    private static boolean isTaken(List<ProposedSource> sources, String id) {
        return sources.stream().anyMatch(source -> source.id().equals(id));
    }

    private void propose(DiscoveredSource found) {
        String id = FILES + "." + found.rule().id();
        surfaces.computeIfAbsent(FILES, key -> new ArrayList<>())
                .add(new ProposedSource(
                        id,
                        FILES,
                        found.rule(),
                        found.files(),
                        List.of(),
                        List.of(new Behavior(free(id, id), found.files(), summary(found.files())))));
    }

    private static String name(EntryPoint entryPoint) {
        String label = entryPoint.label();
        return label.equals(entryPoint.reference()) ? label.substring(label.lastIndexOf('.') + 1) : entryPoint.detail();
    }

    private static String stem(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    boolean proposes(String behavior) {
        return behaviors.contains(behavior);
    }

    Map<String, Object> inventory() {
        Map<String, Object> json = new LinkedHashMap<>(identity);
        json.put(
                "sourceKinds",
                sources()
                        .map(source -> source.rule().kind())
                        .distinct()
                        .sorted()
                        .toList());
        json.put("sources", sources().map(ProposedSource::sourceJson).toList());
        json.put(
                "behaviors",
                sources()
                        .flatMap(source -> source.inventoryBehaviors().stream())
                        .toList());
        return json;
    }

    Map<String, Object> catalog() {
        Map<String, Object> json = new LinkedHashMap<>(identity);
        List<Map<String, Object>> entries = new ArrayList<>();
        surfaces.forEach((id, sources) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", id);
            entry.put("description", description(id));
            entry.put(
                    "inventorySourceIds",
                    sources.stream().map(ProposedSource::id).toList());
            entries.add(entry);
        });
        json.put("surfaces", entries);
        return json;
    }

    Map<String, Object> controlPlane() {
        Map<String, Object> json = new LinkedHashMap<>(identity);
        Set<String> evidence = new LinkedHashSet<>(StarterModel.EVIDENCE);
        for (DiscoveryRule rule : DiscoveryRule.values()) {
            evidence.addAll(rule.expectedEvidence());
        }
        json.put("evidenceKinds", List.copyOf(evidence));
        json.put("fidelityLevels", FidelityLevels.WEAK_TO_STRONG);
        List<Map<String, Object>> entries = new ArrayList<>();
        surfaces.forEach((id, sources) -> entries.add(surface(id, sources)));
        json.put("surfaces", entries);
        json.put(
                "behaviors",
                sources().flatMap(source -> source.units().stream()).toList());
        return json;
    }

    private Map<String, Object> surface(String id, List<ProposedSource> sources) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("description", description(id));
        json.put(
                "sourcePatterns",
                sources.stream()
                        .flatMap(source -> source.files().stream())
                        .map(Glob::quote)
                        .distinct()
                        .sorted()
                        .toList());
        List<String> files = tests.getOrDefault(id, List.of());
        json.put("testPatterns", files.isEmpty() ? testsToCome(id, sources) : files);
        return json;
    }

    /** Where people will look for the tests of what no test reaches yet. */
    private List<String> testsToCome(String surface, List<ProposedSource> sources) {
        String packages = testPackages.getOrDefault(surface, "**");
        return sources.stream()
                .flatMap(source -> source.files().stream())
                .map(SourceLanguage::of)
                .distinct()
                .sorted()
                .map(language -> "**/src/test/" + language.directory() + "/" + packages + "/"
                        + (language == SourceLanguage.JAVA ? TEST_NAMES : OTHER_TEST_NAMES) + language.extension())
                .toList();
    }

    private static String description(String id) {
        return id.equals(FILES)
                ? "What the paths of files that are not compiled look like."
                : "The entry points of " + id + ", until somebody divides them into the parts that are managed as one.";
    }

    private Stream<ProposedSource> sources() {
        return surfaces.values().stream().flatMap(List::stream);
    }
}

package dev.rotops.report.starter;

import dev.rotops.engine.model.Execution;
import dev.rotops.engine.model.Surface;
import dev.rotops.report.export.VitestWorkspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** A surface to start with. */
record StarterSurface(
        String id,
        String description,
        List<String> sourcePatterns,
        List<String> sourceIgnorePatterns,
        List<String> testPatterns,
        List<String> testIgnorePatterns,
        Optional<String> vitestEnvironment,
        List<StarterSource> sources) {

    StarterSurface {
        sourcePatterns = List.copyOf(sourcePatterns);
        sourceIgnorePatterns = List.copyOf(sourceIgnorePatterns);
        testPatterns = List.copyOf(testPatterns);
        testIgnorePatterns = List.copyOf(testIgnorePatterns);
        sources = List.copyOf(sources);
    }

    /** The same surface with more tests and product files. */
    StarterSurface with(List<String> moreSources, List<String> moreTests) {
        return new StarterSurface(
                id,
                description,
                union(sourcePatterns, moreSources),
                sourceIgnorePatterns,
                union(testPatterns, moreTests),
                testIgnorePatterns,
                vitestEnvironment,
                sources);
    }

    StarterSurface withSources(List<StarterSource> more) {
        List<StarterSource> all = new ArrayList<>(sources);
        all.addAll(more);
        return new StarterSurface(
                id,
                description,
                sourcePatterns,
                sourceIgnorePatterns,
                testPatterns,
                testIgnorePatterns,
                vitestEnvironment,
                all);
    }

    private static List<String> union(List<String> patterns, List<String> more) {
        List<String> union = new ArrayList<>(patterns);
        new TreeSet<>(more).stream().filter(pattern -> !union.contains(pattern)).forEach(union::add);
        return union;
    }

    /** The surface as the control plane has it. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("description", description);
        json.put("sourcePatterns", sourcePatterns);
        json.put("sourceIgnorePatterns", Optional.of(sourceIgnorePatterns).filter(list -> !list.isEmpty()));
        json.put("testPatterns", testPatterns);
        json.put("testIgnorePatterns", Optional.of(testIgnorePatterns).filter(list -> !list.isEmpty()));
        json.put("execution", vitestEnvironment.map(StarterSurface::execution));
        return json;
    }

    private static Map<String, Object> execution(String environment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runner", VitestWorkspace.RUNNER);
        json.put("environment", environment);
        return json;
    }

    /** The surface as the catalog has it. */
    Map<String, Object> catalogJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("description", description);
        json.put("inventorySourceIds", sources.stream().map(StarterSource::id).toList());
        return json;
    }

    Surface toSurface() {
        Optional<Execution> execution = vitestEnvironment.map(environment -> new Execution(
                Optional.of(VitestWorkspace.RUNNER),
                Optional.of(environment),
                List.of(),
                Optional.empty(),
                List.of(),
                OptionalDouble.empty()));
        return new Surface("", id, sourcePatterns, sourceIgnorePatterns, testPatterns, testIgnorePatterns, execution);
    }
}

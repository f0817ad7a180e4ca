package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.discovery.Confidence;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found in one module: once, however many signals show it. */
final class FoundPoints {

    /**
     * Where an entry point is.
     *
     * @param kind its kind
     * @param type its class
     * @param method its method
     * @param descriptor descriptor of the method
     */
    record Place(EntryPointKind kind, CompiledClass type, String method, String descriptor) {}

    private record Key(EntryPointKind kind, String className, String method, String descriptor) {}

    private record Detail(Confidence confidence, int line) {
        Detail and(Detail other) {
            return other.confidence.compareTo(confidence) < 0 ? new Detail(other.confidence, line) : this;
        }
    }

    private static final class Found {
        private final Place place;
        private final Map<String, Detail> details = new LinkedHashMap<>();
        private final Set<String> conditions = new LinkedHashSet<>();

        Found(Place place) {
            this.place = place;
        }

        Confidence highest() {
            Confidence highest = Confidence.LOW;
            for (Detail detail : details.values()) {
                highest = detail.confidence.compareTo(highest) < 0 ? detail.confidence : highest;
            }
            return highest;
        }
    }

    private final Map<Key, Found> found = new LinkedHashMap<>();

    /**
     * Notes an entry point.
     *
     * @param line its line; 0 for that of the method
     */
    void add(Place place, String detail, Confidence confidence, List<String> conditions, int line) {
        Key key = new Key(place.kind(), place.type().name(), place.method(), place.descriptor());
        Found entry = found.computeIfAbsent(key, absent -> new Found(place));
        entry.details.merge(detail, new Detail(confidence, line), Detail::and);
        entry.conditions.addAll(conditions);
    }

    void take(FoundPoints others) {
        others.found.forEach((key, entry) -> {
            if (found.putIfAbsent(key, entry) != null) {
                List<String> conditions = List.copyOf(entry.conditions);
                entry.details.forEach(
                        (detail, more) -> add(entry.place, detail, more.confidence(), conditions, more.line()));
            }
        });
    }

    List<EntryPoint> toList(String module, SourceFiles files) {
        return found.values().parallelStream()
                .flatMap(entry -> points(entry, module, files).stream())
                .toList();
    }

    private static List<EntryPoint> points(Found entry, String module, SourceFiles files) {
        Confidence highest = entry.highest();
        if (entry.details.size() > 1) {
            entry.details.remove("");
        }
        if (entry.place.kind() != EntryPointKind.HTTP) {
            String texts = String.join(", ", entry.details.keySet());
            return List.of(point(entry, texts, new Detail(highest, 0), module, files));
        }
        List<EntryPoint> points = new ArrayList<>(entry.details.size());
        entry.details.forEach((text, detail) -> points.add(point(entry, text, detail, module, files)));
        return points;
    }

    private static EntryPoint point(Found entry, String text, Detail detail, String module, SourceFiles files) {
        Place place = entry.place;
        return new EntryPoint(
                place.kind(),
                place.type().name(),
                place.method(),
                place.descriptor(),
                text,
                files.pathOf(place.type()),
                detail.line > 0 ? detail.line : files.lineOf(place.type(), place.method(), place.descriptor()),
                detail.confidence,
                String.join(" ", entry.conditions),
                module);
    }
}

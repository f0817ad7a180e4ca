package dev.rotops.report.operation;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.InventoryScan;
import dev.rotops.report.document.Counted;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what a scan saw, and what it could not see. */
final class ScanNotes {

    private static final List<String> MAVEN = List.of("pom.xml");
    private static final List<String> GRADLE =
            List.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");
    private static final String ONCE_MORE =
            ", then this once more: nothing is compiled, so that no entry points could be found.";
    private static final int SOME = 5;

    private ScanNotes() {}

    static List<String> of(InventoryScan scan, Workspace workspace, int withoutSource) {
        List<String> notes = new ArrayList<>();
        EntryPoints found = scan.entryPoints();
        if (!scan.findings().isEmpty()) {
            return notes;
        }
        if (found.isCompiled()) {
            notes.add(Counted.of(scan.candidates().size(), "entry point", "entry points") + " to review in "
                    + Counted.of(found.classes(), "compiled class", "compiled classes") + kinds(scan.candidates()));
        } else {
            toCompile(scan, workspace).ifPresent(notes::add);
        }
        if (withoutSource > 0) {
            notes.add(Counted.of(withoutSource, "entry point", "entry points")
                    + " left out: no source file of this repository is theirs");
        }
        some("cannot be read, so its entry points are not known", found.unreadableClasses(), notes);
        some("changed after it was compiled: compile again, entry points may be missing", found.staleFiles(), notes);
        return notes;
    }

    /** What to run so that entry points can be looked for; nothing where that was done, or nothing can be compiled. */
    static Optional<String> toCompile(InventoryScan scan, Workspace workspace) {
        if (scan.entryPoints().isCompiled()) {
            return Optional.empty();
        }
        if (exists(workspace, MAVEN)) {
            return Optional.of("Run mvn compile" + ONCE_MORE);
        }
        return exists(workspace, GRADLE) ? Optional.of("Run gradle classes" + ONCE_MORE) : Optional.empty();
    }

    private static boolean exists(Workspace workspace, List<String> names) {
        return names.stream().anyMatch(name -> Files.exists(workspace.root().resolve(name)));
    }

    private static String kinds(List<EntryPoint> points) {
        Map<String, Long> kinds = points.stream()
                .collect(Collectors.groupingBy(point -> point.kind().word(), TreeMap::new, Collectors.counting()));
        return kinds.isEmpty()
                ? ""
                : kinds.entrySet().stream()
                        .map(kind -> kind.getKey() + " " + kind.getValue())
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private static void some(String what, List<String> files, List<String> notes) {
        files.stream().limit(SOME).forEach(file -> notes.add(Printable.line(file) + " " + what));
        if (files.size() > SOME) {
            notes.add("and " + (files.size() - SOME) + " more");
        }
    }
}

package dev.rotops.benchmarks;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A generated repository in which everything agrees: each behavior unit has a file, an owner test, an inventory source and
 * an inventory behavior of its own.
 *
 * @param behaviors how many behavior units
 * @param otherFiles how many files more, in nested directories, which one behavior unit of each surface implements
 * @param pattern the glob of a unit's file; {@code %1$s} stands for the surface, {@code %2$d} for the unit's number
 * @param discovers whether a discovery policy is there
 */
public record LargeRepository(int behaviors, int otherFiles, String pattern, boolean discovers) {

    /** A pattern that names one directory. */
    public static final String IN_ONE_DIRECTORY = "src/main/java/%1$s/Unit%2$05d*.java";

    /** A pattern for which the whole repository has to be looked at. */
    public static final String EVERYWHERE = "**/Unit%2$05d.java";

    private static final int SURFACES = 20;
    private static final String HEAD = "{\"version\": \"1.0.0\", \"principle\": \"runtime-obligation-first\"";
    private static final String LEVELS =
            "\"fidelityLevels\": [\"isolated\", \"simulated\", \"contract\", \"real-dependency\", \"full-system\"]";

    /**
     * Writes the repository.
     *
     * @param root an empty directory
     * @throws IOException if it cannot be written
     */
    public void writeTo(Path root) throws IOException {
        List<String> surfaces = new ArrayList<>();
        List<String> catalog = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        List<String> inventoryBehaviors = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (int s = 0; s < SURFACES; s++) {
            String surface = "s" + s;
            surfaces.add(
                    "{\"id\": \"%1$s\", \"description\": \"%1$s\", \"sourcePatterns\": [\"src/main/java/%1$s/**/*.java\"],"
                                    .formatted(surface)
                            + " \"testPatterns\": [\"src/test/java/%1$s/**/*.java\"]}".formatted(surface));
            List<String> ids = new ArrayList<>();
            for (int i = s; i < behaviors; i += SURFACES) {
                ids.add(add(
                        root, surface, "unit" + i, pattern.formatted(surface, i), sources, inventoryBehaviors, units));
                write(root, "src/main/java/%s/Unit%05d.java".formatted(surface, i), "// " + i + "\n");
            }
            if (otherFiles > 0) {
                String glob = "src/main/java/" + surface + "/deep*/**/*.java";
                ids.add(add(root, surface, "others", glob, sources, inventoryBehaviors, units));
            }
            catalog.add("{\"id\": \"%1$s\", \"description\": \"%1$s\", \"inventorySourceIds\": [%2$s]}"
                    .formatted(surface, String.join(", ", ids)));
        }
        for (int i = 0; i < otherFiles; i++) {
            String path = "src/main/java/s%d/deep%02d/er%02d/Other%06d.java".formatted(i % SURFACES, i % 97, i % 13, i);
            write(root, path, "// " + i + "\n");
        }
        write(
                root,
                "testops/runtime-control-plane.json",
                HEAD + ", \"evidenceKinds\": [\"response\"], " + LEVELS + list("surfaces", surfaces)
                        + list("behaviors", units) + "}");
        write(
                root,
                "testops/runtime-inventory.json",
                HEAD + ", \"sourceKinds\": [\"request\"]" + list("sources", sources)
                        + list("behaviors", inventoryBehaviors) + "}");
        write(root, "testops/runtime-surfaces.json", HEAD + list("surfaces", catalog) + "}");
        write(root, "testops/fidelity-policy.json", HEAD + ", " + LEVELS + "}");
        write(root, "testops/runtime-quality-policy.json", HEAD + "}");
        if (discovers) {
            write(root, "testops/runtime-discovery-policy.json", HEAD + ", \"candidateReviewMode\": \"warning\"}");
        }
    }

    private static String add(
            Path root,
            String surface,
            String name,
            String glob,
            List<String> sources,
            List<String> inventoryBehaviors,
            List<String> units)
            throws IOException {
        String id = surface + "." + name;
        String test = "src/test/java/" + surface + "/" + name + "Test.java";
        write(root, test, "// runtime-behaviors: " + id + "\n");
        sources.add("""
                {"id": "%s", "description": "a source", "kind": "request", "sourcePatterns": ["%s"], "events": ["%s"]}""".formatted(id, glob, name));
        inventoryBehaviors.add("""
                {"id": "%1$s.event", "sourceId": "%1$s", "event": "%2$s"}""".formatted(id, name));
        units.add("""
                {"id": "%1$s", "surface": "%2$s", "sourcePatterns": ["%3$s"], "inventorySourceIds": ["%1$s"],
                 "inventoryBehaviorIds": ["%1$s.event"], "event": "%4$s", "outcomes": ["success"],
                 "evidence": ["response"], "fidelity": "simulated", "ownerTests": ["%5$s"]}""".formatted(id, surface, glob, name, test));
        return '"' + id + '"';
    }

    private static String list(String name, List<String> elements) {
        return ",\n\"" + name + "\": [\n" + String.join(",\n", elements) + "]";
    }

    private static void write(Path root, String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /**
     * Deletes a repository.
     *
     * @param root its directory
     * @throws IOException if it cannot be deleted
     */
    static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

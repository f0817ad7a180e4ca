package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.Spelling;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** No file beside the artifacts has nearly the name of one: it would not be read, and nobody would be told. */
final class ArtifactNameRule {

    private static final String EXTENSION = ".json";

    private ArtifactNameRule() {}

    static void check(ArtifactFiles files, Findings findings) {
        Map<String, ArtifactKind> kinds = new TreeMap<>();
        Set<String> read = new TreeSet<>();
        Set<String> directories = new TreeSet<>();
        for (ArtifactKind kind : ArtifactKind.values()) {
            String path = files.of(kind);
            read.add(path);
            directories.add(path.substring(0, path.lastIndexOf('/') + 1));
            kinds.put(kind.fileName(), kind);
        }
        for (String directory : directories) {
            for (String name : names(files.root(), directory)) {
                if (!kinds.containsKey(name) && !read.contains(directory + name) && !isCompanion(name)) {
                    Spelling.nearest(name, kinds.keySet()).stream()
                            .flatMap(meant -> Stream.ofNullable(kinds.get(meant)))
                            .forEach(meant -> report(files, directory + name, meant, findings));
                }
            }
        }
    }

    /** Schemas, reports and proposals are named after the artifact that they belong to. */
    private static boolean isCompanion(String name) {
        return name.indexOf('.') < name.length() - EXTENSION.length();
    }

    private static void report(ArtifactFiles files, String path, ArtifactKind meant, Findings findings) {
        Subject subject = Subject.of("artifact", meant.word());
        String message = path + " is not read, as no artifact has that name.";
        if (files.exists(meant)) {
            findings.warning(
                    FindingCode.ARTIFACT_MISNAMED,
                    subject,
                    Location.of(path),
                    message,
                    "Remove it, or give it a name of its own; what counts is " + files.of(meant) + ".");
        } else {
            findings.error(
                    FindingCode.ARTIFACT_MISNAMED,
                    subject,
                    Location.of(path),
                    message,
                    "Rename it to " + meant.fileName() + ".");
        }
    }

    private static Set<String> names(Path root, String directory) {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(directory))) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.regionMatches(true, name.length() - EXTENSION.length(), EXTENSION, 0, EXTENSION.length())) {
                    names.add(name);
                }
            }
        } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
            // What is wrong with the directory is said of the artifacts that should be in it.
        }
        return names;
    }
}

package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.files.SourceLanguage;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the source files that the classes of a module were compiled from. Thread-safe. */
final class SourceFiles {

    private final Path root;
    private final Map<String, List<SourceDocument>> byName = new HashMap<>();
    private final Map<Path, Optional<SourceDocument>> known = new ConcurrentHashMap<>();
    private final LineNumbers lines = new LineNumbers();

    SourceFiles(Path root, List<Path> sourceRoots) {
        this.root = root;
        Set<Path> listed = new LinkedHashSet<>();
        for (Path directory : sourceRoots) {
            list(directory, listed);
        }
        for (Path file : listed) {
            byName.computeIfAbsent(file.getFileName().toString(), name -> new ArrayList<>(1))
                    .add(new SourceDocument(file, relative(file)));
        }
    }

    /** Relative to the root; empty where there is none. */
    String pathOf(CompiledClass type) {
        return of(type).map(SourceDocument::path).orElse("");
    }

    /** From 1; 0 where neither the class file nor the source tells. */
    int lineOf(CompiledClass type, String method, String descriptor) {
        int line = lines.of(type, method + descriptor);
        return line > 0 ? line : of(type).map(text -> text.lineOf(type, method)).orElse(0);
    }

    /** When the source was written, in milliseconds since 1970; 0 where that is not known. */
    long modified(CompiledClass type) {
        return of(type).map(SourceDocument::modified).orElse(0L);
    }

    private Optional<SourceDocument> of(CompiledClass type) {
        return known.computeIfAbsent(type.file().path(), file -> find(type));
    }

    private Optional<SourceDocument> find(CompiledClass type) {
        String packageName = type.packageName();
        String file =
                type.sourceFile().isEmpty() ? Sighting.shortName(topLevel(type.name())) + ".java" : type.sourceFile();
        String place = packageName.isEmpty() ? file : packageName.replace('.', '/') + "/" + file;
        List<SourceDocument> candidates = byName.getOrDefault(file, List.of());
        Optional<SourceDocument> placed = candidates.stream()
                .filter(text -> text.path().equals(place) || text.path().endsWith("/" + place))
                .findFirst();
        // Kotlin leaves out directories that all packages share.
        return placed.isEmpty() && !file.endsWith(".java")
                ? candidates.stream()
                        .filter(text -> text.isOfPackage(packageName))
                        .findFirst()
                : placed;
    }

    private static String topLevel(String name) {
        int nested = name.indexOf('$');
        return nested <= 0 ? name : name.substring(0, nested);
    }

    private static void list(Path directory, Set<Path> into) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (SourceLanguage.isSource(file.getFileName().toString())) {
                        into.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // What cannot be listed holds no source that could be shown.
        }
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}

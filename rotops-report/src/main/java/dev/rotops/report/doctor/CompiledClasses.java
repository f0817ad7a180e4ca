package dev.rotops.report.doctor;

import dev.rotops.engine.claims.TestClass;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The class files of a module's tests.
 *
 * @param modified when each was last written, by its path below its directory, with {@code /} as the separator
 */
record CompiledClasses(Map<String, FileTime> modified) {

    CompiledClasses {
        modified = Map.copyOf(modified);
    }

    static CompiledClasses in(List<Path> directories) {
        Map<String, FileTime> modified = new HashMap<>();
        for (Path directory : directories) {
            try {
                Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (file.toString().endsWith(".class")) {
                            modified.put(RootPath.of(directory, file), attributes.lastModifiedTime());
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException e) {
                // A directory that cannot be read shows no classes.
            }
        }
        return new CompiledClasses(modified);
    }

    Optional<FileTime> find(String classFile) {
        return Optional.ofNullable(modified.get(classFile));
    }

    Optional<FileTime> find(TestClass test) {
        return find(test.name().replace('.', '/') + ".class");
    }

    List<TestClass> among(List<TestClass> tests) {
        return tests.stream().filter(test -> find(test).isPresent()).toList();
    }

    Optional<FileTime> oldest() {
        return modified.values().stream().min(Comparator.naturalOrder());
    }

    boolean isEmpty() {
        return modified.isEmpty();
    }
}

package dev.rotops.engine.discovery;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The state of compiled classes and their sources, as far as paths, sizes and times tell. */
final class CompiledState {

    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

    private CompiledState() {}

    /** Equal texts for equal states: one line for each file. */
    static String of(Path root, List<ModuleClasses> modules) {
        StringBuilder text = new StringBuilder();
        for (ModuleClasses module : modules) {
            text.append(module.module()).append('\n');
            for (Path at = root.resolve(module.module()); at != null && at.startsWith(root); at = at.getParent()) {
                Path directory = at;
                BUILD_FILES.forEach(
                        name -> text.append(line(directory.resolve(name))).append('\n'));
            }
            Stream.of(module.mainClasses(), module.testClasses(), module.sourceRoots())
                    .flatMap(List::stream)
                    .forEach(directory ->
                            text.append(String.join("\n", lines(directory))).append('\n'));
        }
        return text.toString();
    }

    /** Rules may ask what a build file mentions. */
    private static String line(Path file) {
        try {
            return line(file, Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException e) {
            return "";
        }
    }

    private static String line(Path file, BasicFileAttributes attributes) {
        return file + "\t" + attributes.size() + "\t"
                + attributes.lastModifiedTime().toMillis();
    }

    private static Set<String> lines(Path directory) {
        Set<String> lines = new TreeSet<>();
        lines.add(directory.toString());
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    lines.add(line(file, attributes));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    lines.add(file + "\t?");
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            lines.add(directory + "\t?");
        }
        return lines;
    }
}

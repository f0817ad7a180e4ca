package dev.rotops.engine.discovery;

import dev.rotops.engine.files.FileMark;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;

/**
 * The state of compiled classes, of their sources and of the build files around them, as far as paths and marks of files
 * tell. Links are followed, as they are by those who read the classes.
 *
 * <p>It is made in every build, before anything is compiled by the JVM: so it is one text that grows, in the order in which
 * the disk lists the files. Another order of the same files would merely have them read again.
 */
final class CompiledState {

    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", SourceRoots.WEB_XML);
    private static final Set<FileVisitOption> FOLLOWING_LINKS = Set.of(FileVisitOption.FOLLOW_LINKS);
    private static final int USUAL_SIZE = 1 << 16;

    private final StringBuilder text = new StringBuilder(USUAL_SIZE);

    private CompiledState() {}

    /** Equal texts for equal states: one line for each file. */
    static String of(Path root, List<ModuleClasses> modules) {
        CompiledState state = new CompiledState();
        for (ModuleClasses module : modules) {
            state.addBuildFiles(root, root.resolve(module.module()));
            module.mainClasses().forEach(state::addFiles);
            module.testClasses().forEach(state::addFiles);
            module.sourceRoots().forEach(state::addFiles);
        }
        return state.text.toString();
    }

    /** Rules may ask what a build file mentions, and servlets where a web application has them. */
    private void addBuildFiles(Path root, Path module) {
        for (Path directory = module;
                directory != null && directory.startsWith(root);
                directory = directory.getParent()) {
            for (String name : BUILD_FILES) {
                Path file = directory.resolve(name);
                add(file.toString(), file);
            }
        }
    }

    private void addFiles(Path directory) {
        String place = directory.toString();
        text.append(place).append('\n');
        try {
            Files.walkFileTree(directory, FOLLOWING_LINKS, Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    add(file.toString().substring(place.length()), file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    text.append(file).append("\t?\n");
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            text.append("?\n");
        }
    }

    private void add(String name, Path file) {
        text.append(name);
        try {
            FileMark.of(file).addTo(text);
        } catch (IOException e) {
            text.append("\t?");
        }
        text.append('\n');
    }
}

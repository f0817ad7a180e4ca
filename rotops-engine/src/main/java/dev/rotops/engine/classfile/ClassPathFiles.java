package dev.rotops.engine.classfile;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What directories of the class path hold, found in one walk.
 *
 * @param classes the class files, without those of modules and packages; what cannot be read is listed too
 * @param resources the other regular files, those below {@code META-INF} included
 */
public record ClassPathFiles(List<ClassFile> classes, List<Path> resources) {

    private static final Set<FileVisitOption> FOLLOWING_LINKS = Set.of(FileVisitOption.FOLLOW_LINKS);

    /** Makes the lists immutable. */
    public ClassPathFiles {
        classes = List.copyOf(classes);
        resources = List.copyOf(resources);
    }

    /**
     * Walks directories.
     *
     * @param directories the directories; one that cannot be listed stands for the class files in it
     * @return their files
     */
    public static ClassPathFiles in(Collection<Path> directories) {
        List<ClassFile> classes = new ArrayList<>();
        List<Path> resources = new ArrayList<>();
        for (Path directory : directories) {
            try {
                Visitor visitor = new Visitor(directory, classes, resources);
                Files.walkFileTree(directory, FOLLOWING_LINKS, Integer.MAX_VALUE, visitor);
            } catch (IOException e) {
                classes.add(unreadable(directory, directory));
            }
        }
        return new ClassPathFiles(classes, resources);
    }

    private static ClassFile unreadable(Path directory, Path file) {
        return new ClassFile(directory, file, ClassFile.NO_FILE, 0);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private static final String META_INF = "META-INF";
        private static final String NO_CLASS = "-info.class";
        private static final Set<String> NO_CLASSES = Set.of("module" + NO_CLASS, "package" + NO_CLASS);

        private final Path directory;
        private final List<ClassFile> classes;
        private final List<Path> resources;

        /** In how many such directories this is; below them are resources, and classes for other versions of Java. */
        private int metaInf;

        Visitor(Path directory, List<ClassFile> classes, List<Path> resources) {
            this.directory = directory;
            this.classes = classes;
            this.resources = resources;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            metaInf += visited.endsWith(META_INF) ? 1 : 0;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
            if (problem != null && metaInf == 0) {
                throw problem;
            }
            metaInf -= visited.endsWith(META_INF) ? 1 : 0;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = file.toString();
            if (path.endsWith(ClassFile.SUFFIX)) {
                if (metaInf == 0 && !(path.endsWith(NO_CLASS) && NO_CLASSES.contains(name(file)))) {
                    classes.add(ClassFile.of(directory, file, attributes));
                }
            } else if (attributes.isRegularFile()) {
                resources.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private static String name(Path file) {
            return file.getFileName().toString();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (metaInf == 0 && !(e instanceof FileSystemLoopException)) {
                classes.add(unreadable(directory, file));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}

package dev.rotops.engine.claims;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A class file in a directory of the class path.
 *
 * @param directory the class path entry
 * @param path the file
 */
record ClassFile(Path directory, Path path) {

    private static final String SUFFIX = ".class";

    static List<ClassFile> listAll(Collection<Path> directories) {
        List<ClassFile> files = new ArrayList<>();
        for (Path directory : directories) {
            list(directory, files);
        }
        return files;
    }

    private static void list(Path directory, List<ClassFile> into) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                /** Below {@code META-INF} are resources, and classes for other versions of Java. */
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    return visited.endsWith("META-INF") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(SUFFIX)
                            && !name.equals("module-info.class")
                            && !name.equals("package-info.class")) {
                        into.add(new ClassFile(directory, file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    into.add(new ClassFile(directory, file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            into.add(new ClassFile(directory, directory));
        }
    }

    String className() {
        String name = directory.relativize(path).toString();
        String plain = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return plain.replace(path.getFileSystem().getSeparator().charAt(0), '.');
    }
}

package dev.rotops.engine.classfile;

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
 * @param path the file; a directory that cannot be listed stands for the class files in it
 * @param size its length in bytes
 * @param modified when it was written, in milliseconds since 1970; 0 where that is not known
 */
public record ClassFile(Path directory, Path path, long size, long modified) {

    private static final String SUFFIX = ".class";

    /**
     * Lists the class files of directories.
     *
     * @param directories the directories
     * @return the class files, without those of modules and packages; what cannot be read is listed too
     */
    public static List<ClassFile> listAll(Collection<Path> directories) {
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
                        into.add(new ClassFile(
                                directory,
                                file,
                                attributes.size(),
                                attributes.lastModifiedTime().toMillis()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    into.add(new ClassFile(directory, file, 0, 0));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            into.add(new ClassFile(directory, directory, 0, 0));
        }
    }

    /**
     * Returns the name of the class that the file should hold.
     *
     * @return the name that its place in the directory gives it
     */
    public String className() {
        String name = directory.relativize(path).toString();
        String plain = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return plain.replace(path.getFileSystem().getSeparator().charAt(0), '.');
    }
}

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
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A class file in a directory of the class path.
 *
 * @param directory the class path entry
 * @param path the file; a directory that cannot be listed stands for the class files in it
 * @param size its length in bytes; -1 for what is no regular file
 * @param modified when it was written, in milliseconds since 1970; 0 where that is not known
 */
public record ClassFile(Path directory, Path path, long size, long modified) {

    /** The size of what is no regular file, such as a pipe, and of what cannot be looked at. */
    static final long NO_FILE = -1;

    private static final String META_INF = "META-INF";
    private static final String SUFFIX = ".class";
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final int HEADER = 10;
    private static final int MAJOR_VERSION = 6;
    private static final Set<FileVisitOption> FOLLOWING_LINKS = Set.of(FileVisitOption.FOLLOW_LINKS);

    /**
     * Lists the class files of directories.
     *
     * @param directories the directories
     * @return the class files, without those of modules and packages; what cannot be read is listed too
     */
    public static List<ClassFile> listAll(Collection<Path> directories) {
        return listAll(directories, (directory, file) -> {});
    }

    /**
     * Lists the class files of directories, and tells of what lies beside them.
     *
     * @param directories the directories
     * @param others takes the directory and the path of each regular file that is no class file
     * @return the class files, as {@link #listAll(Collection)} lists them
     */
    public static List<ClassFile> listAll(Collection<Path> directories, BiConsumer<Path, Path> others) {
        List<ClassFile> files = new ArrayList<>();
        for (Path directory : directories) {
            list(directory, files, others);
        }
        return files;
    }

    private static void list(Path directory, List<ClassFile> into, BiConsumer<Path, Path> others) {
        try {
            Files.walkFileTree(directory, FOLLOWING_LINKS, Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                private int metaInf;

                /** Below {@code META-INF} are resources, and classes for other versions of Java. */
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    metaInf += visited.endsWith(META_INF) ? 1 : 0;
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem)
                        throws IOException {
                    if (problem != null && metaInf == 0) {
                        throw problem;
                    }
                    metaInf -= visited.endsWith(META_INF) ? 1 : 0;
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    if (!name.endsWith(SUFFIX)) {
                        if (attributes.isRegularFile()) {
                            others.accept(directory, file);
                        }
                    } else if (metaInf == 0
                            && !name.equals("module-info.class")
                            && !name.equals("package-info.class")) {
                        into.add(of(directory, file, attributes));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    if (metaInf == 0 && !(e instanceof FileSystemLoopException)) {
                        into.add(new ClassFile(directory, file, NO_FILE, 0));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            into.add(new ClassFile(directory, directory, NO_FILE, 0));
        }
    }

    private static ClassFile of(Path directory, Path file, BasicFileAttributes attributes) {
        long size = attributes.isRegularFile() ? attributes.size() : NO_FILE;
        return new ClassFile(
                directory, file, size, attributes.lastModifiedTime().toMillis());
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

    /**
     * Reads the file. A version of Java that is newer than what this room knows is given as the newest that it knows: it
     * differs in what the JVM checks, hardly ever in the format.
     *
     * @return its bytes; none where it is no regular file, too large, or too short to be a class file
     * @throws IOException if it cannot be read
     */
    public byte[] bytes() throws IOException {
        byte[] bytes = size > LARGEST || size == NO_FILE ? new byte[0] : Files.readAllBytes(path);
        if (bytes.length < HEADER) {
            return new byte[0];
        }
        int version = ((bytes[MAJOR_VERSION] & 0xff) << 8) | (bytes[MAJOR_VERSION + 1] & 0xff);
        if (version > ClassFileReader.NEWEST_VERSION) {
            bytes[MAJOR_VERSION] = 0;
            bytes[MAJOR_VERSION + 1] = ClassFileReader.NEWEST_VERSION;
        }
        return bytes;
    }
}

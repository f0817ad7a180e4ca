package dev.rotops.engine.classfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

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

    static final String SUFFIX = ".class";
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final int HEADER = 10;
    private static final int MAJOR_VERSION = 6;

    static ClassFile of(Path directory, Path file, BasicFileAttributes attributes) {
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
        String name = place();
        String plain = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return plain.replace(path.getFileSystem().getSeparator().charAt(0), '.');
    }

    /**
     * Returns where the file is below the directory. It goes by the paths as texts, as to take thousands of them apart takes a
     * new JVM longer than to look at the files.
     *
     * @return its path relative to the directory; empty where it is the directory itself
     */
    public String place() {
        String all = path.toString();
        int start = directory.toString().length();
        return all.startsWith(path.getFileSystem().getSeparator(), start)
                ? all.substring(start + 1)
                : all.substring(start);
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

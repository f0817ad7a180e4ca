package dev.rotops.engine.classfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What directories of the class path hold, found in one walk.
 *
 * @param classes the class files, as {@link ClassFile#listAll(Collection)} lists them
 * @param resources the other regular files
 */
public record ClassPathFiles(List<ClassFile> classes, List<Path> resources) {

    /** Makes the lists immutable. */
    public ClassPathFiles {
        classes = List.copyOf(classes);
        resources = List.copyOf(resources);
    }

    /**
     * Walks directories.
     *
     * @param directories the directories; they need not exist
     * @return their files
     */
    public static ClassPathFiles in(Collection<Path> directories) {
        List<Path> resources = new ArrayList<>();
        List<ClassFile> classes = ClassFile.listAll(directories, (directory, file) -> resources.add(file));
        return new ClassPathFiles(classes, resources);
    }
}

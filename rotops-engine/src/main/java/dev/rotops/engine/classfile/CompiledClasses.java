package dev.rotops.engine.classfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The classes in directories.
 *
 * @param classes what could be read
 * @param unreadable what could not
 */
public record CompiledClasses(List<CompiledClass> classes, List<ClassFile> unreadable) {

    /** Makes the lists immutable. */
    public CompiledClasses {
        classes = List.copyOf(classes);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads the class files of directories, each file once and in the calling thread.
     *
     * @param directories the directories
     * @param worthReading whether the bodies of a class are read when it mentions a class of this name
     * @return the classes, by directory and path; class files that are damaged or too large are listed, not fatal
     */
    public static CompiledClasses read(Collection<Path> directories, Predicate<String> worthReading) {
        ClassFileReader reader = new ClassFileReader(worthReading);
        List<CompiledClass> classes = new ArrayList<>();
        List<ClassFile> unreadable = new ArrayList<>();
        for (ClassFile file : ClassFile.listAll(directories)) {
            Optional<CompiledClass> read = reader.read(file);
            read.ifPresentOrElse(classes::add, () -> unreadable.add(file));
        }
        return new CompiledClasses(classes, unreadable);
    }

    /**
     * Reads one class file, with the bodies of its methods.
     *
     * @param file the class file
     * @return the class; nothing where it is damaged or too large
     */
    public static Optional<CompiledClass> withBodies(ClassFile file) {
        return new ClassFileReader(name -> true).read(file);
    }
}

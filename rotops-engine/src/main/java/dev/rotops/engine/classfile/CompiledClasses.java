package dev.rotops.engine.classfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The classes in directories.
 *
 * @param classes what could be read
 * @param unreadable what could not
 */
public record CompiledClasses(List<CompiledClass> classes, List<ClassFile> unreadable) {

    private static final int WORTH_A_THREAD = 100;

    /** Makes the lists immutable. */
    public CompiledClasses {
        classes = List.copyOf(classes);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads class files, each once, with as many threads as there are processors.
     *
     * @param files the class files
     * @param worthReading whether the bodies of a class are read when it mentions a class of this name, and the lines of its
     *     methods when one of them has an annotation of this name; asked by several threads
     * @return the classes, in the order of their files; class files that are damaged or too large are listed, not fatal
     */
    public static CompiledClasses read(List<ClassFile> files, Predicate<String> worthReading) {
        int parts = Math.min(Runtime.getRuntime().availableProcessors(), files.size() / WORTH_A_THREAD + 1);
        List<CompiledClasses> read = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> read(part(files, part, parts), new ClassFileReader(worthReading)))
                .toList();
        return new CompiledClasses(
                read.stream().flatMap(part -> part.classes().stream()).toList(),
                read.stream().flatMap(part -> part.unreadable().stream()).toList());
    }

    private static List<ClassFile> part(List<ClassFile> files, int part, int parts) {
        return files.subList(files.size() * part / parts, files.size() * (part + 1) / parts);
    }

    private static CompiledClasses read(List<ClassFile> files, ClassFileReader reader) {
        List<CompiledClass> classes = new ArrayList<>(files.size());
        List<ClassFile> unreadable = new ArrayList<>();
        for (ClassFile file : files) {
            reader.read(file).ifPresentOrElse(classes::add, () -> unreadable.add(file));
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

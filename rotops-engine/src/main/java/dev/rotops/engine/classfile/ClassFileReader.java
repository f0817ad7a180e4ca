package dev.rotops.engine.classfile;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** Reads class files one after the other. */
final class ClassFileReader {

    /** The newest version of class files that can be read. */
    static final int NEWEST_VERSION = Opcodes.V27;

    private static final int CONSTANT_CLASS = 7;

    private final Predicate<String> worthReading;
    private final Map<String, Boolean> remembered = new HashMap<>();
    private final Names names = new Names();

    /**
     * @param worthReading whether the bodies of a class are worth reading when it mentions a class of this name, and the lines
     *     of its methods when one of them has an annotation of this name
     */
    ClassFileReader(Predicate<String> worthReading) {
        this.worthReading = worthReading;
    }

    /** Nothing for what is no class file, or a damaged one. */
    Optional<CompiledClass> read(ClassFile file) {
        try {
            return read(file, file.bytes());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A class file can hold anything, such as annotations nested a hundred thousand deep.
            return Optional.empty();
        }
    }

    private Optional<CompiledClass> read(ClassFile file, byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        ClassReader reader = new ClassReader(bytes);
        if (mentionsWhatIsWorthReading(reader)) {
            return Optional.of(read(file, reader, 0, true));
        }
        CompiledClass outline = read(file, reader, ClassReader.SKIP_CODE, false);
        return Optional.of(hasLinesWorthReading(outline) ? read(file, reader, 0, false) : outline);
    }

    private CompiledClass read(ClassFile file, ClassReader reader, int skipped, boolean bodies) {
        ClassCollector collector = new ClassCollector(file, names, bodies);
        reader.accept(collector, ClassReader.SKIP_FRAMES | skipped);
        return collector.toClass();
    }

    /** The lines of annotated methods will be asked for. */
    private boolean hasLinesWorthReading(CompiledClass outline) {
        for (CompiledMethod method : outline.methods()) {
            for (CompiledAnnotation annotation : method.annotations()) {
                if (!method.isAbstract() && worthReading.test(annotation.type())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mentionsWhatIsWorthReading(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            if (item > 0 && reader.readByte(item - 1) == CONSTANT_CLASS) {
                String name = reader.readUTF8(item, buffer);
                if (name != null && remembered.computeIfAbsent(name, key -> worthReading.test(names.ofClass(key)))) {
                    return true;
                }
            }
        }
        return false;
    }
}

package dev.rotops.engine.claims;

import dev.rotops.engine.classfile.ClassFile;
import dev.rotops.engine.files.ContentHash;
import io.github.classgraph.ClassInfo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The class files of one directory by top-level class, to tell whether what a test class does may have changed: it, the
 * classes nested in it, and those that it inherits from, as far as they were compiled together.
 */
final class ClassFamilies {

    private final Map<Path, Map<String, SortedMap<String, String>>> hashes = new HashMap<>();

    ClassFamilies(Iterable<ClassFile> files) {
        for (ClassFile file : files) {
            String name = file.className();
            hashes.computeIfAbsent(file.directory(), directory -> new HashMap<>())
                    .computeIfAbsent(ClassFileNames.topLevel(name), family -> new TreeMap<>())
                    .put(name, ContentHash.ofFile(file.path()));
        }
    }

    /** A hash that changes with any of the class files. */
    String hash(ClassInfo type, Path directory) {
        TreeSet<String> families = new TreeSet<>();
        families.add(ClassFileNames.topLevel(type.getName()));
        type.getSuperclasses().forEach(superclass -> families.add(ClassFileNames.topLevel(superclass.getName())));
        type.getInterfaces().forEach(face -> families.add(ClassFileNames.topLevel(face.getName())));
        Map<String, SortedMap<String, String>> compiledTogether = hashes.getOrDefault(directory, Map.of());
        StringBuilder content = new StringBuilder();
        for (String family : families) {
            compiledTogether
                    .getOrDefault(family, new TreeMap<>())
                    .forEach((name, hash) ->
                            content.append(name).append('\t').append(hash).append('\n'));
        }
        return ContentHash.of(content.toString());
    }
}

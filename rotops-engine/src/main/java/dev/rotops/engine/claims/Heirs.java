package dev.rotops.engine.claims;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.ScanResult;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The concrete classes that inherit from abstract ones. */
public final class Heirs {

    private final Map<String, List<String>> heirs;

    private Heirs(Map<String, List<String>> heirs) {
        this.heirs = heirs;
    }

    /**
     * Looks at classes, and at those of the same directories that inherit from them.
     *
     * @param directories the directories of compiled tests
     * @param classNames binary names of the classes to look at
     * @return the heirs of those that are abstract, or interfaces
     */
    public static Heirs of(Collection<Path> directories, Collection<String> classNames) {
        Map<String, List<String>> heirs = new HashMap<>();
        if (directories.isEmpty() || classNames.isEmpty()) {
            return new Heirs(heirs);
        }
        ClassGraph graph = new ClassGraph()
                .overrideClasspath(directories)
                .disableJarScanning()
                .disableNestedJarScanning()
                .disableModuleScanning()
                .enableClassInfo()
                .ignoreClassVisibility();
        try (ScanResult result = graph.scan(1)) {
            for (String name : classNames) {
                ClassInfo type = result.getClassInfo(name);
                if (type != null && (type.isAbstract() || type.isInterface())) {
                    heirs.put(
                            name, concrete(type.isInterface() ? type.getClassesImplementing() : type.getSubclasses()));
                }
            }
        }
        return new Heirs(heirs);
    }

    private static List<String> concrete(ClassInfoList types) {
        return types.stream()
                .filter(type -> !type.isAbstract() && !type.isInterface())
                .map(ClassInfo::getName)
                .sorted()
                .toList();
    }

    /**
     * Returns the classes that run what stands in a class.
     *
     * @param className binary name of the class
     * @return the concrete classes that inherit from it, sorted; none where it is concrete itself
     */
    public List<String> of(String className) {
        return heirs.getOrDefault(className, List.of());
    }
}

package dev.rotops.engine.claims;

import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassInfoList;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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
        TestDirectories.visit(directories, classNames, UnaryOperator.identity(), type -> {
            if (type.isAbstract() || type.isInterface()) {
                heirs.put(
                        type.getName(),
                        concrete(type.isInterface() ? type.getClassesImplementing() : type.getSubclasses()));
            }
        });
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

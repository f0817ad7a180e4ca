package dev.rotops.engine.claims;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The directories of compiled tests, in which classes are looked at beside those that they have to do with. */
final class TestDirectories {

    private TestDirectories() {}

    /**
     * Looks at classes.
     *
     * @param directories the directories
     * @param classNames binary names of the classes
     * @param wanted asks for more than the classes themselves, such as their methods
     * @param look takes each class that is there
     */
    static void visit(
            Collection<Path> directories,
            Collection<String> classNames,
            UnaryOperator<ClassGraph> wanted,
            Consumer<ClassInfo> look) {
        if (classNames.isEmpty()) {
            return;
        }
        scan(directories, wanted, result -> {
            for (String name : classNames) {
                ClassInfo type = result.getClassInfo(name);
                if (type != null) {
                    look.accept(type);
                }
            }
        });
    }

    /**
     * Looks at all classes.
     *
     * @param directories the directories
     * @param wanted asks for more than the classes themselves
     * @param look takes what is there; nothing where there are no directories
     */
    static void scan(Collection<Path> directories, UnaryOperator<ClassGraph> wanted, Consumer<ScanResult> look) {
        if (directories.isEmpty()) {
            return;
        }
        try (ScanResult result = wanted.apply(graph(directories)).scan(1)) {
            look.accept(result);
        }
    }

    /** What looks at the classes of directories, whatever their visibility, and at nothing else on any class path. */
    static ClassGraph graph(Collection<Path> directories) {
        return new ClassGraph()
                .overrideClasspath(directories)
                .disableJarScanning()
                .disableNestedJarScanning()
                .disableModuleScanning()
                .enableClassInfo()
                .ignoreClassVisibility();
    }
}

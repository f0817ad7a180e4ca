package dev.rotops.engine.discovery;

import java.nio.file.Path;
import java.util.List;

/**
 * The compiled classes of one module.
 *
 * @param module path of the module relative to the root, separated by {@code /}; empty for the root
 * @param mainClasses directories of the product's classes
 * @param testClasses directories of the tests' classes, in which only property tests are looked for
 * @param sourceRoots directories of the sources that the classes were compiled from, generated ones too
 */
public record ModuleClasses(String module, List<Path> mainClasses, List<Path> testClasses, List<Path> sourceRoots) {

    /** Makes the lists immutable. */
    public ModuleClasses {
        mainClasses = List.copyOf(mainClasses);
        testClasses = List.copyOf(testClasses);
        sourceRoots = List.copyOf(sourceRoots);
    }
}

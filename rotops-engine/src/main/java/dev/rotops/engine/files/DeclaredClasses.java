package dev.rotops.engine.files;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The directory to which Maven compiles a product, where its build file says that it is not the usual one. */
public final class DeclaredClasses {

    private static final Pattern OUTPUT = DeclaredSources.maven("outputDirectory");

    private DeclaredClasses() {}

    /**
     * Reads the {@code outputDirectory} of a build, an inherited one too.
     *
     * @param module directory of a module
     * @return the directory that its build file names; nothing where it names none, or one that does not exist
     */
    public static Optional<Path> of(Path module) {
        return DeclaredSources.maven(module, DeclaredSources.poms(module), OUTPUT);
    }
}

package dev.rotops.engine.discovery;

import dev.rotops.engine.files.DeclaredSources;
import dev.rotops.engine.files.SourceLanguage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The directories in which Maven and Gradle have the sources of a product, generated ones and those that a build file names too. */
public final class SourceRoots {

    /** Where sources are looked for, in the words of messages. */
    public static final String PLACES = "src/main, target/generated-sources, build/generated/sources"
            + " and the source directories that the build file names";

    /** Where a web application has its deployment descriptor, below the directory of its module. */
    public static final String WEB_XML = "src/main/webapp/WEB-INF/web.xml";

    private static final String MAIN = "main";

    private SourceRoots() {}

    /**
     * Looks for them by their usual names, and in the build file, which may name directories of tests, too.
     *
     * @param module directory of a module
     * @return those that exist
     */
    public static List<Path> of(Path module) {
        Set<Path> roots = new LinkedHashSet<>();
        for (SourceLanguage language : SourceLanguage.values()) {
            roots.add(module.resolve("src/main").resolve(language.directory()));
        }
        DeclaredSources declared = DeclaredSources.of(module);
        roots.addAll(declared.product());
        roots.addAll(declared.tests());
        roots.addAll(children(module.resolve("target/generated-sources")));
        for (Path generator : children(module.resolve("build/generated/sources"))) {
            for (Path directory : children(generator)) {
                roots.add(directory.endsWith(MAIN) ? directory : directory.resolve(MAIN));
            }
        }
        return roots.stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> children(Path directory) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, Files::isDirectory)) {
                entries.forEach(found::add);
            } catch (IOException e) {
                return List.of();
            }
        }
        return found.stream().sorted().toList();
    }
}

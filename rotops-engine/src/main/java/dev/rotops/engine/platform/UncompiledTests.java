package dev.rotops.engine.platform;

import dev.rotops.engine.files.SourceLanguage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The test sources of modules without compiled tests, looked at once in a JVM however often it discovers tests. */
final class UncompiledTests {

    private static final String DIRECTORY = "src/test";
    private static final List<String> WITHOUT_SOURCES = List.of("node_modules", DIRECTORY + "/resources");
    private static final String DECLARATION = "RuntimeCompleteness";

    private static final Map<Path, Boolean> PRESENT = new ConcurrentHashMap<>();
    private static final Map<Path, Boolean> DECLARING = new ConcurrentHashMap<>();

    private UncompiledTests() {}

    /** Whether a module has any that it may compile; those of a browser's tests are of another language. */
    static boolean areIn(Path module) {
        return PRESENT.computeIfAbsent(module, directory -> anySource(directory, source -> true));
    }

    /** Whether one of them seems to declare the anchor. */
    static boolean declareAnchorIn(Path module) {
        return DECLARING.computeIfAbsent(module, directory -> anySource(directory, UncompiledTests::declares));
    }

    private static boolean anySource(Path module, Predicate<Path> wanted) {
        SourceSearch search = new SourceSearch(wanted);
        try {
            Files.walkFileTree(
                    module.resolve(DIRECTORY), EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, search);
        } catch (IOException e) {
            // What cannot be listed, the compiler cannot read either.
        }
        return search.found;
    }

    private static boolean declares(Path source) {
        try {
            return new String(Files.readAllBytes(source), StandardCharsets.UTF_8).contains(DECLARATION);
        } catch (IOException e) {
            return false;
        }
    }

    private static final class SourceSearch extends SimpleFileVisitor<Path> {

        private final Predicate<Path> wanted;
        private boolean found;

        SourceSearch(Predicate<Path> wanted) {
            this.wanted = wanted;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return WITHOUT_SOURCES.stream().anyMatch(directory::endsWith)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found = attributes.isRegularFile() && SourceLanguage.isSource(file.toString()) && wanted.test(file);
            return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}

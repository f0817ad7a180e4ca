package dev.rotops.engine.probe;

import dev.rotops.engine.model.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a build has made, and a probe runs: archives and directories of classes among the results of a module. */
public final class BuiltProduct {

    private static final Pattern BUILT = Pattern.compile("(?<module>(?:.*/)?)(?:target|build)/(?<name>.*)");
    /** Archives elsewhere, such as {@code lib/}, are copies of other people's. */
    private static final Pattern OF_PRODUCT = Pattern.compile("(?:libs/)?[^/]+\\.[jw]ar|(?:.*/)?classes(?:/.*)?");

    private static final Pattern OF_TESTS = Pattern.compile("(?:.*/)?test(?:/.*)?");
    private static final Pattern BETWEEN_PATHS = Pattern.compile("[:;=]");
    private static final String ROOT = "${root}/";

    private final String path;
    private final String module;

    private BuiltProduct(String path, String module) {
        this.path = path;
        this.module = module;
    }

    /**
     * Tells what a build makes from what people write.
     *
     * @param path a path relative to the root
     * @return whether it is among the results of a build
     */
    public static boolean isBuilt(String path) {
        return BUILT.matcher(path).matches();
    }

    /**
     * Finds what the texts of a probe may name, be it a path from the root or from where its commands run.
     *
     * @param probe the probe
     * @param root the project's root
     * @return paths relative to the root, whether or not anything is there
     */
    public static Stream<String> namedBy(Probe probe, Path root) {
        String directory = directoryOf(probe);
        return probe.texts().values().stream()
                .flatMap(text -> Stream.of("", directory).flatMap(from -> below(root, from, text).stream()))
                .distinct();
    }

    private static String directoryOf(Probe probe) {
        return probe.workingDirectory().orElse("");
    }

    private static Optional<String> below(Path root, String directory, String text) {
        try {
            Path top = root.toAbsolutePath().normalize();
            Path from = text.startsWith(ROOT) ? top : top.resolve(withoutRoot(directory));
            Path path = from.resolve(withoutRoot(text)).normalize();
            return path.startsWith(top)
                    ? Optional.of(top.relativize(path).toString().replace('\\', '/'))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String withoutRoot(String text) {
        return text.startsWith(ROOT) ? text.substring(ROOT.length()) : text;
    }

    /**
     * Tells whether what a probe runs was built of the sources of its module as they are.
     *
     * @param probe the probe
     * @param root directory that paths are relative to
     * @param sources paths of what is compiled into products
     * @return what is older than which of its sources; nothing where nothing is, or where the probe's preparation may build it
     */
    public static Optional<String> outdated(Probe probe, Path root, Collection<String> sources) {
        for (BuiltProduct built : runBy(probe, root)) {
            Optional<String> newer = built.newerSource(root, sources);
            if (newer.isPresent()) {
                return Optional.of(built.path + " is older than " + newer.get());
            }
        }
        return Optional.empty();
    }

    private static List<BuiltProduct> runBy(Probe probe, Path root) {
        String directory = directoryOf(probe);
        if (probe.prepare().stream()
                .anyMatch(command -> among(command, root, directory).isEmpty())) {
            return List.of();
        }
        return Stream.concat(
                        among(probe.command(), root, directory).stream(),
                        among(probe.expectation().classPath(), root, "").stream())
                .toList();
    }

    private static List<BuiltProduct> among(Collection<String> texts, Path root, String directory) {
        return texts.stream()
                .flatMap(BETWEEN_PATHS::splitAsStream)
                .flatMap(text -> below(root, directory, text).stream())
                .map(BUILT::matcher)
                .filter(Matcher::matches)
                .filter(path -> OF_PRODUCT.matcher(path.group("name")).matches())
                .filter(path -> !OF_TESTS.matcher(path.group("name")).matches())
                .map(path -> new BuiltProduct(path.group(), path.group("module")))
                .toList();
    }

    private Optional<String> newerSource(Path root, Collection<String> sources) {
        try {
            OptionalLong built = latest(root.resolve(path));
            return built.isEmpty()
                    ? Optional.empty()
                    : sources.stream().filter(isNewer(root, built.getAsLong())).findFirst();
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Predicate<String> isNewer(Path root, long built) {
        return source -> source.startsWith(module) && modified(root.resolve(source)) > built;
    }

    private static OptionalLong latest(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return Files.exists(place) ? OptionalLong.of(modified(place)) : OptionalLong.empty();
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(BuiltProduct::modified)
                    .max();
        }
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

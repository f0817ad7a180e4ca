package dev.rotops.engine.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a step of Surefire or Failsafe is to run, in all of its forks together.
 *
 * <p>JUnit gives no such sign, so this reads the file from which a fork takes its own orders. Nothing documents that file:
 * where it is not found, or says something else, there is no order, and nothing is concluded from it.
 *
 * @param testClasses the directory of compiled tests that was searched
 * @param classes binary names of the classes that fit the step's includes, excludes and filter
 * @param filter what the step was asked for on the command line
 */
record SurefireOrder(Path testClasses, Set<String> classes, TestFilter filter) {

    private static final String CLASS = "tc.";
    private static final Map<String, Optional<SurefireOrder>> ORDERS = new ConcurrentHashMap<>();

    /** The order of the JVM's own step; nothing where Surefire did not start the JVM. */
    static Optional<SurefireOrder> ofThisJvm() {
        return ORDERS.computeIfAbsent(System.getProperty("sun.java.command", ""), SurefireOrder::of);
    }

    /** The fork's arguments end with a directory, a name for dumps, and one or two files in the directory. */
    private static Optional<SurefireOrder> of(String command) {
        List<String> words = Arrays.asList(command.split(" ", -1));
        for (int file = words.size() - 1; file > 2; file--) {
            if (words.get(file).startsWith("surefire") && !words.get(file).startsWith("surefire_")) {
                return read(words.subList(1, file - 1), words.get(file));
            }
        }
        return Optional.empty();
    }

    /** Names of directories may hold spaces, the arguments' own separator. */
    private static Optional<SurefireOrder> read(List<String> words, String file) {
        for (int from = words.size() - 1; from >= 0; from--) {
            try {
                Path path = Path.of(String.join(" ", words.subList(from, words.size())), file);
                if (path.isAbsolute() && Files.isRegularFile(path)) {
                    return read(path);
                }
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<SurefireOrder> read(Path file) {
        Properties properties = new Properties();
        try (InputStream content = Files.newInputStream(file)) {
            properties.load(content);
            Set<String> classes = new HashSet<>();
            for (String key : properties.stringPropertyNames()) {
                if (key.startsWith(CLASS)) {
                    classes.add(properties.getProperty(key));
                }
            }
            String directory = properties.getProperty("testClassesDirectory", "");
            return classes.isEmpty() || directory.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SurefireOrder(
                            Path.of(directory).toRealPath(),
                            Set.copyOf(classes),
                            TestFilter.ofStep(properties.getProperty("requestedTest", ""))));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The first of the names that is among the classes. */
    Optional<String> firstOf(List<String> names) {
        return names.stream().filter(classes::contains).findFirst();
    }
}

package dev.rotops.engine.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Cucumber feature file among the compiled tests, whose tags claim behaviors: {@code @rotops:orders.place}.
 *
 * @param name the path by which a class loader finds it
 * @param path the file
 */
record FeatureFile(String name, Path path) {

    private static final String SUFFIX = ".feature";
    private static final List<String> QUOTES = List.of("\"\"\"", "```");

    /** Lists the feature files of directories, sorted; what cannot be listed claims nothing. */
    static List<FeatureFile> listAll(Collection<Path> directories) {
        List<FeatureFile> files = new ArrayList<>();
        directories.stream().sorted().forEach(directory -> list(directory, files));
        return files;
    }

    private static void list(Path directory, List<FeatureFile> into) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> new FeatureFile(
                            directory.relativize(file).toString().replace('\\', '/'), file))
                    .forEach(into::add);
        } catch (IOException | UncheckedIOException e) {
            // The scan of classes tells what cannot be read.
        }
    }

    /** What its tags say; nothing where it claims nothing or cannot be read. */
    Optional<TestClass> read() {
        try {
            List<Claim> claims = claims(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
            return claims.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TestClass(name, name, true, true, false, Optional.empty(), claims));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private List<Claim> claims(String text) {
        List<Claim> claims = new ArrayList<>();
        String quote = "";
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            String opening =
                    QUOTES.stream().filter(line::startsWith).findFirst().orElse("");
            if (!quote.isEmpty()) {
                quote = line.startsWith(quote) ? "" : quote;
            } else if (!opening.isEmpty()) {
                quote = opening;
            } else if (line.startsWith("@")) {
                addTags(line, number, claims);
            }
        }
        return claims;
    }

    private void addTags(String line, int number, List<Claim> claims) {
        for (String tag : line.split("\\s+", -1)) {
            if (tag.startsWith("#")) {
                return;
            }
            if (tag.startsWith(TestReference.TAG)) {
                claims.add(new Claim(
                        tag.substring(TestReference.TAG.length()),
                        List.of(),
                        List.of(),
                        new TestReference(name, tag, name, name, number)));
            }
        }
    }
}

package dev.rotops.engine.claims;

import dev.rotops.engine.files.FileContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Cucumber feature file among the compiled tests, whose tags claim behaviors: {@code @rotops:orders.place}.
 *
 * @param name the path by which a class loader finds it
 * @param path the file
 */
record FeatureFile(String name, Path path) {

    private static final String SUFFIX = ".feature";
    private static final List<String> QUOTES = List.of("\"\"\"", "```");

    /** What a file in a directory of compiled tests is, if it is named as a feature file and not below {@code META-INF}. */
    static Optional<FeatureFile> of(Path directory, Path file) {
        if (!file.toString().endsWith(SUFFIX)) {
            return Optional.empty();
        }
        String name = directory.relativize(file).toString().replace('\\', '/');
        boolean hidden = ("/" + name).contains("/META-INF/");
        return hidden ? Optional.empty() : Optional.of(new FeatureFile(name, file));
    }

    /** What its tags say; nothing where it claims nothing or cannot be read. */
    Optional<TestClass> read() {
        try {
            List<Claim> claims = claims(new String(FileContent.of(path), StandardCharsets.UTF_8));
            return claims.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new TestClass(name, name, true, List.of(name), false, List.of(), Optional.empty(), claims));
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

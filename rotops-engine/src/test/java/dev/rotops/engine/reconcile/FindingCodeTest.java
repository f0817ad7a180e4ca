package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingCodeTest {

    private static final Path DOCUMENTATION = Path.of("../docs/findings.md");
    private static final List<Path> MODULES = List.of(Path.of(""), Path.of("../rotops-report"));

    @Test
    void every_code_has_its_entry_in_the_documentation_and_every_entry_its_code() throws Exception {
        List<String> documented = matches("(?m)^### `([a-z-]+)`$", Files.readString(DOCUMENTATION));

        assertThat(documented)
                .containsExactlyElementsOf(
                        Stream.of(FindingCode.values()).map(FindingCode::word).toList());
    }

    @Test
    void every_code_is_found_by_some_rule() throws Exception {
        assertThat(matches("FindingCode\\.([A-Z_]+)", sources("src/main/java")))
                .containsAll(Stream.of(FindingCode.values()).map(Enum::name).toList());
    }

    @Test
    void every_code_is_named_by_some_test() throws Exception {
        Set<String> words = Set.copyOf(matches("([A-Z_]{3,}|[a-z-]{3,})", sources("src/test/java")));

        assertThat(FindingCode.values())
                .filteredOn(code -> !words.contains(code.name()) && !words.contains(code.word()))
                .isEmpty();
    }

    private static String sources(String directory) throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path module : MODULES) {
            try (Stream<Path> files = Files.walk(module.resolve(directory))) {
                for (Path file : files.filter(FindingCodeTest::isOtherSource).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        return sources.toString();
    }

    private static boolean isOtherSource(Path file) {
        return file.toString().endsWith(".java") && !file.endsWith("FindingCodeTest.java");
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}

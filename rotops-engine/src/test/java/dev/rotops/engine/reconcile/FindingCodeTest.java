package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingCodeTest {

    private static final Path DOCUMENTATION = Path.of("../docs/findings.md");
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../rotops-report/src/main/java"));

    @Test
    void every_code_has_its_entry_in_the_documentation_and_every_entry_its_code() throws Exception {
        List<String> documented = matches("(?m)^### `([a-z-]+)`$", Files.readString(DOCUMENTATION));

        assertThat(documented)
                .containsExactlyElementsOf(
                        Stream.of(FindingCode.values()).map(FindingCode::word).toList());
    }

    @Test
    void every_code_is_found_by_some_rule() throws Exception {
        StringBuilder sources = new StringBuilder();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }

        assertThat(matches("FindingCode\\.([A-Z_]+)", sources.toString()))
                .containsAll(Stream.of(FindingCode.values()).map(Enum::name).toList());
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}

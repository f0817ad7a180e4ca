package dev.rotops.report.narrowing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The class path from which kinds of probes of the project's own are taken. */
class ProbeExtensionsTest extends WithBranchedShop {

    private static final String EXTENSIONS = "[\"probes/classes\", \"probes/library.jar\"]";

    @BeforeEach
    void commitExtensions() throws IOException {
        module.replace(PROBES, "\"probes\": [", "\"extensions\": " + EXTENSIONS + ", \"probes\": [");
        repository.commit("kinds of our own").git("branch", "--force", "main");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ["other/classes"]                        | other/classes
            ["probes/library.jar", "probes/classes"] | probes/library.jar, probes/classes
            ["probes/classes"]                       | probes/classes
            []                                       | none
            """)
    @RuntimeBehavior(value = "narrowing.diff", outcomes = "failure", evidence = "terminal_output")
    void areOthers(String extensions, String now) throws Exception {
        module.replace(PROBES, EXTENSIONS, extensions);

        assertThat(narrowings())
                .containsExactly(PROBES + "  policy-weakened " + PROBES + "  It no longer asks for the extensions"
                        + " probes/classes, probes/library.jar (now " + now + ").");
    }

    @Test
    void areMore() throws Exception {
        module.replace(PROBES, "library.jar\"", "library.jar\", \"more/classes\"");

        assertThat(narrowings()).isEmpty();
    }
}

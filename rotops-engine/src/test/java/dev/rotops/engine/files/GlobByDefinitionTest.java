package dev.rotops.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GlobByDefinitionTest {

    private static final int PATTERNS = 1_000;
    private static final int PATHS = 20;

    @RepeatedTest(5)
    void agreesWithTheDefinitionOnRandomPatternsAndPaths(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        RandomGlob random = new RandomGlob(seed);
        int matching = 0;
        for (int i = 0; i < PATTERNS; i++) {
            String pattern = random.pattern();
            Glob glob = Glob.compile(pattern);
            for (int j = 0; j < PATHS; j++) {
                String path = random.path();
                boolean expected = NaiveGlob.matches(pattern, path);
                matching += expected ? 1 : 0;
                assertThat(glob.matches(path))
                        .as("seed %d: does %s match %s?", seed, pattern, path)
                        .isEqualTo(expected);
            }
        }
        assertThat(matching).as("pairs that match").isGreaterThan(PATTERNS);
    }

    @Test
    void anyTextIsAPattern() {
        for (int seed = 0; seed < 50_000; seed++) {
            RandomGlob random = new RandomGlob(seed);
            String pattern = random.text();
            assertThatCode(() -> Glob.compile(pattern).matches(random.path()))
                    .as("pattern %s", pattern)
                    .doesNotThrowAnyException();
        }
    }
}

package dev.rotops.engine.files;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Patterns that send a backtracking matcher, or a careless reader, on a journey without end. */
@Timeout(value = 10, unit = SECONDS, threadMode = SEPARATE_THREAD)
class PathologicalPatternTest {

    private static final String NAME = "a".repeat(255);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isAnsweredInTime(String description, String pattern, String path, boolean matches) {
        assertThat(Glob.compile(pattern).matches(path)).isEqualTo(matches);
    }

    static Stream<Arguments> isAnsweredInTime() {
        return Stream.of(
                arguments("many stars", "*a".repeat(100) + "b", NAME, false),
                arguments("many single stars", "*?".repeat(200), NAME, true),
                arguments("repeated repetition", "+(+(+(+(+(a)))))b", NAME, false),
                arguments("repeated stars", "*(*(*(*a)*a)*a)b", NAME, false),
                arguments("overlapping branches", "+(a|aa|aaa|aaaa)b", NAME, false),
                arguments("many options", "?(a)".repeat(200) + "a".repeat(200), NAME, true),
                arguments("nested negation", "!(".repeat(40) + "*a*" + ")".repeat(40), NAME, true),
                arguments("many negations", "!(b)".repeat(100) + "c", NAME, false),
                arguments("negated repetition", "+(!(b)a)c", NAME, false),
                arguments("many globstars", "**/a/".repeat(50) + "b", "a/".repeat(1_000) + "c", false),
                arguments("globstars and stars", "**/*a*/".repeat(30) + "b", (NAME + "/").repeat(100) + "c", false),
                arguments("many braces", "{a,b}".repeat(60), "ab".repeat(30), false),
                arguments("equal alternatives", "{a,a}".repeat(60), "a".repeat(60), true),
                arguments("empty alternatives", "{,}".repeat(5_000) + "a", "a", true),
                arguments("wide range", "{1..1000000000}", "7", false),
                arguments("wide range in steps", "{1..999999999999..1}{1..9}", "71", false),
                arguments("long range", "{1..9999}", "7777", true),
                arguments("deep braces", "{a,".repeat(30_000) + "b" + "}".repeat(30_000), "b", false),
                arguments("deep groups", "(".repeat(30_000) + "b" + ")".repeat(30_000), "b", false),
                arguments("open groups", "@(".repeat(30_000), "b", false),
                arguments("open braces", "{".repeat(60_000), "{", false),
                arguments("open brackets", "[".repeat(60_000) + "(x)", "[", false),
                arguments("open classes", "[:".repeat(30_000) + "\\](x)", "[", false),
                arguments("wide choice", "@(" + "x|".repeat(30_000) + "y)", "y", true),
                arguments("deep path", "a/".repeat(30_000) + "*", "a/".repeat(30_000) + "b", true));
    }

    @Test
    void deepPathsAreLookedForInTime() {
        SourceTree tree = SourceTree.of(Path.of("."));

        assertThat(tree.isFile("a/".repeat(100_000) + "b")).isFalse();
        assertThat(tree.isFile("a/../".repeat(100_000) + "b")).isFalse();
    }
}

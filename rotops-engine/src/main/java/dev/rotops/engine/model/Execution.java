package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How another test runner runs a surface; written for that runner, and nothing that RotOps judges.
 *
 * @param runner name of the runner, such as {@code vitest}
 * @param environment the runner's environment
 * @param setupFiles files that the runner loads first
 * @param include globs that the runner includes; absent for the surface's own test patterns
 * @param exclude globs that the runner excludes
 * @param testTimeout time limit of one test in milliseconds; as written, also where that is not a whole number above 0
 */
public record Execution(
        Optional<String> runner,
        Optional<String> environment,
        List<String> setupFiles,
        Optional<List<String>> include,
        List<String> exclude,
        OptionalDouble testTimeout) {

    static Execution read(ObjectReader reader) {
        reader.optionalText("verifyCommand");
        reader.optionalText("watchCommand");
        reader.anyObject("metadata");
        List<String> include = reader.texts("include", Texts.ANY);
        return new Execution(
                reader.optionalText("runner"),
                reader.optionalText("environment"),
                reader.texts("setupFiles", Texts.ANY),
                reader.has("include") ? Optional.of(include) : Optional.empty(),
                reader.texts("exclude", Texts.ANY),
                reader.positiveNumber("testTimeout"));
    }
}

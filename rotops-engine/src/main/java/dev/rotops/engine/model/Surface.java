package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.List;
import java.util.Optional;

/**
 * A surface of the control plane: which files it holds, and which tests may own their behavior.
 *
 * @param pointer JSON Pointer of the surface in the control plane
 * @param id its id
 * @param sourcePatterns globs of the surface's runtime files
 * @param sourceIgnorePatterns globs of files that are not meant by them
 * @param testPatterns globs of the surface's tests
 * @param testIgnorePatterns globs of files that are not meant by them
 * @param execution how another test runner runs it
 */
public record Surface(
        String pointer,
        String id,
        List<String> sourcePatterns,
        List<String> sourceIgnorePatterns,
        List<String> testPatterns,
        List<String> testIgnorePatterns,
        Optional<Execution> execution) {

    static Surface read(ObjectReader reader) {
        reader.text("description");
        return new Surface(
                reader.pointer(),
                reader.id("id", false),
                reader.texts("sourcePatterns", Texts.SOME),
                reader.texts("sourceIgnorePatterns", Texts.ANY),
                reader.texts("testPatterns", Texts.SOME),
                reader.texts("testIgnorePatterns", Texts.ANY),
                reader.object("execution", Execution::read));
    }
}

package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.List;

/**
 * The environment variables that a probe's processes see, beside the few that any program needs.
 *
 * @param inherit names of variables that are handed on
 * @param set variables that are set, written {@code NAME=value}
 * @param secrets names of variables whose values no evidence may show
 */
public record ProbeEnvironment(List<String> inherit, List<String> set, List<String> secrets) {

    static final ProbeEnvironment EMPTY = new ProbeEnvironment(List.of(), List.of(), List.of());

    static ProbeEnvironment read(ObjectReader reader) {
        return new ProbeEnvironment(
                reader.texts("inherit", Texts.UNIQUE),
                reader.texts("set", Texts.UNIQUE),
                reader.texts("secrets", Texts.UNIQUE));
    }
}

package dev.rotops.engine.probe;

import java.util.Optional;

/**
 * What must be in a text.
 *
 * @param contains some text
 * @param json the shape of all of it
 */
record ExpectedContent(Optional<String> contains, Optional<Object> json) {

    /** Says how a text is not as it must be; nothing where it is. */
    Optional<String> differenceFrom(String text, ProbeRun run) {
        if (contains.isPresent() && !text.contains(run.expand(contains.get()))) {
            return Optional.of("does not contain \"" + contains.get() + "\"");
        }
        return json.flatMap(shape -> new JsonShape(shape, run::redacted).differenceFrom(text));
    }
}

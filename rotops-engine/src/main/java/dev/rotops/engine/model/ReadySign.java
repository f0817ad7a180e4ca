package dev.rotops.engine.model;

import java.util.Optional;

/**
 * When a server counts as started.
 *
 * @param url address that then answers, with any status below 500
 * @param output text that its standard output then contains
 */
public record ReadySign(Optional<String> url, Optional<String> output) {

    static ReadySign read(ObjectReader reader) {
        return new ReadySign(reader.optionalText("url"), reader.optionalText("output"));
    }
}

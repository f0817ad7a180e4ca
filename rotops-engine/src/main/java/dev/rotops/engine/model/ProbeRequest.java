package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An HTTP request, and the answer that is expected to it.
 *
 * @param method its method; absent for {@code GET}
 * @param url its address
 * @param headers its header fields, written {@code Name: value}
 * @param body its body
 * @param status the status of the answer; absent for any from 200 to 299
 * @param contains text that the answer's body contains
 * @param json shape of the answer's body
 */
public record ProbeRequest(
        Optional<String> method,
        String url,
        List<String> headers,
        Optional<String> body,
        OptionalDouble status,
        Optional<String> contains,
        Optional<Object> json) {

    static ProbeRequest read(ObjectReader reader) {
        return new ProbeRequest(
                reader.optionalText("method"),
                reader.text("url"),
                reader.texts("headers", Texts.ANY),
                reader.optionalExpression("body"),
                reader.positiveNumber("status"),
                reader.optionalText("contains"),
                Optional.ofNullable(reader.anything("json")));
    }
}

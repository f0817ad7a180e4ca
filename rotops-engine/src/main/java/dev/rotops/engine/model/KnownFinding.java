package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Texts;
import java.time.LocalDate;
import java.util.List;

/**
 * One thing that is known to be wrong. It is about exactly one subject: there are no patterns.
 *
 * @param pointer JSON Pointer of the entry in the baseline
 * @param code the finding's code
 * @param subject ids of the finding's subject, in its order
 * @param reason why it may wait
 * @param since the day on which somebody recorded it
 */
public record KnownFinding(String pointer, String code, List<String> subject, String reason, LocalDate since) {

    static KnownFinding read(ObjectReader reader) {
        return new KnownFinding(
                reader.pointer(),
                reader.text("code"),
                reader.texts("subject", Texts.SOME),
                reader.text("reason"),
                reader.date("since"));
    }
}

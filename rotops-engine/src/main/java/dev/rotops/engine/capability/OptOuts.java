package dev.rotops.engine.capability;

import dev.rotops.engine.model.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The profiles that a run deliberately leaves out.
 *
 * @param reasons why, by profile
 * @param withoutReason entries that do not say why
 */
public record OptOuts(Map<String, String> reasons, List<String> withoutReason) {

    /** Nothing is left out. */
    public static final OptOuts NONE = new OptOuts(Map.of(), List.of());

    /** Makes the collections immutable and keeps their order. */
    public OptOuts {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        withoutReason = List.copyOf(withoutReason);
    }

    /**
     * Reads opt-outs.
     *
     * @param text {@code profile: reason}, more of them after a semicolon or on lines of their own
     * @return the opt-outs
     */
    public static OptOuts parse(String text) {
        Map<String, String> reasons = new LinkedHashMap<>();
        List<String> withoutReason = new ArrayList<>();
        for (String entry : text.split("[;\r\n]", -1)) {
            int colon = entry.indexOf(':');
            String profile = entry.substring(0, Math.max(0, colon)).strip();
            String reason = entry.substring(colon + 1).strip();
            if (!profile.isEmpty() && Reason.isGiven(reason)) {
                reasons.put(profile, reason);
            } else if (!entry.isBlank()) {
                withoutReason.add(entry.strip());
            }
        }
        return new OptOuts(reasons, withoutReason);
    }

    Optional<String> reason(String profile) {
        return Optional.ofNullable(reasons.get(profile));
    }
}

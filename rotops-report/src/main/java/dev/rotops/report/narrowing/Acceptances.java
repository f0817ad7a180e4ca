package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Reason;
import dev.rotops.report.git.Trailer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the messages of the commits since then accept, each with a reason: an acceptance counts for the change that it comes with. */
final class Acceptances {

    static final String KEY = "Accepts-narrowing";

    /**
     * An acceptance.
     *
     * @param id what is accepted
     * @param reason why
     * @param commit the beginning of the commit's id
     * @param author who accepted it
     */
    record Acceptance(String id, String reason, String commit, String author) {}

    private final Map<String, Acceptance> byId = new LinkedHashMap<>();
    private final List<Trailer> withoutReason = new ArrayList<>();

    Acceptances(List<Trailer> trailers) {
        for (Trailer trailer : trailers) {
            int colon = trailer.value().indexOf(": ");
            String id = colon < 0 ? "" : trailer.value().substring(0, colon).strip();
            String reason = trailer.value().substring(colon + 1).strip();
            if (id.isEmpty() || !Reason.isGiven(reason)) {
                withoutReason.add(trailer);
            } else {
                byId.putIfAbsent(id, new Acceptance(id, reason, trailer.commit(), trailer.author()));
            }
        }
    }

    Optional<Acceptance> of(Narrowing narrowing) {
        return Optional.ofNullable(byId.get(narrowing.id()));
    }

    /** Those that accept nothing, as they do not say what, or why. */
    List<Trailer> withoutReason() {
        return List.copyOf(withoutReason);
    }
}

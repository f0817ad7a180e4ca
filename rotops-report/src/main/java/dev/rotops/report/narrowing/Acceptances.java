package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Reason;
import dev.rotops.report.git.NoHistoryException;
import dev.rotops.report.git.Trailer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the messages of the commits since then accept, each with a reason: what had become smaller by that commit, and nothing that
 * became smaller later.
 */
final class Acceptances {

    static final String KEY = "Accepts-narrowing";

    /**
     * An acceptance.
     *
     * @param id what is accepted
     * @param reason why
     * @param trailer the line that says so
     */
    record Acceptance(String id, String reason, Trailer trailer) {}

    /** Knows what had become smaller by a commit. */
    interface Past {

        boolean had(Narrowing narrowing, Trailer trailer) throws NoHistoryException;
    }

    private final Past past;
    private final Map<String, List<Acceptance>> byId = new HashMap<>();
    private final List<Trailer> withoutReason = new ArrayList<>();

    Acceptances(List<Trailer> trailers, Past past) {
        this.past = past;
        for (Trailer trailer : trailers) {
            int colon = trailer.value().indexOf(": ");
            String id = colon < 0 ? "" : trailer.value().substring(0, colon).strip();
            String reason = trailer.value().substring(colon + 1).strip();
            if (id.isEmpty() || !Reason.isGiven(reason)) {
                withoutReason.add(trailer);
            } else {
                byId.computeIfAbsent(id, key -> new ArrayList<>()).add(new Acceptance(id, reason, trailer));
            }
        }
    }

    Optional<Acceptance> of(Narrowing narrowing) throws NoHistoryException {
        for (Acceptance acceptance : byId.getOrDefault(narrowing.id(), List.of())) {
            if (past.had(narrowing, acceptance.trailer())) {
                return Optional.of(acceptance);
            }
        }
        return Optional.empty();
    }

    /** Those that accept nothing, as they do not say what, or why. */
    List<Trailer> withoutReason() {
        return List.copyOf(withoutReason);
    }

    /** All that say what and why, by what they name, then by age. */
    List<Acceptance> all() {
        return byId.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Acceptance::id))
                .toList();
    }
}

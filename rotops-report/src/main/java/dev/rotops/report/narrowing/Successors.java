package dev.rotops.report.narrowing;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What became of the parts of a model: they are known by their ids or, where somebody has renamed one, by what it is.
 *
 * @param <T> type of the parts
 */
final class Successors<T> {

    private final Map<String, T> successors = new HashMap<>();
    private final Function<T, String> idOf;
    private final Map<String, String> earlierIds = new HashMap<>();
    private final List<T> newcomers;

    /**
     * Looks for them.
     *
     * @param before the parts as they were
     * @param after the parts as they are
     * @param idOf the id of a part
     * @param recognize finds one whose id is gone among those whose ids are new
     */
    Successors(List<T> before, List<T> after, Function<T, String> idOf, BiFunction<T, Set<T>, Optional<T>> recognize) {
        this.idOf = idOf;
        Map<String, T> fresh = new HashMap<>();
        after.forEach(part -> fresh.putIfAbsent(idOf.apply(part), part));
        Map<String, T> gone = new HashMap<>();
        for (T part : before) {
            String id = idOf.apply(part);
            Optional<T> kept = Optional.ofNullable(fresh.get(id));
            kept.ifPresentOrElse(same -> successors.put(id, same), () -> gone.putIfAbsent(id, part));
        }
        fresh.keySet().removeAll(successors.keySet());
        Set<T> unknown = new LinkedHashSet<>(after);
        unknown.removeIf(part -> fresh.get(idOf.apply(part)) != part);
        for (T part : before) {
            String id = idOf.apply(part);
            if (gone.remove(id, part)) {
                recognize.apply(part, unknown).ifPresent(renamed -> {
                    unknown.remove(renamed);
                    successors.put(id, renamed);
                    earlierIds.put(idOf.apply(renamed), id);
                });
            }
        }
        this.newcomers = List.copyOf(unknown);
    }

    /** The part as it is now, unless it is gone. */
    Optional<T> of(T earlier) {
        return Optional.ofNullable(successors.get(idOf.apply(earlier)));
    }

    /** The parts that nothing became, in their order. */
    List<T> newcomers() {
        return newcomers;
    }

    /** What a part is called now; as it was where it is gone. */
    String idNow(String idThen) {
        return Optional.ofNullable(successors.get(idThen)).map(idOf).orElse(idThen);
    }

    /** What a part was called; as it is where it is new. */
    String idThen(String idNow) {
        return earlierIds.getOrDefault(idNow, idNow);
    }
}

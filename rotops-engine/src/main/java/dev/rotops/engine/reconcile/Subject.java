package dev.rotops.engine.reconcile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a finding is about: ids by role, such as {@code behavior} and {@code ownerTest}, in a fixed order.
 *
 * @param ids ids by role
 */
public record Subject(Map<String, String> ids) {

    static final Subject NONE = new Subject(Map.of());

    /** Makes the map immutable and keeps its order. */
    public Subject {
        ids = ids.size() < 2 ? Map.copyOf(ids) : Collections.unmodifiableMap(new LinkedHashMap<>(ids));
    }

    static Subject of(String role, String id) {
        return new Subject(Map.of(role, id));
    }

    Subject and(String role, String id) {
        Map<String, String> extended = new LinkedHashMap<>(ids);
        extended.put(role, id);
        return new Subject(extended);
    }

    /**
     * Returns the id that plays a role.
     *
     * @param role such as {@code behavior}
     * @return the id, if the subject has one in that role
     */
    public Optional<String> get(String role) {
        return Optional.ofNullable(ids.get(role));
    }
}

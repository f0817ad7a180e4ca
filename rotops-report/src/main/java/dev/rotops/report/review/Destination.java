package dev.rotops.report.review;

import java.util.Optional;

/**
 * Where accepted candidates go, as far as somebody said it.
 *
 * @param surface id of the surface; absent for the one that suggests itself
 * @param behavior id of the reviewed behavior that happens there; absent for a new one
 */
public record Destination(Optional<String> surface, Optional<String> behavior) {

    /** Wherever it suggests itself. */
    public static final Destination ANY = new Destination(Optional.empty(), Optional.empty());

    /**
     * Into a surface.
     *
     * @param surface its id
     * @return the destination
     */
    public static Destination surface(String surface) {
        return new Destination(Optional.of(surface), Optional.empty());
    }

    /**
     * To a behavior that has been reviewed.
     *
     * @param behavior its id
     * @return the destination
     */
    public static Destination behavior(String behavior) {
        return new Destination(Optional.empty(), Optional.of(behavior));
    }
}

package dev.rotops.report.starter;

import java.util.Optional;

/** The kinds of repositories that there is a start for. */
public enum Preset {
    /** A repository of the JVM, with whatever else is discovered in it. */
    JVM,
    /** A repository, or a part of one, whose tests Vitest runs. */
    VITEST;

    /**
     * Finds a preset.
     *
     * @param word what somebody calls it; {@code base} is another word for {@code jvm}
     * @return the preset; nothing where there is none
     */
    public static Optional<Preset> named(String word) {
        return switch (word) {
            case "jvm", "base" -> Optional.of(JVM);
            case "vitest" -> Optional.of(VITEST);
            default -> Optional.empty();
        };
    }
}

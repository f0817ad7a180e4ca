package dev.rotops.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What sort of product a repository makes, and which kinds of probes show that it runs. */
public enum TaskClass {
    /** Code that others link. */
    LIBRARY,
    /** A program that people start from a terminal. */
    CLI,
    /** A server that programs talk to. */
    WEB_SERVICE,
    /** A server that people look at. */
    WEB_APP,
    /** A server that is told of events, and acts on them. */
    WEBHOOK,
    /** A program that turns files into files. */
    DATA_PIPELINE,
    /** A game that is simulated and drawn. */
    GAME_2D,
    /** Code that is rewritten, and does what it did before. */
    REFACTOR_IN_PLACE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /**
     * Returns the class as artifacts write it.
     *
     * @return a word such as {@code web_service}
     */
    public String word() {
        return word;
    }

    /**
     * Returns the kinds of probes of which a product of this class has at least one each.
     *
     * @return words such as {@code api_smoke}
     */
    public List<String> kinds() {
        return switch (this) {
            case LIBRARY -> List.of("import_smoke", "unit_tests");
            case CLI -> List.of("headless_run", "stdout_golden");
            case WEB_SERVICE -> List.of("headless_run", "api_smoke");
            case WEB_APP -> List.of("headless_run", "render_hash");
            case WEBHOOK -> List.of("api_smoke", "side_effect_probe");
            case DATA_PIPELINE -> List.of("headless_run", "output_fixture_diff");
            case GAME_2D -> List.of("sim_trace", "headless_run");
            case REFACTOR_IN_PLACE -> List.of("test_suite_parity");
        };
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(TaskClass::word).collect(Collectors.toUnmodifiableSet());
    }

    static Optional<TaskClass> ofWord(String word) {
        return Arrays.stream(values())
                .filter(taskClass -> taskClass.word.equals(word))
                .findFirst();
    }
}

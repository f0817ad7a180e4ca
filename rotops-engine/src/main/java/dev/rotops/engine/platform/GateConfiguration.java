package dev.rotops.engine.platform;

import dev.rotops.engine.capability.OptOuts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What gates depend on: their own settings, which may stand in the environment as well, and where the model is.
 *
 * @param parameters the engine's configuration parameters
 */
record GateConfiguration(RotopsConfiguration parameters) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final List<String> SETTINGS = List.of(
            RotopsConfiguration.CAPABILITIES,
            RotopsConfiguration.CAPABILITIES_TIMEOUT,
            RotopsConfiguration.REQUIRE_BEHAVIOR,
            RotopsConfiguration.OPTED_OUT_PROFILES);

    private static final List<String> PLACES = List.of(
            RotopsConfiguration.ROOT,
            RotopsConfiguration.OUTPUT,
            RotopsConfiguration.CONTROL_PLANE,
            RotopsConfiguration.CAPABILITY_PROFILES);

    /** Everything, as it is written. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        SETTINGS.forEach(key -> setting(key).ifPresent(value -> values.put(key, value)));
        PLACES.forEach(key -> parameters.given(key).ifPresent(value -> values.put(key, value)));
        return values;
    }

    /** A parameter, or else {@code ROTOPS_REQUIRE_BEHAVIOR} for {@code rotops.require-behavior}. */
    private Optional<String> setting(String key) {
        String variable = key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        return parameters
                .given(key)
                .or(() -> Optional.ofNullable(System.getenv(variable)).map(String::trim))
                .filter(value -> !value.isEmpty());
    }

    /** Where the capability document is. */
    Optional<String> document() {
        return setting(RotopsConfiguration.CAPABILITIES);
    }

    /**
     * How long to wait for the capability document.
     *
     * @throws InvalidConfigurationException when the value is not a number of seconds
     */
    Duration timeout() throws InvalidConfigurationException {
        Optional<String> value = setting(RotopsConfiguration.CAPABILITIES_TIMEOUT);
        if (value.isPresent() && !value.get().matches("[1-9][0-9]{0,3}")) {
            throw new InvalidConfigurationException(
                    RotopsConfiguration.CAPABILITIES_TIMEOUT, value.get(), "a number of seconds, from 1 to 9999");
        }
        return value.map(Integer::valueOf).map(Duration::ofSeconds).orElse(PATIENCE);
    }

    /**
     * Whether what is not advertised fails its tests.
     *
     * @throws InvalidConfigurationException when the value is no truth value
     */
    boolean requireBehavior() throws InvalidConfigurationException {
        return RotopsConfiguration.isTrue(
                RotopsConfiguration.REQUIRE_BEHAVIOR,
                setting(RotopsConfiguration.REQUIRE_BEHAVIOR).orElse("false"));
    }

    /**
     * The profiles that the run leaves out.
     *
     * @throws InvalidConfigurationException when one of them has no reason
     */
    OptOuts optOuts() throws InvalidConfigurationException {
        String value = setting(RotopsConfiguration.OPTED_OUT_PROFILES).orElse("");
        OptOuts optOuts = OptOuts.parse(value);
        if (!optOuts.withoutReason().isEmpty()) {
            throw new InvalidConfigurationException(
                    RotopsConfiguration.OPTED_OUT_PROFILES,
                    value,
                    "\"" + optOuts.withoutReason().get(0) + ": …\", and say why where the dots are");
        }
        return optOuts;
    }
}

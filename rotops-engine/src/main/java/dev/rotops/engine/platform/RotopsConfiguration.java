package dev.rotops.engine.platform;

import dev.rotops.engine.ledger.Redaction;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Spelling;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * The engine's configuration parameters.
 *
 * <p>They are JUnit configuration parameters: set them in {@code junit-platform.properties}, as system properties, or in
 * Surefire's {@code configurationParameters}. Paths are relative to the root and use {@code /}.
 */
public final class RotopsConfiguration {

    /** What an error does: {@code enforce} (the default), {@code advisory} or {@code off}. */
    public static final String MODE = "rotops.mode";

    /** Root of the model, relative to the base directory of the module under test; by default that directory itself. */
    public static final String ROOT = "rotops.root";

    /** Path of the control plane; by default {@code testops/runtime-control-plane.json}. */
    public static final String CONTROL_PLANE = "rotops.control-plane";

    /** Path of the inventory; by default {@code runtime-inventory.json} beside the control plane. */
    public static final String INVENTORY = "rotops.inventory";

    /** Path of the surface catalog; by default {@code runtime-surfaces.json} beside the control plane. */
    public static final String SURFACES = "rotops.surfaces";

    /** Path of the fidelity policy; by default {@code fidelity-policy.json} beside the control plane. */
    public static final String FIDELITY = "rotops.fidelity";

    /** Path of the quality policy; by default {@code runtime-quality-policy.json} beside the control plane. */
    public static final String QUALITY = "rotops.quality";

    /** Path of the discovery policy; by default {@code runtime-discovery-policy.json} beside the control plane. */
    public static final String DISCOVERY_POLICY = "rotops.discovery-policy";

    /** Path of the probe plan; by default {@code runtime-probes.json} beside the control plane. */
    public static final String PROBES = "rotops.probes";

    /** Path of the baseline; by default {@code runtime-baseline.json} beside the control plane. */
    public static final String BASELINE = "rotops.baseline";

    /**
     * Directory, relative to the root, for files of RotOps' own; by default {@code target/rotops}, or {@code build/rotops} where
     * there is no {@code target}.
     */
    public static final String OUTPUT = "rotops.output";

    /** Whether an owner test without any claim is accepted: {@code true} or {@code false} (the default). */
    public static final String ALLOW_MISSING_ANNOTATIONS = "rotops.allow-missing-annotations";

    /** Whether a summary is printed at the end of the run: {@code true} (the default) or {@code false}. */
    public static final String SUMMARY = "rotops.summary";

    /**
     * Names, separated by commas, of environment variables and system properties whose values are kept out of the ledger,
     * besides the environment variables that look like credentials.
     */
    public static final String SECRETS = "rotops.secrets";

    /** Path of the capability profiles; by default {@code runtime-capabilities.json} beside the control plane. */
    public static final String CAPABILITY_PROFILES = "rotops.capability-profiles";

    /**
     * Path, relative to the root, or http(s) URL of the capability document of the system under test. Like the other
     * settings of gates, it can also be set in the environment, as {@code ROTOPS_CAPABILITIES}.
     */
    public static final String CAPABILITIES = "rotops.capabilities";

    /** Seconds within which a capability document must be there in full; by default 10. */
    public static final String CAPABILITIES_TIMEOUT = "rotops.capabilities-timeout";

    /** Whether tests of a capability that is not advertised fail instead of being skipped; by default {@code false}. */
    public static final String REQUIRE_BEHAVIOR = "rotops.require-behavior";

    /** Profiles that the run leaves out, each with its reason: {@code profile: reason; profile: reason}. */
    public static final String OPTED_OUT_PROFILES = "rotops.opted-out-profiles";

    private static final String PREFIX = "rotops.";

    private static final Set<String> KEYS = Set.of(
            MODE,
            ROOT,
            CONTROL_PLANE,
            INVENTORY,
            SURFACES,
            FIDELITY,
            QUALITY,
            DISCOVERY_POLICY,
            PROBES,
            BASELINE,
            OUTPUT,
            ALLOW_MISSING_ANNOTATIONS,
            SUMMARY,
            SECRETS,
            CAPABILITY_PROFILES,
            CAPABILITIES,
            CAPABILITIES_TIMEOUT,
            REQUIRE_BEHAVIOR,
            OPTED_OUT_PROFILES);

    private final Function<String, Optional<String>> parameters;
    private final Set<String> given;

    private RotopsConfiguration(Function<String, Optional<String>> parameters, Set<String> given) {
        this.parameters = parameters;
        this.given = given;
    }

    static RotopsConfiguration of(ConfigurationParameters parameters) {
        return new RotopsConfiguration(parameters::get, parameters.keySet());
    }

    /** What a test engine hands on, which does not say which parameters there are. */
    static RotopsConfiguration of(Function<String, Optional<String>> parameters) {
        return new RotopsConfiguration(parameters, Set.of());
    }

    /** What is known before there is any request: the system properties alone. */
    static RotopsConfiguration ofSystemProperties() {
        return new RotopsConfiguration(key -> Optional.ofNullable(System.getProperty(key)), Set.of());
    }

    /**
     * The mode.
     *
     * @throws InvalidConfigurationException when the value is not a mode
     */
    Mode mode() throws InvalidConfigurationException {
        Optional<String> value = parameters.apply(MODE);
        for (Mode mode : Mode.values()) {
            if (value.map(text -> text.trim().equalsIgnoreCase(mode.name())).orElse(mode == Mode.ENFORCE)) {
                return mode;
            }
        }
        throw new InvalidConfigurationException(MODE, value.orElse(""), "enforce, advisory or off");
    }

    /** The mode; what enforces where the parameter says no mode, as that is an error. */
    Mode modeOrEnforce() {
        try {
            return mode();
        } catch (InvalidConfigurationException e) {
            return Mode.ENFORCE;
        }
    }

    /** The root, where one is given that there is. Tests may work in another directory than their module's. */
    Optional<Path> root() {
        return path(ROOT)
                .map(root -> ModulePaths.baseDirectory()
                        .map(base -> base.resolve(root))
                        .orElse(root))
                .filter(Files::isDirectory);
    }

    /**
     * Passes over no directory in silence.
     *
     * @throws InvalidConfigurationException when a value names none
     */
    void requireDirectories() throws InvalidConfigurationException {
        if (root().isEmpty() && given(ROOT).isPresent()) {
            throw new InvalidConfigurationException(ROOT, given(ROOT).orElse(""), "a directory that exists");
        }
        if (output().isEmpty() && given(OUTPUT).isPresent()) {
            throw new InvalidConfigurationException(OUTPUT, given(OUTPUT).orElse(""), "the path of a directory");
        }
    }

    Optional<String> given(String key) {
        return parameters.apply(key).filter(text -> !text.isBlank()).map(String::trim);
    }

    private Optional<Path> path(String key) {
        try {
            return given(key).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The directory for files of RotOps' own, where it is not the default one. */
    Optional<Path> output() {
        return path(OUTPUT);
    }

    /** The paths of the artifacts that are not at their default place. */
    Map<ArtifactKind, String> paths() {
        Map<ArtifactKind, String> paths = new TreeMap<>();
        for (ArtifactKind kind : ArtifactKind.values()) {
            kind.parameter().flatMap(this::given).ifPresent(path -> paths.put(kind, path.replace('\\', '/')));
        }
        return paths;
    }

    static boolean knows(String key) {
        return KEYS.contains(key);
    }

    /** The parameters that are given and unknown, each with the known key that may have been meant. */
    Map<String, Optional<String>> unknownKeys() {
        Set<String> system = System.getProperties().stringPropertyNames();
        Map<String, Optional<String>> unknown = new TreeMap<>();
        Stream.concat(given.stream(), system.stream())
                .filter(key -> key.startsWith(PREFIX) && !knows(key))
                .forEach(key -> unknown.put(key, Spelling.nearest(key, KEYS)));
        // Of what a build hands to its tests, much is the build's own affair.
        unknown.entrySet().removeIf(entry -> entry.getValue().isEmpty() && system.contains(entry.getKey()));
        return unknown;
    }

    boolean allowMissingAnnotations() throws InvalidConfigurationException {
        return flag(ALLOW_MISSING_ANNOTATIONS, false);
    }

    boolean summary() throws InvalidConfigurationException {
        return flag(SUMMARY, true);
    }

    /** Names of variables and properties that hold secrets. */
    Set<String> secrets() {
        return Redaction.names(parameters.apply(SECRETS).orElse(""));
    }

    private boolean flag(String key, boolean whenAbsent) throws InvalidConfigurationException {
        return isTrue(key, given(key).orElse(String.valueOf(whenAbsent)));
    }

    /**
     * Reads a truth value.
     *
     * @throws InvalidConfigurationException when the value is neither of the two
     */
    static boolean isTrue(String key, String value) throws InvalidConfigurationException {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidConfigurationException(key, value, "true or false");
        };
    }
}

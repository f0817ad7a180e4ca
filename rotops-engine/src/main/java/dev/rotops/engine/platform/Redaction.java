package dev.rotops.engine.platform;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Keeps credentials out of what is written down: the values of variables that look like some, or that are named. */
final class Redaction {

    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(passw|passphrase|secret|token|api_?key|access_?key|private_?key|credential|auth).*");

    /** Shorter values stand in ordinary words. */
    private static final int MINIMUM_LENGTH = 6;

    private record Secret(String name, String value) {}

    private final List<Secret> secrets;

    private Redaction(List<Secret> secrets) {
        this.secrets = secrets;
    }

    /**
     * Reads the values of secrets.
     *
     * @param variables environment variables and system properties by name
     * @param named names of further ones that are secret
     */
    static Redaction of(Map<String, String> variables, Set<String> named) {
        Map<String, String> names = new HashMap<>();
        variables.forEach((name, value) -> {
            boolean looksSecret = SECRET.matcher(name).matches() && value.length() >= MINIMUM_LENGTH;
            if (!value.isBlank() && (looksSecret || named.contains(name))) {
                names.merge(value, name, (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        });
        // The longest first: one secret may hold another.
        return new Redaction(names.entrySet().stream()
                .map(secret -> new Secret(secret.getValue(), secret.getKey()))
                .sorted(Comparator.comparingInt(
                                (Secret secret) -> secret.value().length())
                        .reversed()
                        .thenComparing(Secret::name))
                .toList());
    }

    /** The secrets of this JVM. */
    static Redaction ofEnvironment(Set<String> named) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        for (String name : System.getProperties().stringPropertyNames()) {
            if (named.contains(name)) {
                variables.put(name, System.getProperty(name, ""));
            }
        }
        return of(variables, named);
    }

    static Set<String> names(String list) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(list.split(",", -1))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    String of(String text) {
        String redacted = text;
        for (Secret secret : secrets) {
            redacted = redacted.replace(secret.value(), "[" + secret.name() + "]");
        }
        return redacted;
    }
}

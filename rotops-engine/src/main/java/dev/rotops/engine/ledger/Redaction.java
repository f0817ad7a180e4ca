package dev.rotops.engine.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps credentials out of what is written down: the values of variables that look like some, or that are named. */
public final class Redaction {

    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(?:passw|passphrase|secret|token|api_?key|access_?key|private_?key|credential|auth(?!ors?(?![a-z]))).*"
                    + "|(?:.*[^a-z0-9])?(?:key|pass)(?:[^a-z0-9].*)?"
                    + "|.*[^a-z0-9](?:pwd|pat)");

    /** Shorter values stand in ordinary words. */
    private static final int MINIMUM_LENGTH = 6;

    /** Shorter lines of a value of several lines do so, too. */
    private static final int MINIMUM_LINE_LENGTH = 12;

    private record Secret(String name, String value) {}

    private final List<Secret> secrets;

    private Redaction(Collection<Secret> secrets) {
        // The longest first: one secret may hold another.
        this.secrets = secrets.stream()
                .sorted(Comparator.comparingInt(
                                (Secret secret) -> secret.value().length())
                        .reversed()
                        .thenComparing(Secret::name))
                .toList();
    }

    /**
     * Reads the values of secrets.
     *
     * @param variables environment variables and system properties by name
     * @param named names of further ones that are secret
     * @return what leaves out their values
     */
    public static Redaction of(Map<String, String> variables, Set<String> named) {
        Map<String, String> names = new HashMap<>();
        variables.forEach((name, value) -> {
            boolean looksSecret =
                    value.length() >= MINIMUM_LENGTH && SECRET.matcher(name).matches();
            if (!value.isBlank() && (looksSecret || named.contains(name))) {
                whatTells(value).forEach(part -> names.merge(part, name, Redaction::earlier));
            }
        });
        return new Redaction(names.entrySet().stream()
                .map(secret -> new Secret(secret.getValue(), secret.getKey()))
                .toList());
    }

    /**
     * Reads the secrets of this JVM.
     *
     * @param named names of environment variables and system properties that are secret whatever they are called
     * @return what leaves out their values
     */
    public static Redaction ofEnvironment(Set<String> named) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        for (String name : System.getProperties().stringPropertyNames()) {
            if (named.contains(name)) {
                variables.put(name, System.getProperty(name, ""));
            }
        }
        return of(variables, named);
    }

    /**
     * Reads a list of names.
     *
     * @param list names, separated by commas
     * @return the names, in alphabetical order
     */
    public static Set<String> names(String list) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(list.split(",", -1))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    /**
     * Adds the secrets of another.
     *
     * @param other knows further secrets
     * @return what leaves out those of both
     */
    public Redaction and(Redaction other) {
        return new Redaction(Stream.concat(secrets.stream(), other.secrets.stream())
                .distinct()
                .toList());
    }

    /**
     * Leaves the secrets out of a text.
     *
     * @param text any text
     * @return the text, with the name of a variable in brackets where its value stood
     */
    public String of(String text) {
        String redacted = text;
        for (Secret secret : secrets) {
            redacted = redacted.replace(secret.value(), "[" + secret.name() + "]");
        }
        return redacted;
    }

    /** Programs show a key line by line, too. */
    private static Stream<String> whatTells(String value) {
        return Stream.concat(Stream.of(value), value.lines().filter(line -> line.length() >= MINIMUM_LINE_LENGTH))
                .distinct();
    }

    private static String earlier(String one, String other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

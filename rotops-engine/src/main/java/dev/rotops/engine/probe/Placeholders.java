package dev.rotops.engine.probe;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in braces that probes write where a value is known only when they run. */
public final class Placeholders {

    static final String JAVA = "java";
    static final String PORT = "port";
    static final String RECORDER = "recorder";
    static final String ROOT = "root";
    static final String WORK = "work";

    private static final List<String> NAMES = List.of(ROOT, WORK, PORT, JAVA, RECORDER);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}]*)\\}");

    private Placeholders() {}

    /**
     * Lists what can be written.
     *
     * @return such as <code>${root}</code>, in the order of the documentation
     */
    public static List<String> known() {
        return NAMES.stream().map(Placeholders::written).toList();
    }

    /**
     * Finds placeholders that mean nothing.
     *
     * @param text a string of a probe
     * @return them, as they are written
     */
    public static List<String> unknownIn(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .filter(found -> !NAMES.contains(found.group(1)))
                .map(found -> found.group())
                .toList();
    }

    static String written(String name) {
        return "${" + name + "}";
    }

    static boolean isIn(String text, String name) {
        return text.contains(written(name));
    }

    /** Puts values in their place; what is unknown stays as it is. */
    static String expand(String text, UnaryOperator<String> value) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        NAMES.contains(found.group(1)) ? value.apply(found.group(1)) : found.group()));
    }
}

package dev.rotops.engine.discovery.entrypoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of classes, some of them written with alternatives and wildcards. Names of Jakarta and of Java EE are the same. */
final class NameSet {

    private static final String OLD = "javax.";
    private static final String NEW = "jakarta.";
    private static final int MOST_ALTERNATIVES = 1_000;

    private final Set<String> names = new HashSet<>();
    private final List<NamePattern> patterns = new ArrayList<>();

    NameSet(Collection<String> written) {
        for (String text : written) {
            for (String name : alternatives(text)) {
                if (isPattern(name)) {
                    patterns.add(NamePattern.of(name));
                } else {
                    names.add(normal(name));
                }
            }
        }
    }

    boolean isEmpty() {
        return names.isEmpty() && patterns.isEmpty();
    }

    boolean contains(String name) {
        String normal = normal(name);
        return names.contains(normal) || matchesAPattern(normal);
    }

    private boolean matchesAPattern(String name) {
        for (NamePattern pattern : patterns) {
            if (pattern.matches(name)) {
                return true;
            }
        }
        return false;
    }

    static boolean isPattern(String name) {
        return name.indexOf('*') >= 0;
    }

    static String normal(String name) {
        return name.startsWith(OLD) ? NEW + name.substring(OLD.length()) : name;
    }

    /** Writes out {@code a.{B,C}}, from the outside in; what has no closing brace stands as it is. */
    static List<String> alternatives(String text) {
        int start = text.indexOf('{');
        int end = start < 0 ? -1 : end(text, start);
        if (end < 0) {
            return List.of(text);
        }
        List<String> written = new ArrayList<>();
        List<String> rests = alternatives(text.substring(end + 1));
        for (String choice : choices(text.substring(start + 1, end))) {
            for (String beginning : alternatives(choice)) {
                for (String rest : rests) {
                    if (written.size() < MOST_ALTERNATIVES) {
                        written.add(text.substring(0, start) + beginning + rest);
                    }
                }
            }
        }
        return written;
    }

    private static int end(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> choices(String text) {
        List<String> choices = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                choices.add(text.substring(from, i));
                from = i + 1;
            }
        }
        choices.add(text.substring(from));
        return choices;
    }
}

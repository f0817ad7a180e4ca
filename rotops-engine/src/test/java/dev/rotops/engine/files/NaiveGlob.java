package dev.rotops.engine.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The glob language straight from its definition, without regard to cost: braces are rewritten first, and everything else
 * tries every way of cutting the path. It shares no code with {@link Glob}.
 */
final class NaiveGlob {

    private NaiveGlob() {}

    static boolean matches(String pattern, String path) {
        for (String expanded : expand(pattern)) {
            boolean ofFiles = !expanded.startsWith("/") && !expanded.endsWith("/");
            List<String> names = new ArrayList<>(List.of(expanded.split("/", -1)));
            names.removeIf(String::isEmpty);
            if (ofFiles && matchesNames(names, List.of(path.split("/", -1)))) {
                return true;
            }
        }
        return false;
    }

    /** Rewrites the first brace that has a comma, and goes on with each result. */
    private static List<String> expand(String pattern) {
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
            List<String> items = items(pattern, open + 1, ',', '}');
            if (items.size() > 1) {
                int end = open + 1 + String.join(",", items).length() + 1;
                List<String> patterns = new ArrayList<>();
                for (String item : items) {
                    patterns.addAll(expand(pattern.substring(0, open) + item + pattern.substring(end)));
                }
                return patterns;
            }
        }
        return List.of(pattern);
    }

    private static boolean matchesNames(List<String> pattern, List<String> names) {
        if (pattern.isEmpty() || (names.isEmpty() && !pattern.get(0).equals("**"))) {
            return pattern.isEmpty() && names.isEmpty();
        }
        String first = pattern.get(0);
        List<String> rest = pattern.subList(1, pattern.size());
        if (!first.equals("**")) {
            return matchesName(first, names.get(0), rest.isEmpty())
                    && matchesNames(rest, names.subList(1, names.size()));
        }
        for (int taken = 0; taken <= names.size(); taken++) {
            if (matchesNames(rest, names.subList(taken, names.size()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchesName(String pattern, String name, boolean last) {
        if (pattern.isEmpty()) {
            return name.isEmpty();
        }
        if (pattern.length() > 1 && pattern.charAt(1) == '(') {
            return matchesGroup(pattern.charAt(0), pattern, name, last);
        }
        String rest = pattern.substring(1);
        return switch (pattern.charAt(0)) {
            case '*' -> anyTail(name, tail -> matchesName(rest, tail, last));
            case '?' -> !name.isEmpty() && matchesName(rest, name.substring(1), last);
            case '[' -> matchesSet(pattern, name, last);
            default -> name.startsWith(pattern.substring(0, 1)) && matchesName(rest, name.substring(1), last);
        };
    }

    private static boolean matchesGroup(char sign, String pattern, String name, boolean last) {
        List<String> branches = items(pattern, 2, '|', ')');
        String body = pattern.substring(2, 2 + String.join("|", branches).length());
        String rest = pattern.substring(body.length() + 3);
        if (sign == '!') {
            return !isForbidden(branches, body, rest, name, last)
                    && anyTail(name, tail -> matchesName(rest, tail, last));
        }
        if (sign == '@' && rest.startsWith("?") && !rest.startsWith("?(")) {
            return matchesGroup('?', "?" + pattern.substring(1, body.length() + 3) + rest.substring(1), name, last);
        }
        if ((sign == '?' || sign == '*') && matchesName(rest, name, last)) {
            return true;
        }
        for (String branch : branches) {
            for (int end = 0; end <= name.length(); end++) {
                String tail = name.substring(end);
                // An empty round gets nowhere; going round again would not end.
                boolean again = (sign == '*' || sign == '+') && end > 0;
                if (matchesName(branch, name.substring(0, end), false)
                        && (matchesName(rest, tail, last) || (again && matchesGroup(sign, pattern, tail, last)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isForbidden(List<String> branches, String body, String rest, String name, boolean last) {
        boolean extension = last && body.contains("*") && rest.matches("[.][^.]+");
        for (String branch : branches) {
            for (int end = 0; end <= name.length(); end++) {
                boolean whole = end == name.length();
                String forbidden = extension ? branch + rest : branch;
                if ((whole || !last || !rest.isEmpty()) && matchesName(forbidden, name.substring(0, end), false)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean matchesSet(String pattern, String name, boolean last) {
        int end = pattern.indexOf(']');
        String rest = pattern.substring(end + 1);
        String itself = pattern.substring(0, end + 1);
        if (!itself.contains("-") && !itself.contains("!")) {
            if (name.startsWith(itself) && matchesName(rest, name.substring(itself.length()), last)) {
                return true;
            }
        }
        // Within one set of characters, regular expressions and globs agree but for the mark.
        return !name.isEmpty()
                && name.substring(0, 1).matches(itself.replace("[!", "[^"))
                && matchesName(rest, name.substring(1), last);
    }

    private static boolean anyTail(String name, Predicate<String> condition) {
        for (int start = 0; start <= name.length(); start++) {
            if (condition.test(name.substring(start))) {
                return true;
            }
        }
        return false;
    }

    /** Cuts at the separators outside of any parentheses and braces, up to the closing sign. */
    private static List<String> items(String pattern, int from, char separator, char closing) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            if (depth == 0 && (character == separator || character == closing)) {
                items.add(pattern.substring(start, i));
                start = i + 1;
                if (character == closing) {
                    return items;
                }
            }
            depth += "({".indexOf(character) >= 0 ? 1 : ")}".indexOf(character) >= 0 ? -1 : 0;
        }
        return List.of();
    }
}

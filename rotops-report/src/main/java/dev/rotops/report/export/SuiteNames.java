package dev.rotops.report.export;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names the suite classes of surfaces. */
final class SuiteNames {

    private static final String SUFFIX = "Suite";

    private SuiteNames() {}

    /**
     * Names all of them at once.
     *
     * @param surfaces ids of all surfaces, whichever of them are exported, so that no name depends on the choice
     * @return simple class names by surface id, different on file systems that ignore case as well
     */
    static Map<String, String> of(Collection<String> surfaces) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String surface : new TreeSet<>(surfaces)) {
            String stem = camelCase(surface);
            String name = stem + SUFFIX;
            for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                name = stem + number + SUFFIX;
            }
            names.put(surface, name);
        }
        return names;
    }

    private static String camelCase(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : List.of(id.split("[^A-Za-z0-9]+", -1))) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        boolean startsWithLetter = !name.isEmpty() && Character.isLetter(name.charAt(0));
        return startsWithLetter ? name.toString() : "Surface" + name;
    }
}

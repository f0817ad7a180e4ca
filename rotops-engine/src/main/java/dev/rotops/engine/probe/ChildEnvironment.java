package dev.rotops.engine.probe;

import dev.rotops.engine.model.ProbeEnvironment;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The environment variables of a probe's processes: the few without which no program runs, settings that make runs alike,
 * and what the probe allows.
 */
final class ChildEnvironment {

    private static final List<String> NEEDED = List.of("PATH", "SystemRoot", "SYSTEMROOT", "PATHEXT", "COMSPEC");

    private final Map<String, String> given;
    private final List<String> set;

    private ChildEnvironment(Map<String, String> given, List<String> set) {
        this.given = given;
        this.set = set;
    }

    static ChildEnvironment of(ProbeEnvironment configured, Path work, Map<String, String> ours) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("HOME", work.toString());
        given.put("TMPDIR", work.toString());
        given.put("TMP", work.toString());
        given.put("TEMP", work.toString());
        given.put("LC_ALL", "C.UTF-8");
        given.put("TZ", "UTC");
        inherit(NEEDED, ours, given);
        inherit(configured.inherit(), ours, given);
        return new ChildEnvironment(given, configured.set());
    }

    private static void inherit(List<String> names, Map<String, String> ours, Map<String, String> into) {
        for (String name : names) {
            String value = ours.get(name);
            if (value != null) {
                into.put(name, value);
            }
        }
    }

    Map<String, String> variables(UnaryOperator<String> expand) {
        Map<String, String> variables = new LinkedHashMap<>(given);
        for (String assignment : set) {
            int equals = assignment.indexOf('=');
            if (equals > 0) {
                variables.put(assignment.substring(0, equals), expand.apply(assignment.substring(equals + 1)));
            }
        }
        return variables;
    }
}

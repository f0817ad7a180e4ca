package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.files.Glob;
import dev.rotops.engine.model.EntryPointRule;
import dev.rotops.engine.model.EntryPointRule.Signal;
import dev.rotops.engine.model.EntryPointRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules, to be looked up by what they look for. Those of the project take the place of others with the same signal. */
final class RuleTable {

    /** The rules of one signal. */
    private static final class Entries {
        private final Map<String, List<TableRule>> byName = new HashMap<>();
        private final Map<Glob, TableRule> byPattern = new LinkedHashMap<>();
        private final Map<String, List<TableRule>> known = new HashMap<>();

        void add(String name, TableRule rule) {
            if (NameSet.isPattern(name)) {
                byPattern.put(NameSet.glob(name), rule);
            } else {
                byName.computeIfAbsent(NameSet.normal(name), key -> new ArrayList<>(2))
                        .add(rule);
            }
        }

        List<TableRule> of(String name) {
            return known.computeIfAbsent(NameSet.normal(name), this::find);
        }

        private List<TableRule> find(String name) {
            List<TableRule> rules = new ArrayList<>(byName.getOrDefault(name, List.of()));
            String path = name.replace('.', '/');
            byPattern.forEach((pattern, rule) -> {
                if (pattern.matches(path)) {
                    rules.add(rule);
                }
            });
            return List.copyOf(rules);
        }
    }

    private final EntryPointRules table;
    private final Map<Signal, Entries> entries = new EnumMap<>(Signal.class);

    RuleTable(EntryPointRules table, List<EntryPointRule> ofProject) {
        this.table = table;
        for (Signal signal : Signal.values()) {
            entries.put(signal, new Entries());
        }
        Map<Signal, List<String>> replaced = new EnumMap<>(Signal.class);
        for (EntryPointRule rule : ofProject) {
            add(rule, List.of());
            replaced.computeIfAbsent(rule.signal(), key -> new ArrayList<>()).addAll(NameSet.alternatives(rule.name()));
        }
        for (EntryPointRule rule : table.rules()) {
            add(rule, replaced.getOrDefault(rule.signal(), List.of()));
        }
    }

    private void add(EntryPointRule rule, List<String> replaced) {
        TableRule ready = TableRule.of(rule);
        for (String name : NameSet.alternatives(rule.name())) {
            if (replaced.contains(name)) {
                continue;
            }
            int dot = name.lastIndexOf('.');
            if (rule.signal() == Signal.CALL && dot > 0) {
                of(rule.signal()).add(name.substring(0, dot), ready.forCallsOf(name.substring(dot + 1)));
            } else {
                of(rule.signal()).add(name, ready);
            }
        }
    }

    /** What looks for the name, that of the class where it looks for a call; the project's own rules first. */
    List<TableRule> rules(Signal signal, String name) {
        return of(signal).of(name);
    }

    EntryPointRules table() {
        return table;
    }

    private Entries of(Signal signal) {
        Entries found = entries.get(signal);
        return found == null ? new Entries() : found;
    }
}

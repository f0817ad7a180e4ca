package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.model.EntryPointRule;
import dev.rotops.engine.model.EntryPointRule.Signal;
import dev.rotops.engine.model.EntryPointRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The rules, to be looked up by what they look for. Those of the project take the place of others with the same signal. */
final class RuleTable {

    /** The rules of one signal. */
    private static final class Entries {
        private final Map<String, List<TableRule>> byName = new HashMap<>();
        private final List<TableRule> byPattern = new ArrayList<>();
        private final List<NamePattern> patterns = new ArrayList<>();
        private final Map<String, List<TableRule>> known = new ConcurrentHashMap<>();

        void add(String name, TableRule rule) {
            if (NameSet.isPattern(name)) {
                patterns.add(NamePattern.of(name));
                byPattern.add(rule);
            } else {
                byName.computeIfAbsent(NameSet.normal(name), key -> new ArrayList<>(2))
                        .add(rule);
            }
        }

        List<TableRule> of(String name) {
            String normal = NameSet.normal(name);
            List<TableRule> rules = known.get(normal);
            return rules == null ? known.computeIfAbsent(normal, this::find) : rules;
        }

        private List<TableRule> find(String name) {
            List<TableRule> rules = new ArrayList<>(byName.getOrDefault(name, List.of()));
            for (int i = 0; i < patterns.size(); i++) {
                if (patterns.get(i).matches(name)) {
                    rules.add(byPattern.get(i));
                }
            }
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
        Map<Signal, Set<String>> replaced = new EnumMap<>(Signal.class);
        for (EntryPointRule rule : ofProject) {
            add(rule, Set.of());
            replaced.computeIfAbsent(rule.signal(), key -> new HashSet<>()).addAll(names(rule));
        }
        for (EntryPointRule rule : table.rules()) {
            add(rule, replaced.getOrDefault(rule.signal(), Set.of()));
        }
    }

    private void add(EntryPointRule rule, Set<String> replaced) {
        TableRule ready = TableRule.of(rule);
        for (String name : names(rule)) {
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

    private static List<String> names(EntryPointRule rule) {
        List<String> names = new ArrayList<>();
        rule.names().forEach(text -> names.addAll(NameSet.alternatives(text)));
        return names;
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

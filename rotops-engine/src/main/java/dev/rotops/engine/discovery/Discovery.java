package dev.rotops.engine.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What discovery found in a source tree. */
public final class Discovery {

    /** Version of an inventory that is written from what was discovered. */
    public static final String VERSION = "1.0.0";

    /** Principle of an inventory that is written from what was discovered, where the project does not state its own. */
    public static final String PRINCIPLE = "runtime-obligation-first";

    private final List<DiscoveredSource> sources;
    private final Map<String, List<DiscoveryRule>> rulesByFile = new TreeMap<>();

    private Discovery(List<DiscoveredSource> sources) {
        List<DiscoveredSource> sorted = new ArrayList<>(sources);
        sorted.sort(Comparator.comparing(source -> source.rule().id()));
        this.sources = List.copyOf(sorted);
        for (DiscoveredSource source : sorted) {
            for (String file : source.files()) {
                rulesByFile.computeIfAbsent(file, key -> new ArrayList<>(1)).add(source.rule());
            }
        }
    }

    /**
     * Puts together what the rules found.
     *
     * @param sources one source for each rule that found files, in any order
     * @return the discovery
     */
    public static Discovery of(List<DiscoveredSource> sources) {
        return new Discovery(sources);
    }

    /**
     * Returns what the rules found.
     *
     * @return one source for each rule that found files, ordered by id
     */
    public List<DiscoveredSource> sources() {
        return sources;
    }

    /**
     * Returns the kinds of what was found.
     *
     * @return the kinds of the sources, sorted
     */
    public List<String> sourceKinds() {
        return sources.stream().map(source -> source.rule().kind()).sorted().toList();
    }

    /**
     * Returns the discovered files.
     *
     * @return their paths, each once, ordered by their UTF-16 code units
     */
    public List<String> files() {
        return List.copyOf(rulesByFile.keySet());
    }

    /**
     * Tells which rules took a file.
     *
     * @param file path of the file relative to the root
     * @return the rules, ordered by id; empty for a file that was not discovered
     */
    public List<DiscoveryRule> rulesOf(String file) {
        return Collections.unmodifiableList(rulesByFile.getOrDefault(file, List.of()));
    }
}

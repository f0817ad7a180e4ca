package dev.rotops.engine.discovery;

import dev.rotops.engine.model.DiscoveryPolicy.Deferral;
import dev.rotops.engine.model.InventorySource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was discovered and has not been reviewed.
 *
 * @param discoveredSources number of rules that found files
 * @param discoveredFiles number of discovered files
 * @param inventoryFiles number of files that inventory sources take, discovered or not, reviewed or proposed
 * @param candidates the discovered files that no reviewed inventory source takes, ordered by their UTF-16 code units;
 *     proposed and deferred ones included
 */
public record ReviewBacklog(
        int discoveredSources, int discoveredFiles, int inventoryFiles, List<ReviewCandidate> candidates) {

    /** Nothing was discovered. */
    public static final ReviewBacklog EMPTY = new ReviewBacklog(0, 0, 0, List.of());

    /**
     * Compares what was discovered with what was reviewed.
     *
     * @param discovery what was discovered
     * @param sources the inventory's sources
     * @param filesOf tells the files of a source
     * @param deferrals what is put off today
     * @return the backlog
     */
    public static ReviewBacklog of(
            Discovery discovery,
            Collection<InventorySource> sources,
            Function<InventorySource, ? extends Collection<String>> filesOf,
            List<Deferral> deferrals) {
        Set<String> reviewed = new HashSet<>();
        Map<String, String> proposed = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (InventorySource source : sources) {
            Collection<String> files = filesOf.apply(source);
            if (!source.isOpen()) {
                reviewed.addAll(files);
                continue;
            }
            for (String file : files) {
                // The smallest of several says the most about the file.
                if (files.size() < sizes.getOrDefault(file, Integer.MAX_VALUE)) {
                    sizes.put(file, files.size());
                    proposed.put(file, source.id());
                }
            }
        }
        Set<String> deferred = deferrals.stream().map(Deferral::candidate).collect(Collectors.toSet());
        List<String> files = discovery.files();
        List<ReviewCandidate> candidates = new ArrayList<>();
        for (String file : files) {
            if (!reviewed.contains(file)) {
                ReviewState unreviewed = proposed.containsKey(file) ? ReviewState.PROPOSED : ReviewState.UNREVIEWED;
                candidates.add(ReviewCandidate.of(
                        file,
                        discovery.rulesOf(file),
                        deferred.contains(file) ? ReviewState.DEFERRED : unreviewed,
                        proposed.getOrDefault(file, "")));
            }
        }
        reviewed.addAll(proposed.keySet());
        return new ReviewBacklog(discovery.sources().size(), files.size(), reviewed.size(), List.copyOf(candidates));
    }

    /**
     * Counts the candidates of a state.
     *
     * @param state the state
     * @return how many are in it
     */
    public int count(ReviewState state) {
        return (int) candidates.stream()
                .filter(candidate -> candidate.state() == state)
                .count();
    }
}

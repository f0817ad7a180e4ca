package dev.rotops.engine.discovery;

import dev.rotops.engine.model.DiscoveryPolicy.Deferral;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was discovered and has not been reviewed.
 *
 * @param discoveredSources number of rules that found files
 * @param discoveredFiles number of discovered files
 * @param reviewedFiles number of files that inventory sources take, discovered or not
 * @param candidates the discovered files that no inventory source takes, ordered by their UTF-16 code units; deferred
 *     ones included
 */
public record ReviewBacklog(
        int discoveredSources, int discoveredFiles, int reviewedFiles, List<ReviewCandidate> candidates) {

    /** Nothing was discovered. */
    public static final ReviewBacklog EMPTY = new ReviewBacklog(0, 0, 0, List.of());

    /**
     * Compares what was discovered with what was reviewed.
     *
     * @param discovery what was discovered
     * @param reviewedFiles paths of all files that inventory sources take
     * @param deferrals what is put off today
     * @return the backlog
     */
    public static ReviewBacklog of(Discovery discovery, Set<String> reviewedFiles, List<Deferral> deferrals) {
        Set<String> deferred = deferrals.stream().map(Deferral::candidate).collect(Collectors.toSet());
        List<String> files = discovery.files();
        List<ReviewCandidate> candidates = new ArrayList<>();
        for (String file : files) {
            if (!reviewedFiles.contains(file)) {
                candidates.add(ReviewCandidate.of(
                        file,
                        discovery.rulesOf(file),
                        deferred.contains(file) ? ReviewState.DEFERRED : ReviewState.UNREVIEWED));
            }
        }
        return new ReviewBacklog(
                discovery.sources().size(), files.size(), reviewedFiles.size(), List.copyOf(candidates));
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

package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.ReviewCandidate;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.Location;
import java.util.Optional;

/** Every discovered file was reviewed: an inventory source takes it; or that is put off. */
final class CandidateRule implements Rule {

    private static final Optional<String> OFF = Optional.of("off");

    @Override
    public void check(ModelGraph graph, Findings findings) {
        Optional<DiscoveryPolicy> policy = graph.model().discoveryPolicy().map(artifact -> artifact.content());
        if (policy.isEmpty() || graph.inventory().isEmpty()) {
            return;
        }
        Optional<String> mode = policy.get().candidateReviewMode();
        if (mode.equals(OFF) || graph.backlog().isEmpty()) {
            return;
        }
        Level level = Level.ofWord(mode, Level.ERROR);
        for (ReviewCandidate candidate : graph.backlog().get().candidates()) {
            if (candidate.state() == ReviewState.UNREVIEWED) {
                findings.add(
                        level,
                        FindingCode.DISCOVERED_FILE_UNREVIEWED,
                        Subject.of("file", candidate.file()),
                        Location.of(candidate.file()),
                        "The file looks like runtime behavior ("
                                + String.join(
                                        ", ",
                                        candidate.rules().stream()
                                                .map(rule -> rule.kind())
                                                .toList())
                                + "), and no inventory source takes it.",
                        "Add it to the \"sourcePatterns\" of an inventory source, or suppress it with a reason in the"
                                + " discovery policy; see rotops review.");
            }
        }
    }
}

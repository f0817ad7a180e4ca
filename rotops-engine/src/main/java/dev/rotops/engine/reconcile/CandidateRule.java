package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.Discovery;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.Location;
import java.util.Optional;

/** Every discovered file was reviewed: an inventory source takes it. */
final class CandidateRule implements Rule {

    private static final Optional<String> OFF = Optional.of("off");

    @Override
    public void check(ModelGraph graph, Findings findings) {
        Optional<DiscoveryPolicy> policy = graph.model().discoveryPolicy().map(artifact -> artifact.content());
        if (policy.isEmpty() || graph.inventory().isEmpty()) {
            return;
        }
        Optional<String> mode = policy.get().candidateReviewMode();
        Optional<Discovery> discovery = graph.discovery();
        if (mode.equals(OFF) || discovery.isEmpty()) {
            return;
        }
        Level level = Level.ofWord(mode, Level.ERROR);
        for (String file : discovery.get().files()) {
            if (!graph.isReviewed(file)) {
                findings.add(
                        level,
                        FindingCode.DISCOVERED_FILE_UNREVIEWED,
                        Subject.of("file", file),
                        Location.of(file),
                        "The file looks like runtime behavior ("
                                + String.join(
                                        ", ",
                                        discovery.get().rulesOf(file).stream()
                                                .map(rule -> rule.kind())
                                                .toList())
                                + "), and no inventory source takes it.",
                        "Add it to the \"sourcePatterns\" of an inventory source, or suppress it with a reason in the"
                                + " discovery policy; see rotops review.");
            }
        }
    }
}

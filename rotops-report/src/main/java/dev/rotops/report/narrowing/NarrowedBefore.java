package dev.rotops.report.narrowing;

import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.report.git.CommittedTree;
import dev.rotops.report.git.ForkPoint;
import dev.rotops.report.git.NoHistoryException;
import dev.rotops.report.git.Trailer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What had become smaller by a commit: whatever is no smaller now than it was then. Where the main line has been merged since, what it
 * had added in the meantime had not.
 */
final class NarrowedBefore implements Acceptances.Past {

    /** Compares two models over the code that is there now. */
    interface Comparing {

        Set<Narrowing.Part> parts(ReviewedModel before, ReviewedModel after);
    }

    private final ArtifactFiles files;
    private final ForkPoint then;
    private final ReviewedModel now;
    private final Map<String, String> renames;
    private final Comparing comparing;
    private final Map<String, Set<Narrowing.Kind>> later = new HashMap<>();
    private final Map<String, Optional<Set<Narrowing.Part>>> sinceAnotherFork = new HashMap<>();

    NarrowedBefore(
            ArtifactFiles files, ForkPoint then, ReviewedModel now, Map<String, String> renames, Comparing comparing) {
        this.files = files;
        this.then = then;
        this.now = now;
        this.renames = renames;
        this.comparing = comparing;
    }

    @Override
    public boolean had(Narrowing narrowing, Trailer trailer) throws NoHistoryException {
        Set<Narrowing.Kind> later = later(trailer);
        return narrowing.parts().stream().map(Narrowing.Part::kind).noneMatch(later::contains)
                && sinceAnotherFork(trailer)
                        .filter(parts -> !parts.containsAll(narrowing.parts()))
                        .isEmpty();
    }

    private Set<Narrowing.Kind> later(Trailer trailer) throws NoHistoryException {
        Set<Narrowing.Kind> known = later.get(trailer.id());
        if (known == null) {
            known = comparing.parts(model(then.tree(trailer)), now).stream()
                    .map(Narrowing.Part::kind)
                    .collect(Collectors.toSet());
            later.put(trailer.id(), known);
        }
        return known;
    }

    private Optional<Set<Narrowing.Part>> sinceAnotherFork(Trailer trailer) throws NoHistoryException {
        Optional<Set<Narrowing.Part>> known = sinceAnotherFork.get(trailer.id());
        if (known == null) {
            Optional<CommittedTree> fork = then.anotherFork(trailer);
            known = fork.isEmpty()
                    ? Optional.empty()
                    : Optional.of(comparing.parts(model(fork.get()), model(then.tree(trailer))));
            sinceAnotherFork.put(trailer.id(), known);
        }
        return known;
    }

    private ReviewedModel model(CommittedTree tree) throws NoHistoryException {
        return EarlierModel.read(files, tree, renames);
    }
}

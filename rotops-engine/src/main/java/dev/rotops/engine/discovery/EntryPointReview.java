package dev.rotops.engine.discovery;

import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.DiscoveryPolicy.Deferral;
import dev.rotops.engine.model.DiscoveryPolicy.Suppression;
import dev.rotops.engine.model.InventorySource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds the entry points that were discovered against what the inventory and the discovery policy say of them. */
public final class EntryPointReview {

    private record Reviewed(InventorySource source, Set<String> files, List<EntryPointPattern> patterns) {

        boolean takes(EntryPoint entryPoint) {
            return patterns.isEmpty()
                    ? files.contains(entryPoint.file())
                    : patterns.stream().anyMatch(pattern -> pattern.matches(entryPoint));
        }
    }

    private record Suppressed(String reason, Set<String> files, List<EntryPointPattern> patterns) {}

    private final List<Reviewed> sources = new ArrayList<>();
    private final List<Suppressed> suppressions = new ArrayList<>();
    private final List<Deferral> deferrals;
    private final Set<String> ignoredFiles;

    private EntryPointReview(
            List<EntryPoint> entryPoints,
            Collection<InventorySource> inventory,
            Function<InventorySource, ? extends Collection<String>> filesOf,
            Optional<DiscoveryPolicy> policy,
            SourceTree tree,
            LocalDate today) {
        CandidateFiles files = new CandidateFiles(entryPoints, tree);
        for (InventorySource source : inventory) {
            sources.add(new Reviewed(source, new HashSet<>(filesOf.apply(source)), patterns(source.entryPoints())));
        }
        for (Suppression suppression : policy.map(DiscoveryPolicy::suppressions).orElse(List.of())) {
            if (!suppression.isOver(today)) {
                suppressions.add(new Suppressed(
                        suppression.reason(),
                        files.ignoredBy(suppression.filePatterns()),
                        patterns(suppression.entryPoints())));
            }
        }
        deferrals = policy.map(found -> found.deferralsOn(today)).orElse(List.of());
        ignoredFiles =
                files.ignoredBy(policy.map(DiscoveryPolicy::ignorePatterns).orElse(List.of()));
        ignoredFiles.addAll(
                files.outside(policy.map(DiscoveryPolicy::scopePatterns).orElse(List.of())));
    }

    /**
     * Judges all candidates, and what the rules of the project leave out.
     *
     * @param found what was discovered
     * @param inventory the inventory's sources
     * @param filesOf tells the files of a source
     * @param policy the discovery policy
     * @param tree the source tree
     * @param today the current day, by which suppressions and deferrals are over or not
     * @return a verdict on each candidate, in their order, and then on what is left out
     */
    public static List<ReviewedEntryPoint> of(
            EntryPoints found,
            Collection<InventorySource> inventory,
            Function<InventorySource, ? extends Collection<String>> filesOf,
            Optional<DiscoveryPolicy> policy,
            SourceTree tree,
            LocalDate today) {
        List<EntryPoint> candidates = found.candidates();
        List<EntryPoint> all = new ArrayList<>(candidates);
        all.addAll(found.ruledOut());
        EntryPointReview review = new EntryPointReview(all, inventory, filesOf, policy, tree, today);
        return Stream.concat(
                        candidates.stream().map(review::judge),
                        found.ruledOut().stream().map(review::judgeRuledOut))
                .toList();
    }

    /**
     * Judges them by the policy alone, as if nobody had reviewed any.
     *
     * @param found what was discovered
     * @param policy the discovery policy
     * @param tree the source tree
     * @param today the current day, by which suppressions and deferrals are over or not
     * @return a verdict on each candidate, in their order, and then on what is left out
     */
    public static List<ReviewedEntryPoint> ofPolicy(
            EntryPoints found, Optional<DiscoveryPolicy> policy, SourceTree tree, LocalDate today) {
        return of(found, List.of(), source -> List.of(), policy, tree, today);
    }

    private ReviewedEntryPoint judge(EntryPoint entryPoint) {
        if (ignoredFiles.contains(entryPoint.file())) {
            return new ReviewedEntryPoint(entryPoint, ReviewState.IGNORED, "");
        }
        Optional<InventorySource> reviewed = source(entryPoint, source -> !source.isOpen());
        if (reviewed.isPresent()) {
            return new ReviewedEntryPoint(
                    entryPoint, ReviewState.REVIEWED, reviewed.get().id());
        }
        Optional<ReviewedEntryPoint> suppressed = suppressed(entryPoint);
        if (suppressed.isPresent()) {
            return suppressed.get();
        }
        for (Deferral deferral : deferrals) {
            if (deferral.candidate().equals(entryPoint.label())
                    || deferral.candidate().equals(entryPoint.reference())) {
                return new ReviewedEntryPoint(entryPoint, ReviewState.DEFERRED, deferral.reason());
            }
        }
        return source(entryPoint, InventorySource::isOpen)
                .map(source -> new ReviewedEntryPoint(entryPoint, ReviewState.PROPOSED, source.id()))
                .orElseGet(() -> new ReviewedEntryPoint(entryPoint, ReviewState.UNREVIEWED, ""));
    }

    /** No source can take it: there is nothing to hold the source against. */
    private ReviewedEntryPoint judgeRuledOut(EntryPoint entryPoint) {
        return ignoredFiles.contains(entryPoint.file())
                ? new ReviewedEntryPoint(entryPoint, ReviewState.IGNORED, "")
                : suppressed(entryPoint).orElseGet(() -> new ReviewedEntryPoint(entryPoint, ReviewState.RULED_OUT, ""));
    }

    private Optional<ReviewedEntryPoint> suppressed(EntryPoint entryPoint) {
        return suppressions.stream()
                .filter(suppression -> suppression.files.contains(entryPoint.file())
                        || suppression.patterns.stream().anyMatch(pattern -> pattern.matches(entryPoint)))
                .findFirst()
                .map(suppression -> new ReviewedEntryPoint(entryPoint, ReviewState.SUPPRESSED, suppression.reason));
    }

    private Optional<InventorySource> source(EntryPoint entryPoint, Predicate<InventorySource> condition) {
        return sources.stream()
                .filter(reviewed -> condition.test(reviewed.source) && reviewed.takes(entryPoint))
                .map(Reviewed::source)
                .findFirst();
    }

    private static List<EntryPointPattern> patterns(List<String> texts) {
        return texts.stream().map(EntryPointPattern::of).toList();
    }
}

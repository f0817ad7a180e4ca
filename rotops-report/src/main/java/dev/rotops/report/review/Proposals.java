package dev.rotops.report.review;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointReview;
import dev.rotops.engine.discovery.ReviewCandidate;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.discovery.ReviewedEntryPoint;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.reconcile.Review;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the proposed sources of an inventory take: also what is put off, suppressed or ignored. */
final class Proposals {

    private final SourceTree tree;
    private final Map<EntryPoint, String> sources = new LinkedHashMap<>();
    private final Set<EntryPoint> waiting = new HashSet<>();
    private final Set<String> files = new HashSet<>();

    /**
     * Looks what is proposed.
     *
     * @param policy what the policy says today
     */
    Proposals(
            Review review,
            List<InventorySource> inventory,
            Optional<DiscoveryPolicy> policy,
            SourceTree tree,
            LocalDate today) {
        this.tree = tree;
        for (ReviewedEntryPoint taken : EntryPointReview.of(
                review.entryPoints().found(), inventory, this::files, Optional.empty(), tree, today)) {
            if (taken.state() == ReviewState.PROPOSED) {
                sources.put(taken.entryPoint(), taken.says());
            }
        }
        for (ReviewedEntryPoint candidate : review.entryPoints().candidates()) {
            if (candidate.state() == ReviewState.PROPOSED) {
                waiting.add(candidate.entryPoint());
            }
        }
        review.backlog().candidates().forEach(candidate -> files.add(candidate.file()));
        policy.map(DiscoveryPolicy::suppressions).orElse(List.of()).stream()
                .filter(suppression -> !suppression.isOver(today))
                .forEach(suppression -> files.addAll(tree.match(suppression.filePatterns(), List.of())));
    }

    private List<String> files(InventorySource source) {
        return tree.resolve(source.sourcePatterns(), List.of());
    }

    /** Id of the source that proposes a candidate. */
    Optional<String> sourceOf(Candidate candidate) {
        return candidate
                .entryPoint()
                .map(open -> sources.getOrDefault(open.entryPoint(), ""))
                .or(() -> candidate.file().map(ReviewCandidate::source))
                .filter(source -> !source.isEmpty());
    }

    /** The entry points that a source takes. */
    List<EntryPoint> of(String source) {
        return sources.entrySet().stream()
                .filter(entry -> entry.getValue().equals(source))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The entry points that a source takes and nobody chose. */
    List<EntryPoint> rest(String source, Collection<Candidate> chosen) {
        Set<EntryPoint> points = new HashSet<>();
        chosen.forEach(candidate -> candidate.entryPoint().ifPresent(open -> points.add(open.entryPoint())));
        return of(source).stream().filter(point -> !points.contains(point)).toList();
    }

    /** Whether a source of files takes some that were discovered, or are suppressed, and that nobody chose. */
    boolean hasOtherFiles(InventorySource source, Collection<Candidate> chosen) {
        Set<String> others = new HashSet<>(files(source));
        others.retainAll(files);
        chosen.forEach(candidate -> others.remove(candidate.place().file()));
        return source.entryPoints().isEmpty() && !others.isEmpty();
    }

    /** Whether nothing keeps an entry point from its review. */
    boolean isWaiting(EntryPoint entryPoint) {
        return waiting.contains(entryPoint);
    }
}

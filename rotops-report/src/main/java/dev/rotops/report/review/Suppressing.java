package dev.rotops.report.review;

import dev.rotops.engine.discovery.BlindSpot;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointPattern;
import dev.rotops.engine.discovery.ReviewCandidate;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.discovery.ReviewedEntryPoint;
import dev.rotops.engine.files.Glob;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.ArtifactException;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.reconcile.Review;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes what is no runtime behavior out of the backlog, for a reason that everybody can read. */
final class Suppressing {

    private static final String REMEDY = "name what is no runtime behavior, as rotops review prints it";

    private final Review review;
    private final ReviewEdit edit;
    private final SourceTree tree;
    private final LocalDate today;

    Suppressing(Review review, ReviewEdit edit, SourceTree tree, LocalDate today) {
        this.review = review;
        this.edit = edit;
        this.tree = tree;
        this.today = today;
    }

    /**
     * Suppresses what a pattern means.
     *
     * @param pattern a pattern over entry points, the name of a class, or a glob of files
     * @param reason why it is no runtime behavior
     * @param expires the last day on which it is suppressed
     */
    void suppress(String pattern, String reason, Optional<LocalDate> expires)
            throws RefusedException, ArtifactException {
        if (expires.isPresent()) {
            Deferment.requireFuture(expires.get(), today, "name the last day on which it is no runtime behavior");
        }
        requireSpecific(pattern.chars().anyMatch(Character::isLetterOrDigit), pattern);
        Map<String, Object> json = new LinkedHashMap<>();
        int number;
        Set<String> patterns = entryPointPatterns(pattern);
        if (!patterns.isEmpty()) {
            number = requireOpen(patterns);
            json.put("entryPoints", List.copyOf(patterns));
        } else {
            number = files(pattern);
            json.put("filePatterns", List.of(pattern));
        }
        json.put("reason", reason);
        expires.ifPresent(day -> json.put("expires", day.toString()));
        Set<BlindSpot> before = new HashSet<>(blindSpots());
        edit.policy().append("", "suppressions", "ignorePatterns", json);
        for (BlindSpot blindSpot : blindSpots()) {
            if (!before.contains(blindSpot)) {
                throw new RefusedException(
                        "the pattern " + pattern + " would hide " + blindSpot.breadth(),
                        "name what is no runtime behavior one by one, as rotops review prints it");
            }
        }
        edit.note(
                ArtifactKind.DISCOVERY_POLICY,
                "+1 suppression of " + number + (number == 1 ? " candidate" : " candidates"));
    }

    private List<BlindSpot> blindSpots() throws RefusedException, ArtifactException {
        return BlindSpot.of(
                all(), review.entryPoints().found().ruledOut(), edit.policy().discoveryPolicy(), tree, today);
    }

    private List<EntryPoint> all() {
        return review.entryPoints().candidates().stream()
                .map(ReviewedEntryPoint::entryPoint)
                .toList();
    }

    /** Patterns for the entry points that are called so, or for the classes of that name; else the pattern itself. */
    private Set<String> entryPointPatterns(String pattern) throws RefusedException {
        List<EntryPoint> all = all();
        Set<String> patterns = new LinkedHashSet<>();
        Wording wording = CandidateList.wording(review);
        all.stream()
                .filter(entryPoint -> wording.name(entryPoint).equals(pattern))
                .map(wording::pattern)
                .forEach(patterns::add);
        all.stream()
                .filter(entryPoint -> entryPoint.label().equals(pattern))
                .map(EntryPointPattern::quote)
                .forEach(patterns::add);
        patterns.addAll(patterns.isEmpty() ? classPatterns(all, pattern) : Set.of());
        EntryPointPattern parsed = EntryPointPattern.of(pattern);
        if (patterns.isEmpty() && all.stream().anyMatch(parsed::matches)) {
            requireSpecific(parsed.isSpecific(), pattern);
            patterns.add(pattern);
        }
        return patterns;
    }

    private static void requireSpecific(boolean specific, String pattern) throws RefusedException {
        if (!specific) {
            throw new RefusedException("the pattern " + pattern + " would hide whatever comes", REMEDY);
        }
    }

    private static Set<String> classPatterns(List<EntryPoint> all, String name) {
        Set<String> patterns = new LinkedHashSet<>();
        all.stream()
                .filter(entryPoint -> isClass(entryPoint.className(), name))
                .forEach(entryPoint -> patterns.add("* " + entryPoint.className() + "#*"));
        return patterns;
    }

    private static boolean isClass(String className, String name) {
        return className.equals(name) || className.endsWith("." + name) || className.endsWith("$" + name);
    }

    /** A suppression must take away something. */
    private int requireOpen(Set<String> texts) throws RefusedException {
        List<EntryPointPattern> patterns =
                texts.stream().map(EntryPointPattern::of).toList();
        int open = 0;
        for (ReviewedEntryPoint candidate :
                unreviewed(entryPoint -> patterns.stream().anyMatch(pattern -> pattern.matches(entryPoint)))) {
            open += candidate.state().isCounted() ? 1 : 0;
        }
        if (open == 0) {
            throw new RefusedException(
                    String.join(", ", texts) + " is suppressed already", "rotops review lists what is not");
        }
        requireRest(open, review.entryPoints().summary().discovered());
        return open;
    }

    /** The candidates that are meant: a suppression must not take away what somebody has reviewed. */
    private List<ReviewedEntryPoint> unreviewed(Predicate<EntryPoint> isMeant) throws RefusedException {
        List<ReviewedEntryPoint> meant = review.entryPoints().candidates().stream()
                .filter(candidate -> isMeant.test(candidate.entryPoint()))
                .toList();
        for (ReviewedEntryPoint candidate : meant) {
            refuseReviewed(
                    candidate.state() == ReviewState.REVIEWED,
                    candidate.entryPoint().label());
        }
        return meant;
    }

    private void requireUnreviewedFiles(Predicate<String> isMeant) throws RefusedException {
        unreviewed(entryPoint -> isMeant.test(entryPoint.file()));
        List<InventorySource> sources = edit.inventoryIfAny()
                .map(inventory -> inventory.inventory().sources())
                .orElse(List.of());
        for (InventorySource source : sources) {
            for (String file : source.isOpen() ? List.<String>of() : tree.resolve(source.sourcePatterns(), List.of())) {
                refuseReviewed(isMeant.test(file), file);
            }
        }
    }

    private static void refuseReviewed(boolean isReviewed, String what) throws RefusedException {
        if (isReviewed) {
            throw new RefusedException(
                    what + " is reviewed, and a suppression is no way to take it out of the denominator",
                    "write a pattern that does not mean it, or remove it from the inventory first");
        }
    }

    private int files(String pattern) throws RefusedException {
        Glob glob = Glob.compile(pattern);
        Predicate<String> isMeant = file -> file.equals(pattern) || glob.matches(file);
        List<String> open = Stream.concat(
                        review.backlog().candidates().stream().map(ReviewCandidate::file),
                        review.entryPoints().open().stream()
                                .map(candidate -> candidate.entryPoint().file()))
                .toList();
        int matched = (int) open.stream().filter(isMeant).count();
        if (matched == 0) {
            throw new RefusedException(
                    "nothing that waits for its review is meant by " + pattern, "rotops review lists what does");
        }
        requireUnreviewedFiles(isMeant);
        List<String> all = Stream.concat(
                        review.backlog().candidates().stream().map(ReviewCandidate::file),
                        review.entryPoints().candidates().stream()
                                .map(candidate -> candidate.entryPoint().file()))
                .toList();
        requireRest((int) all.stream().filter(glob::matches).count(), all.size());
        return matched;
    }

    private static void requireRest(int matched, int all) throws RefusedException {
        if (matched == all && all > 1) {
            throw new RefusedException("the pattern would hide all " + all + " that were discovered", REMEDY);
        }
    }
}

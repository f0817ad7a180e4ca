package dev.rotops.engine.discovery;

import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.DiscoveryPolicy.Suppression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Most entry points of a kind, where a discovery policy keeps them out of sight without naming them.
 *
 * @param breadth how many they are
 * @param pointer JSON Pointer of what hides most of them
 * @param patterns what hides any of them, as the policy has it
 */
public record BlindSpot(Breadth breadth, String pointer, List<String> patterns) {

    private static final Pattern GENERATED = Pattern.compile("(?:^|/)(?:target|build)/generated");

    /** What hides entry points, other than by the name of each or of its file. */
    private record Hiding(String pointer, String text, Predicate<EntryPoint> taken) {}

    /**
     * Finds the blind spots of a policy. What a build generates belongs to none.
     *
     * @param all the entry points that somebody should have reviewed, and those that are ruled out
     * @param ruledOut those that rules of the project leave out
     * @param policy the discovery policy
     * @param tree the source tree
     * @param today the current day, by which suppressions are over or not
     * @return one for each kind that is mostly hidden
     */
    public static List<BlindSpot> of(
            List<EntryPoint> all, List<EntryPoint> ruledOut, DiscoveryPolicy policy, SourceTree tree, LocalDate today) {
        List<EntryPoint> candidates = all.stream()
                .filter(candidate -> !GENERATED.matcher(candidate.file()).find())
                .toList();
        List<Hiding> hidings = hidings(policy, new CandidateFiles(candidates, tree), today);
        Set<EntryPoint> unnamed = unnamed(ruledOut, policy, today);
        hidings.add(new Hiding("/entryPointRules", "entryPointRules", unnamed::contains));
        List<Breadth> wide =
                Breadth.of(candidates, candidate -> hidings.stream().anyMatch(hiding -> hiding.taken.test(candidate)));
        return wide.stream().map(breadth -> of(breadth, candidates, hidings)).toList();
    }

    private static BlindSpot of(Breadth breadth, List<EntryPoint> candidates, List<Hiding> hidings) {
        List<Hiding> at = breadth.mostFirst(hidings, candidates, (hiding, candidate) -> hiding.taken.test(candidate));
        return new BlindSpot(
                breadth, at.get(0).pointer, at.stream().map(Hiding::text).toList());
    }

    private static List<Hiding> hidings(DiscoveryPolicy policy, CandidateFiles files, LocalDate today) {
        List<Hiding> hidings = new ArrayList<>();
        if (!policy.scopePatterns().isEmpty()) {
            Set<String> outside = files.outside(policy.scopePatterns());
            hidings.add(new Hiding("/scopePatterns", "scopePatterns", candidate -> outside.contains(candidate.file())));
        }
        addFiles(policy.ignorePatterns(), "/ignorePatterns", files, hidings);
        for (Suppression suppression : policy.suppressions()) {
            if (!suppression.isOver(today)) {
                addFiles(suppression.filePatterns(), suppression.pointer() + "/filePatterns", files, hidings);
                addEntryPoints(suppression, hidings);
            }
        }
        return hidings;
    }

    /** A suppression that names an entry point has a reason, so that it is no rule that keeps it out of sight. */
    private static Set<EntryPoint> unnamed(List<EntryPoint> ruledOut, DiscoveryPolicy policy, LocalDate today) {
        List<EntryPointPattern> names = policy.suppressions().stream()
                .filter(suppression -> !suppression.isOver(today))
                .flatMap(suppression -> suppression.entryPoints().stream())
                .map(EntryPointPattern::of)
                .toList();
        return ruledOut.stream()
                .filter(entryPoint ->
                        names.stream().noneMatch(name -> name.matches(entryPoint) && !name.matchesUnnamed(entryPoint)))
                .collect(Collectors.toSet());
    }

    private static void addFiles(List<String> patterns, String pointer, CandidateFiles files, List<Hiding> hidings) {
        for (int i = 0; i < patterns.size(); i++) {
            String pattern = patterns.get(i);
            if (!files.isName(pattern)) {
                Set<String> ignored = files.ignoredBy(List.of(pattern));
                hidings.add(new Hiding(pointer + "/" + i, pattern, candidate -> ignored.contains(candidate.file())));
            }
        }
    }

    private static void addEntryPoints(Suppression suppression, List<Hiding> hidings) {
        for (int i = 0; i < suppression.entryPoints().size(); i++) {
            EntryPointPattern pattern =
                    EntryPointPattern.of(suppression.entryPoints().get(i));
            if (pattern.hasWildcards()) {
                hidings.add(new Hiding(
                        suppression.pointer() + "/entryPoints/" + i, pattern.toString(), pattern::matchesUnnamed));
            }
        }
    }
}

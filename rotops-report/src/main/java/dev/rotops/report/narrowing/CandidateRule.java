package dev.rotops.report.narrowing;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointReview;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.discovery.PathDiscovery;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.discovery.ReviewedEntryPoint;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.DiscoveryPolicy.Suppression;
import dev.rotops.engine.model.EntryPointRule;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.FindingCode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The discovery policy hides nothing that it did not hide before: of what is there now, everything is discovered that was. */
final class CandidateRule implements NarrowingRule {

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        Optional<DiscoveryPolicy> before = change.before().discoveryPolicy().map(Artifact::content);
        Optional<DiscoveryPolicy> after = change.after().discoveryPolicy().map(Artifact::content);
        if (before.equals(after)) {
            return;
        }
        EntryPoints found = change.scan().scan(after);
        EntryPoints foundBefore =
                rules(before).equals(rules(after)) ? found : change.scan().scan(before);
        checkEntryPoints(review(foundBefore, before, change), review(found, after, change), narrowings);
        checkFiles(
                PathDiscovery.scan(change.tree(), before, foundBefore.compiledFiles())
                        .files(),
                PathDiscovery.scan(change.tree(), after, found.compiledFiles()).files(),
                suppressedFiles(after, change),
                narrowings);
    }

    private static List<EntryPointRule> rules(Optional<DiscoveryPolicy> policy) {
        return policy.map(DiscoveryPolicy::entryPointRules).orElse(List.of());
    }

    private static Map<String, ReviewedEntryPoint> review(
            EntryPoints found, Optional<DiscoveryPolicy> policy, Comparison change) {
        Map<String, ReviewedEntryPoint> reviewed = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        EntryPointReview.ofPolicy(found, policy, change.tree(), today)
                .forEach(candidate -> reviewed.put(key(candidate.entryPoint()), candidate));
        return reviewed;
    }

    private static String key(EntryPoint entryPoint) {
        return entryPoint.module() + " " + entryPoint.reference() + entryPoint.descriptor() + " " + entryPoint.detail();
    }

    private static void checkEntryPoints(
            Map<String, ReviewedEntryPoint> before,
            Map<String, ReviewedEntryPoint> after,
            Consumer<Narrowing> narrowings) {
        before.forEach((key, candidate) -> {
            Optional<ReviewedEntryPoint> now = Optional.ofNullable(after.get(key));
            if (candidate.state().isCounted()
                    && now.filter(kept -> kept.state().isCounted()).isEmpty()) {
                boolean hasReason = now.filter(kept -> kept.state() == ReviewState.SUPPRESSED)
                        .isPresent();
                EntryPoint entryPoint = candidate.entryPoint();
                narrowings.accept(new Narrowing(
                        FindingCode.CANDIDATE_HIDDEN,
                        "entryPoint",
                        entryPoint.label(),
                        new Location(entryPoint.file(), entryPoint.line(), 0),
                        "The discovery policy passes over it, and did not before: "
                                + now.map(kept -> kept.state().word()).orElse("not discovered")
                                + now.filter(kept -> hasReason)
                                        .map(kept -> ", " + kept.says())
                                        .orElse("")
                                + ".",
                        hasReason));
            }
        });
    }

    private static void checkFiles(
            List<String> before, List<String> after, Set<String> suppressed, Consumer<Narrowing> narrowings) {
        for (String file : Comparison.lost(before, after)) {
            narrowings.accept(new Narrowing(
                    FindingCode.CANDIDATE_HIDDEN,
                    "file",
                    file,
                    Location.of(file),
                    "The discovery policy passes over it, and did not before.",
                    suppressed.contains(file)));
        }
    }

    private static Set<String> suppressedFiles(Optional<DiscoveryPolicy> policy, Comparison change) {
        Set<String> files = new HashSet<>();
        for (Suppression suppression : policy.map(DiscoveryPolicy::suppressions).orElse(List.of())) {
            files.addAll(change.filesOf(suppression.filePatterns()));
        }
        return files;
    }
}

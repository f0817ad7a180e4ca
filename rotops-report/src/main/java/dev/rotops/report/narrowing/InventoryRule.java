package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every file that was reviewed still is, with all that can happen there and all that is expected of its proof. */
final class InventoryRule implements NarrowingRule {

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        Optional<Artifact<Inventory>> before = change.before().inventory();
        Optional<Artifact<Inventory>> after = change.after().inventory();
        if (before.isPresent() && after.isPresent()) {
            new Check(before.get().content(), after.get(), change, narrowings).run();
        }
    }

    private static final class Check {

        private final Inventory before;
        private final Artifact<Inventory> after;
        private final Comparison change;
        private final Consumer<Narrowing> narrowings;
        private final ChallengedKinds kinds;
        private final Map<String, List<InventorySource>> takers = new HashMap<>();

        Check(Inventory before, Artifact<Inventory> after, Comparison change, Consumer<Narrowing> narrowings) {
            this.before = before;
            this.after = after;
            this.change = change;
            this.narrowings = narrowings;
            this.kinds = new ChallengedKinds(change.before());
            for (InventorySource source : after.content().sources()) {
                for (String file : change.filesOf(source.sourcePatterns())) {
                    takers.computeIfAbsent(file, key -> new ArrayList<>()).add(source);
                }
            }
        }

        void run() {
            for (InventorySource source : before.sources()) {
                Optional<InventorySource> successor = change.sources().of(source);
                if (successor.isPresent()) {
                    checkDemands(source, successor.get());
                } else {
                    checkRemoved(source);
                    checkMerged(source);
                }
            }
        }

        private void checkRemoved(InventorySource source) {
            Optional<String> files = unreviewedFilesOf(source);
            files.ifPresent(gone -> narrowings.accept(new Narrowing(
                    FindingCode.SOURCE_REMOVED,
                    "source",
                    source.id(),
                    Location.of(after.file()),
                    "The source is no longer reviewed, and these are still there: " + gone + ".")));
        }

        /** What is expected of a file is expected by some source that takes it now. */
        private void checkMerged(InventorySource source) {
            Set<String> heirs = new LinkedHashSet<>();
            Set<String> weaker = new LinkedHashSet<>();
            for (String file : change.filesThen(source.sourcePatterns())) {
                List<InventorySource> now = takers.getOrDefault(file, List.of());
                if (!now.isEmpty()) {
                    now.forEach(heir -> heirs.add(heir.id()));
                    weaker.addAll(lostAmong(now, source));
                }
            }
            if (!weaker.isEmpty()) {
                report(
                        source.id(),
                        Location.of(after.file()),
                        "Its files belong to " + String.join(", ", heirs) + " now, without what it had: ",
                        weaker);
            }
        }

        private List<String> lostAmong(List<InventorySource> heirs, InventorySource source) {
            return Stream.of(
                            Comparison.withoutSome(
                                    "evidence",
                                    source.expectedEvidence().orElse(List.of()),
                                    expected(heirs, InventorySource::expectedEvidence)),
                            Comparison.withoutSome(
                                    "outcome classes",
                                    source.expectedOutcomeClasses().orElse(List.of()),
                                    expected(heirs, InventorySource::expectedOutcomeClasses)),
                            change.lower(
                                    "fidelity",
                                    source.minimumFidelity(),
                                    change.scale()
                                            .highest(heirs.stream()
                                                    .flatMap(heir -> heir.minimumFidelity().stream())
                                                    .toList())),
                            kinds.lost(
                                    source.kind(),
                                    heirs.stream()
                                            .map(InventorySource::kind)
                                            .distinct()
                                            .toList()))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static List<String> expected(
                List<InventorySource> sources, Function<InventorySource, Optional<List<String>>> what) {
            return sources.stream()
                    .flatMap(source -> what.apply(source).orElse(List.of()).stream())
                    .toList();
        }

        private void checkDemands(InventorySource source, InventorySource successor) {
            List<String> weaker = new ArrayList<>();
            unreviewedFilesOf(source).ifPresent(files -> weaker.add("files " + files));
            Stream.of(
                            successor.events().size() < source.events().size()
                                    ? Comparison.withoutSome(
                                            "events", quoted(source.events()), quoted(successor.events()))
                                    : Optional.<String>empty(),
                            withoutSome("evidence", source.expectedEvidence(), successor.expectedEvidence()),
                            withoutSome(
                                    "outcome classes",
                                    source.expectedOutcomeClasses(),
                                    successor.expectedOutcomeClasses()),
                            change.lower("fidelity", source.minimumFidelity(), successor.minimumFidelity()),
                            kinds.lost(source.kind(), List.of(successor.kind())))
                    .flatMap(Optional::stream)
                    .forEach(weaker::add);
            if (!weaker.isEmpty()) {
                report(successor.id(), after.locate(successor.pointer()), "It no longer has ", weaker);
            }
        }

        private Optional<String> unreviewedFilesOf(InventorySource source) {
            List<String> files = Comparison.lost(change.filesThen(source.sourcePatterns()), takers.keySet());
            return files.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", files));
        }

        private static Optional<String> withoutSome(
                String what, Optional<List<String>> before, Optional<List<String>> after) {
            return Comparison.withoutSome(what, before.orElse(List.of()), after.orElse(List.of()));
        }

        private static List<String> quoted(List<String> events) {
            return events.stream().map(event -> "\"" + event + "\"").toList();
        }

        private void report(String id, Location location, String beginning, Collection<String> weaker) {
            narrowings.accept(
                    Narrowing.listing(FindingCode.SOURCE_WEAKENED, "source", id, location, beginning, weaker, "."));
        }
    }
}

package dev.rotops.report.narrowing;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import dev.rotops.engine.discovery.EntryPointPattern;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Where sources name their entry points, one that somebody adds is still unreviewed. */
final class EntryPointListRule implements NarrowingRule {

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        change.after().inventory().ifPresent(after -> new Check(change, after, narrowings).run());
    }

    private static final class Check {

        private final Comparison change;
        private final Artifact<Inventory> after;
        private final Consumer<Narrowing> narrowings;
        private final Set<String> listingSources = new HashSet<>();
        private final Set<String> listedFiles = new HashSet<>();
        private final Set<String> patterns = new HashSet<>();

        Check(Comparison change, Artifact<Inventory> after, Consumer<Narrowing> narrowings) {
            this.change = change;
            this.after = after;
            this.narrowings = narrowings;
            Set<String> openFiles = new HashSet<>();
            for (InventorySource source : Comparison.sourcesOf(change.before())) {
                List<String> files = change.filesThen(source.sourcePatterns());
                if (source.entryPoints().isEmpty()) {
                    openFiles.addAll(files);
                } else {
                    listingSources.add(source.id());
                    listedFiles.addAll(files);
                    patterns.addAll(source.entryPoints());
                }
            }
            listedFiles.removeAll(openFiles);
        }

        void run() {
            if (listedFiles.isEmpty()) {
                return;
            }
            for (InventorySource source : after.content().sources()) {
                if (source.entryPoints().isEmpty()) {
                    checkNone(source);
                } else {
                    checkWildcards(source);
                }
            }
        }

        private void checkNone(InventorySource source) {
            Optional<String> file = change.filesOf(source.sourcePatterns()).stream()
                    .filter(listedFiles::contains)
                    .findFirst();
            boolean listed = listingSources.contains(change.sources().idThen(source.id()));
            file.ifPresent(opened -> report(
                    source,
                    listed
                            ? "It no longer names its entry points, so whatever its files get is reviewed."
                            : "It takes " + opened + ", of which the entry points were named, and names none."));
        }

        private void checkWildcards(InventorySource source) {
            List<String> added = new ArrayList<>();
            for (String pattern : source.entryPoints()) {
                if (!patterns.contains(pattern) && !isType(pattern) && hasWildcards(pattern)) {
                    added.add(pattern + " takes what the list did not");
                }
            }
            if (!added.isEmpty()) {
                report(source, "Among its entry points, " + String.join("; ", added) + ".");
            }
        }

        private static boolean hasWildcards(String pattern) {
            return EntryPointPattern.of(pattern).hasWildcards();
        }

        /** A type that keeps state is called by the type and a star. */
        private static boolean isType(String pattern) {
            String star = "#" + EntryPoint.WHOLE_TYPE;
            return pattern.startsWith(EntryPointKind.PERSISTENCE.word() + " ")
                    && pattern.endsWith(star)
                    && !hasWildcards(pattern.substring(0, pattern.length() - star.length()));
        }

        private void report(InventorySource source, String message) {
            narrowings.accept(new Narrowing(
                    FindingCode.SOURCE_WEAKENED,
                    "source",
                    source.id(),
                    after.locate(source.pointer() + "/entryPoints"),
                    message));
        }
    }
}

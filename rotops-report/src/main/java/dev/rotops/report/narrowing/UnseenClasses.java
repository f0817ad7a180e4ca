package dev.rotops.report.narrowing;

import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.files.SourceLanguage;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the discovery policy changed, somebody could look into the compiled classes for what it hides. */
final class UnseenClasses {

    private static final List<String> SOURCES =
            List.of(SourceLanguage.pattern("**/src/main/**"), SourceLanguage.pattern("src/main/**"));
    private static final String REMEDY = "Compile it (mvn compile), and run this once more.";

    private UnseenClasses() {}

    static List<Finding> of(Comparison change) {
        Optional<DiscoveryPolicy> policy = change.after().discoveryPolicy().map(Artifact::content);
        if (change.before().discoveryPolicy().map(Artifact::content).equals(policy)) {
            return List.of();
        }
        EntryPoints found = change.scan().scan(policy);
        String file = change.after()
                .discoveryPolicy()
                .map(Artifact::file)
                .orElse(ArtifactKind.DISCOVERY_POLICY.defaultPath());
        if (!found.isCompiled()) {
            return change.filesOf(SOURCES).isEmpty() ? List.of() : List.of(missing(file, change));
        }
        return found.staleFiles().stream().limit(1).map(UnseenClasses::stale).toList();
    }

    private static Finding missing(String file, Comparison change) {
        boolean isWanted = Stream.of(change.before(), change.after()).anyMatch(UnseenClasses::listsEntryPoints);
        return new Finding(
                isWanted ? Level.ERROR : Level.WARNING,
                FindingCode.CLASSES_MISSING,
                new Subject(Map.of()),
                Location.of(file),
                "The discovery policy changed, and no class is compiled, so nobody has looked whether it hides entry points.",
                REMEDY);
    }

    private static boolean listsEntryPoints(ReviewedModel model) {
        return model.inventory()
                .filter(inventory -> inventory.content().sources().stream()
                        .anyMatch(source -> !source.entryPoints().isEmpty()))
                .isPresent();
    }

    private static Finding stale(String file) {
        return new Finding(
                Level.WARNING,
                FindingCode.CLASSES_STALE,
                new Subject(Map.of("file", file)),
                Location.of(file),
                "The source " + file + " changed after it was compiled, so entry points may be missing.",
                REMEDY);
    }
}

package dev.rotops.engine.discovery;

import dev.rotops.engine.model.FidelityScale;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Proposes a partition over the inventory: one surface for all sources that suggest themselves for it. */
public final class SurfaceDerivation {

    private static final String USUAL_FIDELITY = "simulated";

    /** What a source says of a surface, and what the surface demands of a source that does not say it itself. */
    private record Suggestion(
            String id, String description, List<String> evidence, List<String> outcomeClasses, String fidelity) {}

    private SurfaceDerivation() {}

    /**
     * Groups the sources of an inventory.
     *
     * @param inventory the inventory
     * @return the surfaces, ordered by id; each source is in exactly one
     */
    public static List<DerivedSurface> derive(Inventory inventory) {
        Map<String, List<InventorySource>> groups = new TreeMap<>();
        for (InventorySource source : inventory.sources()) {
            groups.computeIfAbsent(suggestion(source).id, id -> new ArrayList<>())
                    .add(source);
        }
        return groups.values().stream()
                .map(sources -> surface(suggestion(sources.get(0)), sources))
                .toList();
    }

    private static DerivedSurface surface(Suggestion defaults, List<InventorySource> sources) {
        List<String> ids = new ArrayList<>();
        List<String> evidence = new ArrayList<>();
        List<String> outcomeClasses = new ArrayList<>();
        List<String> fidelities = new ArrayList<>();
        for (InventorySource source : sources) {
            ids.add(source.id());
            evidence.addAll(source.expectedEvidence().orElse(defaults.evidence));
            outcomeClasses.addAll(source.expectedOutcomeClasses().orElse(defaults.outcomeClasses));
            fidelities.add(source.minimumFidelity().orElse(defaults.fidelity));
        }
        return new DerivedSurface(
                defaults.id,
                defaults.description,
                sorted(ids),
                sorted(evidence),
                sorted(outcomeClasses),
                FidelityScale.DEFAULT.highest(fidelities).orElse(defaults.fidelity));
    }

    private static Suggestion suggestion(InventorySource source) {
        String hint = surfaceId(source.surfaceHint().orElse(""));
        if (!hint.isEmpty()) {
            return suggestion(hint, hint, source);
        }
        return suggestion(source.kind(), surfaceId(source.kind()), source);
    }

    private static Suggestion suggestion(String kind, String id, InventorySource source) {
        Optional<DiscoveryRule> rule = DiscoveryRule.ofKind(kind);
        if (rule.isPresent()) {
            return new Suggestion(
                    rule.get().id(),
                    rule.get().description(),
                    rule.get().expectedEvidence(),
                    rule.get().expectedOutcomeClasses(),
                    rule.get().minimumFidelity());
        }
        return new Suggestion(
                id,
                "Proposed for the inventory sources of " + id + ".",
                source.expectedEvidence().orElse(List.of()),
                source.expectedOutcomeClasses().orElse(List.of()),
                source.minimumFidelity().orElse(USUAL_FIDELITY));
    }

    private static String surfaceId(String text) {
        StringBuilder id = new StringBuilder();
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (allowed) {
                id.append(c);
            } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
                id.append('-');
            }
        }
        boolean endsWithHyphen = !id.isEmpty() && id.charAt(id.length() - 1) == '-';
        return id.substring(0, endsWithHyphen ? id.length() - 1 : id.length());
    }

    private static List<String> sorted(Collection<String> texts) {
        return List.copyOf(new TreeSet<>(texts));
    }
}

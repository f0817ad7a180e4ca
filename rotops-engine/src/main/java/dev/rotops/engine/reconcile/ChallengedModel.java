package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.SelfCheckPolicy;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reviewed model as the self-check sees it: what its authors wrote, and nothing that follows from patterns. */
final class ChallengedModel {

    private final Artifact<ControlPlane> controlPlane;
    private final Optional<Artifact<Inventory>> inventory;
    private final Optional<Artifact<SelfCheckPolicy>> policy;
    private final List<ChallengedUnit> units;

    ChallengedModel(
            Artifact<ControlPlane> controlPlane,
            Optional<Artifact<Inventory>> inventory,
            Optional<Artifact<SelfCheckPolicy>> policy,
            OwnerNames owners) {
        this.controlPlane = controlPlane;
        this.inventory = inventory;
        this.policy = policy;
        Map<String, String> kindOfSource = new HashMap<>();
        Map<String, String> sourceOfBehavior = new HashMap<>();
        inventory.map(Artifact::content).ifPresent(content -> {
            for (InventorySource source : content.sources()) {
                kindOfSource.put(source.id(), source.kind());
            }
            for (InventoryBehavior behavior : content.behaviors()) {
                sourceOfBehavior.putIfAbsent(behavior.id(), behavior.sourceId());
            }
        });
        this.units = controlPlane.content().units().stream()
                .map(unit ->
                        new ChallengedUnit(unit, kinds(unit, kindOfSource, sourceOfBehavior), owners.filesOf(unit)))
                .toList();
    }

    private static Set<String> kinds(
            BehaviorUnit unit, Map<String, String> kindOfSource, Map<String, String> sourceOfBehavior) {
        Set<String> kinds = new LinkedHashSet<>();
        for (String behavior : unit.inventoryBehaviorIds()) {
            kinds.add(kindOfSource.getOrDefault(sourceOfBehavior.getOrDefault(behavior, ""), ""));
        }
        for (String source : unit.inventorySourceIds()) {
            kinds.add(kindOfSource.getOrDefault(source, ""));
        }
        kinds.remove("");
        return kinds;
    }

    Artifact<ControlPlane> controlPlane() {
        return controlPlane;
    }

    Optional<Artifact<Inventory>> inventory() {
        return inventory;
    }

    List<ChallengedUnit> units() {
        return units;
    }

    SelfCheckPolicy policy() {
        return policy.map(Artifact::content).orElse(SelfCheckPolicy.DEFAULT);
    }

    Location locateInPolicy(String pointer) {
        return policy.map(artifact -> artifact.locate(pointer)).orElseGet(() -> Location.of(controlPlane.file()));
    }

    /** The rank of a fidelity in the control plane's own order; below all for a word that is not in it. */
    int rank(String fidelity) {
        return controlPlane.content().fidelityLevels().indexOf(fidelity);
    }
}

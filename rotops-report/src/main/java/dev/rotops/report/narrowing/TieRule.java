package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.SurfaceCatalog;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.InventoryTies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A behavior still implements what it did of the inventory, or another one that is proven as strongly does now. */
final class TieRule implements NarrowingRule {

    private static final String SOURCE = "source ";
    private static final String BEHAVIOR = "behavior ";

    private record Model(
            Optional<ControlPlane> plane, Optional<Inventory> inventory, Optional<SurfaceCatalog> catalog) {

        static Model of(ReviewedModel model) {
            return new Model(
                    model.controlPlane().map(Artifact::content),
                    model.inventory().map(Artifact::content),
                    model.catalog().map(Artifact::content));
        }
    }

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        Optional<Artifact<ControlPlane>> plane = change.after().controlPlane();
        Optional<Artifact<Inventory>> inventory = change.after().inventory();
        boolean isSame = Model.of(change.before()).equals(Model.of(change.after()));
        if (plane.isPresent() && inventory.isPresent() && !isSame) {
            new Turn(change, plane.get(), inventory.get().content()).check(narrowings);
        }
    }

    private static final class Turn {

        private final Comparison change;
        private final Artifact<ControlPlane> plane;
        private final Inventory inventory;
        private final Map<String, Set<String>> then = new HashMap<>();
        private final Map<String, Set<String>> now = new HashMap<>();
        private final Map<String, List<BehaviorUnit>> newcomers = new HashMap<>();

        Turn(Comparison change, Artifact<ControlPlane> plane, Inventory inventory) {
            this.change = change;
            this.plane = plane;
            this.inventory = inventory;
            readThen(InventoryTies.of(change.before(), change.tree()));
            readNow(InventoryTies.of(change.after(), change.tree()));
        }

        /** What was tied and is still there, as it is called now. */
        private void readThen(InventoryTies ties) {
            Set<String> sources =
                    inventory.sources().stream().map(InventorySource::id).collect(Collectors.toSet());
            ties.sources()
                    .forEach((unit, list) -> list.stream()
                            .map(source -> change.sources().idNow(source.id()))
                            .filter(sources::contains)
                            .forEach(source -> add(then, unit, SOURCE + source)));
            Map<String, String> byId = new HashMap<>();
            inventory.explicitBehaviors().forEach(behavior -> byId.put(behavior.id(), behavior.id()));
            EventIndex byEvent = new EventIndex(inventory.behaviors(), change);
            boolean isWrittenOut = change.before()
                    .inventory()
                    .filter(artifact -> !artifact.content().explicitBehaviors().isEmpty())
                    .isPresent();
            ties.behaviors()
                    .forEach((unit, list) -> list.stream()
                            .flatMap(behavior -> Optional.ofNullable(isWrittenOut ? byId.get(behavior.id()) : null)
                                    .or(() -> byEvent.of(behavior).map(InventoryBehavior::id))
                                    .stream())
                            .forEach(behavior -> add(then, unit, BEHAVIOR + behavior)));
        }

        private void readNow(InventoryTies ties) {
            ties.sources().forEach((unit, list) -> list.forEach(source -> add(now, unit, SOURCE + source.id())));
            ties.behaviors()
                    .forEach((unit, list) -> list.forEach(behavior -> add(now, unit, BEHAVIOR + behavior.id())));
            for (BehaviorUnit unit : plane.content().units()) {
                Set<String> known = then.getOrDefault(change.units().idThen(unit.id()), Set.of());
                for (String tie : now.getOrDefault(unit.id(), Set.of())) {
                    if (!known.contains(tie)) {
                        newcomers.computeIfAbsent(tie, key -> new ArrayList<>()).add(unit);
                    }
                }
            }
        }

        private static void add(Map<String, Set<String>> ties, String unit, String tie) {
            ties.computeIfAbsent(unit, key -> new LinkedHashSet<>()).add(tie);
        }

        void check(Consumer<Narrowing> narrowings) {
            for (BehaviorUnit unit : Comparison.unitsOf(change.before())) {
                change.units().of(unit).ifPresent(successor -> check(unit, successor, narrowings));
            }
        }

        private void check(BehaviorUnit unit, BehaviorUnit successor, Consumer<Narrowing> narrowings) {
            List<String> lost =
                    Comparison.lost(then.getOrDefault(unit.id(), Set.of()), now.getOrDefault(successor.id(), Set.of()))
                            .stream()
                            .filter(tie -> names(tie, unit) || names(tie, successor))
                            .filter(tie -> !isHandedOver(tie, unit))
                            .toList();
            if (!lost.isEmpty()) {
                narrowings.accept(Narrowing.listing(
                        FindingCode.BEHAVIOR_WEAKENED,
                        "behavior",
                        successor.id(),
                        plane.locate(successor.pointer()),
                        "It no longer implements ",
                        lost,
                        " of the inventory."));
            }
        }

        /** What nobody names follows from files, events and the catalog, which other rules compare. */
        private static boolean names(String tie, BehaviorUnit unit) {
            return !(tie.startsWith(SOURCE) ? unit.inventorySourceIds() : unit.inventoryBehaviorIds()).isEmpty();
        }

        private boolean isHandedOver(String tie, BehaviorUnit from) {
            return newcomers.getOrDefault(tie, List.of()).stream()
                    .anyMatch(unit -> !change.isWeaker(Optional.of(from.fidelity()), Optional.of(unit.fidelity())));
        }
    }
}

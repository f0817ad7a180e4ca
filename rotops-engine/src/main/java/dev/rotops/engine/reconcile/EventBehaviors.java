package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.discovery.ReviewedEntryPoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which events have no behavior of their own. An event is a method that requests, messages, the clock, jobs or commands reach.
 * A behavior can be the one of an event if it traces the inventory source that takes the event, and the event's file implements
 * it; each behavior is that of one event, and as many events as possible get one.
 */
final class EventBehaviors {

    /** Events of one source in one file: any of them can have any behavior that another one can have. */
    private static final class Group {
        private final String source;
        private final List<ReviewedEntryPoint> events = new ArrayList<>();
        private final List<ResolvedUnit> behaviors;
        private int served;

        Group(String source, List<ResolvedUnit> behaviors) {
            this.source = source;
            this.behaviors = behaviors;
        }

        /** The events that are left over, first of all those that no behavior mentions. */
        List<ReviewedEntryPoint> unserved() {
            if (served == events.size()) {
                return List.of();
            }
            List<ReviewedEntryPoint> order = new ArrayList<>();
            List<ReviewedEntryPoint> mentioned = new ArrayList<>();
            for (ReviewedEntryPoint event : events) {
                boolean isMentioned = behaviors.stream().anyMatch(unit -> mentions(unit, event.entryPoint()));
                (isMentioned ? mentioned : order).add(event);
            }
            order.addAll(mentioned);
            return order.subList(0, events.size() - served);
        }

        private static boolean mentions(ResolvedUnit unit, EntryPoint entryPoint) {
            String detail = entryPoint.detail();
            return (!detail.isEmpty() && unit.unit().event().contains(detail))
                    || letters(unit.id()).contains(letters(entryPoint.method()));
        }

        private static String letters(String text) {
            return text.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The events of a source.
     *
     * @param events all of them, several paths to one method being one
     * @param unserved those without a behavior of their own
     */
    record OfSource(List<ReviewedEntryPoint> events, List<ReviewedEntryPoint> unserved) {}

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Group> holders = new HashMap<>();

    private EventBehaviors(ModelGraph graph, DiscoveredEntryPoints entryPoints) {
        Set<String> seen = new HashSet<>();
        for (ReviewedEntryPoint reviewed : entryPoints.in(ReviewState.REVIEWED)) {
            EntryPoint entryPoint = reviewed.entryPoint();
            String source = reviewed.says();
            List<ResolvedUnit> units = graph.unitsOfSource(source);
            if (entryPoint.kind().isEvent()
                    && !units.isEmpty()
                    && seen.add(source + " " + entryPoint.reference() + entryPoint.descriptor())) {
                groups.computeIfAbsent(
                                source + " " + entryPoint.file(),
                                key -> new Group(source, implementedBy(entryPoint.file(), units)))
                        .events
                        .add(reviewed);
            }
        }
        groups.values().forEach(this::serve);
    }

    /**
     * Finds behaviors for the events of the inventory. A source that no behavior traces has a greater fault, and is left out.
     *
     * @param graph the model, with its entry points
     * @return the events of each source that has some, by its id
     */
    static Map<String, OfSource> of(ModelGraph graph) {
        Map<String, OfSource> bySource = new HashMap<>();
        graph.entryPoints().ifPresent(entryPoints -> {
            for (Group group : new EventBehaviors(graph, entryPoints).groups.values()) {
                OfSource all = bySource.computeIfAbsent(
                        group.source, key -> new OfSource(new ArrayList<>(), new ArrayList<>()));
                all.events.addAll(group.events);
                all.unserved.addAll(group.unserved());
            }
        });
        return bySource;
    }

    private static List<ResolvedUnit> implementedBy(String file, List<ResolvedUnit> units) {
        return file.isEmpty()
                ? units
                : units.stream().filter(unit -> unit.isImplementedBy(file)).toList();
    }

    /** Once there is nothing for one event of a group, there is nothing for its others. */
    private void serve(Group group) {
        while (group.served < group.events.size() && findFor(group)) {
            group.served++;
        }
    }

    /** Gives the group a behavior that nobody holds, or one of a group that can take another instead, and so on. */
    private boolean findFor(Group wanting) {
        Map<Group, String> lets = new HashMap<>();
        Map<Group, Group> askedBy = new HashMap<>();
        Deque<Group> asked = new ArrayDeque<>(List.of(wanting));
        while (!asked.isEmpty()) {
            Group group = asked.remove();
            for (ResolvedUnit unit : group.behaviors) {
                Group holder = holders.get(unit.id());
                if (holder == null) {
                    passOn(unit.id(), group, lets, askedBy);
                    return true;
                }
                if (holder != wanting && !askedBy.containsKey(holder)) {
                    askedBy.put(holder, group);
                    lets.put(holder, unit.id());
                    asked.add(holder);
                }
            }
        }
        return false;
    }

    private void passOn(String free, Group taker, Map<Group, String> lets, Map<Group, Group> askedBy) {
        String behavior = free;
        Group group = taker;
        while (group != null) {
            holders.put(behavior, group);
            behavior = lets.getOrDefault(group, "");
            group = askedBy.get(group);
        }
    }
}

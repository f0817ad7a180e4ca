package dev.rotops.report.operation;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Entry points of one kind that are reviewed together: neither a single method nor the whole application.
 *
 * @param id id of the inventory source that they become
 * @param kind their kind
 * @param entryPoints the entry points, at least one, ordered
 */
record EntryPointGroup(String id, EntryPointKind kind, List<EntryPoint> entryPoints) {

    /** So many of a package and those below it are looked at in one go. */
    private static final int SMALL = 8;

    /** More than so many of one package are divided by the first words of their classes, then by their classes. */
    private static final int LARGE = 25;

    /** Groups by kind and package. */
    static List<EntryPointGroup> of(Collection<EntryPoint> entryPoints) {
        Grouping grouping = new Grouping(commonPackage(entryPoints));
        Map<EntryPointKind, List<EntryPoint>> byKind = entryPoints.stream()
                .collect(Collectors.groupingBy(EntryPoint::kind, TreeMap::new, Collectors.toList()));
        byKind.values().forEach(ofKind -> grouping.divide(commonPackage(ofKind), ofKind));
        return grouping.groups;
    }

    private static final class Grouping {
        private final String root;
        private final List<EntryPointGroup> groups = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();

        Grouping(String root) {
            this.root = root;
        }

        /** All of the points lie in the package or below it. */
        void divide(String packageName, List<EntryPoint> points) {
            if (points.size() <= SMALL) {
                add(packageName, points);
                return;
            }
            List<EntryPoint> own = new ArrayList<>();
            Map<String, List<EntryPoint>> below = new TreeMap<>();
            for (EntryPoint point : points) {
                String of = packageOf(point);
                if (of.equals(packageName)) {
                    own.add(point);
                } else {
                    below.computeIfAbsent(child(packageName, of), name -> new ArrayList<>())
                            .add(point);
                }
            }
            addOwn(packageName, own);
            below.forEach(this::divide);
        }

        private void addOwn(String packageName, List<EntryPoint> own) {
            if (own.size() <= LARGE) {
                add(packageName, own);
                return;
            }
            by(own, point -> packageName + "." + firstWord(point)).forEach((word, ofWord) -> {
                if (ofWord.size() <= LARGE) {
                    add(word, ofWord);
                } else {
                    by(ofWord, EntryPoint::className).forEach(this::add);
                }
            });
        }

        private static Map<String, List<EntryPoint>> by(List<EntryPoint> points, Function<EntryPoint, String> name) {
            return points.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
        }

        private void add(String name, List<EntryPoint> points) {
            if (points.isEmpty()) {
                return;
            }
            EntryPointKind kind = points.get(0).kind();
            String below = name.length() > root.length() && !root.isEmpty() ? name.substring(root.length() + 1) : name;
            String id = kind.word() + (name.equals(root) ? "" : "." + word(below));
            String unique = id;
            for (int number = 2; !ids.add(unique); number++) {
                unique = id + "-" + number;
            }
            groups.add(new EntryPointGroup(unique, kind, List.copyOf(points)));
        }
    }

    /** {@code Order} of {@code shop.OrderController}. */
    private static String firstWord(EntryPoint point) {
        String name = point.className().substring(point.className().lastIndexOf('.') + 1);
        return name.replaceFirst("(?<=[a-z0-9])[A-Z$].*", "");
    }

    private static String child(String packageName, String of) {
        int from = packageName.isEmpty() ? 0 : packageName.length() + 1;
        int end = of.indexOf('.', from);
        return end < 0 ? of : of.substring(0, end);
    }

    private static String commonPackage(Collection<EntryPoint> points) {
        return points.stream()
                .map(EntryPointGroup::packageOf)
                .reduce(EntryPointGroup::common)
                .orElse("");
    }

    private static String common(String one, String other) {
        String shorter = one;
        while (!shorter.isEmpty() && !other.equals(shorter) && !other.startsWith(shorter + ".")) {
            shorter = shorter.substring(0, Math.max(0, shorter.lastIndexOf('.')));
        }
        return shorter;
    }

    private static String packageOf(EntryPoint point) {
        return point.className().substring(0, Math.max(0, point.className().lastIndexOf('.')));
    }

    /** What may stand in an id: words of lower-case letters and digits, with dots and hyphens between them. */
    private static String word(String name) {
        String word = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^-+|-+$", "");
        return word.isEmpty() ? "classes" : word;
    }
}

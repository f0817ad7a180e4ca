package dev.rotops.report.starter;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.report.review.BehaviorWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Names the part of an application that a class belongs to: the first package in which its classes differ. */
final class FeatureNames {

    private final List<String> common;
    private final String application;

    /**
     * Looks what the classes have in common.
     *
     * @param entryPoints entry points of one application
     * @param application what the part is called that holds the classes of no package of their own
     */
    FeatureNames(Collection<EntryPoint> entryPoints, String application) {
        List<List<String>> packages = entryPoints.stream()
                .map(entryPoint -> packageOf(entryPoint.className()))
                .toList();
        int length = packages.stream().mapToInt(List::size).min().orElse(0);
        while (length > 0 && packages.stream().map(prefix(length)).distinct().count() > 1) {
            length--;
        }
        this.common = packages.isEmpty() ? List.of() : packages.get(0).subList(0, length);
        this.application = id(application);
    }

    private static Function<List<String>, List<String>> prefix(int length) {
        return names -> names.subList(0, length);
    }

    String of(EntryPoint entryPoint) {
        List<String> names = packageOf(entryPoint.className());
        return names.size() > common.size() ? id(names.get(common.size())) : application;
    }

    /** A pattern for the directories of the packages that make up the part. */
    String packagesOf(EntryPoint entryPoint) {
        List<String> names = packageOf(entryPoint.className());
        boolean hasPart = names.size() > common.size();
        List<String> path = new ArrayList<>(hasPart ? names.subList(0, common.size() + 1) : common);
        if (hasPart || path.isEmpty()) {
            path.add("**");
        }
        return String.join("/", path);
    }

    private static List<String> packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? List.of() : List.of(className.substring(0, dot).split("\\.", -1));
    }

    /** Lower-case letters and digits with hyphens between them. */
    static String id(String name) {
        return BehaviorWords.kebab(name, "application");
    }
}

package dev.rotops.engine.discovery;

import dev.rotops.engine.model.InventorySource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds the inventory source that an entry point belongs into. */
public final class FittingSource {

    private FittingSource() {}

    /**
     * Looks among sources that list entry points of the same kind.
     *
     * @param entryPoint an entry point that no source takes
     * @param sources the sources to choose from, in order of preference
     * @param filesOf tells the files of a source
     * @return the first that has the entry point's file, else the first that has another file of the same directory
     */
    public static Optional<InventorySource> of(
            EntryPoint entryPoint,
            List<InventorySource> sources,
            Function<InventorySource, ? extends Collection<String>> filesOf) {
        String directory = directory(entryPoint.file());
        List<InventorySource> alike = sources.stream()
                .filter(source -> takesKindOf(entryPoint, source))
                .toList();
        return first(alike, source -> filesOf.apply(source).contains(entryPoint.file()))
                .or(() -> first(
                        alike,
                        source -> filesOf.apply(source).stream()
                                .anyMatch(file -> directory(file).equals(directory))));
    }

    private static boolean takesKindOf(EntryPoint entryPoint, InventorySource source) {
        String kind = entryPoint.kind().word() + " ";
        return !source.isOpen() && source.entryPoints().stream().anyMatch(pattern -> pattern.startsWith(kind));
    }

    private static Optional<InventorySource> first(
            List<InventorySource> sources, Predicate<InventorySource> condition) {
        return sources.stream().filter(condition).findFirst();
    }

    private static String directory(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }
}

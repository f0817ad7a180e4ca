package dev.rotops.engine.platform;

import dev.rotops.engine.claims.TestClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.ClasspathRootSelector;
import org.junit.platform.engine.discovery.ModuleSelector;
import org.junit.platform.engine.discovery.PackageNameFilter;
import org.junit.platform.engine.discovery.PackageSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;

/**
 * What a discovery request says about the anchor class and about the engine's own tests.
 *
 * <p>Build tools select classes; IDEs and the console launcher also select packages, modules, class path roots and unique
 * ids. A selected method of the anchor does not ask for the report.
 */
final class AnchorSelection {

    private final EngineDiscoveryRequest request;
    private final List<ClassSelector> classes;
    private final List<PackageSelector> packages;
    private final List<ModuleSelector> modules;
    private final List<ClasspathRootSelector> roots;
    private final List<UniqueId> own = new ArrayList<>();
    private boolean coversAnchor;

    private AnchorSelection(EngineDiscoveryRequest request, UniqueId engine) {
        this.request = request;
        this.classes = request.getSelectorsByType(ClassSelector.class);
        this.packages = request.getSelectorsByType(PackageSelector.class);
        this.modules = request.getSelectorsByType(ModuleSelector.class);
        this.roots = request.getSelectorsByType(ClasspathRootSelector.class);
        for (UniqueIdSelector selector : request.getSelectorsByType(UniqueIdSelector.class)) {
            if (selector.getUniqueId().hasPrefix(engine)) {
                own.add(selector.getUniqueId());
            }
        }
    }

    static AnchorSelection of(EngineDiscoveryRequest request, UniqueId engine) {
        return new AnchorSelection(request, engine);
    }

    boolean selectsNothing() {
        return classes.isEmpty() && packages.isEmpty() && modules.isEmpty() && roots.isEmpty() && own.isEmpty();
    }

    /** Whether one of the engine's own unique ids is selected. */
    boolean selectsEngine() {
        return !own.isEmpty();
    }

    /** Which class the report is asked for with, by itself or with what it belongs to; none where it is not asked for. */
    Optional<String> selected(ReportPlace place) {
        Optional<String> selected =
                place.selectors().stream().filter(this::selects).findFirst();
        coversAnchor = selected.isPresent();
        return selected;
    }

    /** Whether a place that holds the class is scanned, and a filter keeps the class out. */
    boolean leavesOut(TestClass type) {
        return isScanned(type.name()) && type.namesToSelect().stream().noneMatch(this::selects);
    }

    private boolean selects(String className) {
        return classes.stream().anyMatch(selector -> selector.getClassName().equals(className))
                || (isScanned(className) && passesFilters(className));
    }

    /** Whether a test with this unique id is selected; all are where the anchor is. */
    boolean wants(UniqueId test) {
        return own.isEmpty() || coversAnchor || own.stream().anyMatch(test::hasPrefix);
    }

    /** Selected classes at which the report may turn out to be made, seen without reading any file. */
    Set<String> possibleAnchors() {
        Set<String> names = new TreeSet<>();
        for (ClassSelector selector : classes) {
            loaded(selector).filter(PossibleAnchor::is).ifPresent(type -> names.add(type.getName()));
        }
        return names;
    }

    /** The directories that the selected classes and class path roots were compiled to. */
    Set<Path> directories() {
        Set<Path> directories = new TreeSet<>();
        for (ClasspathRootSelector root : roots) {
            directories.add(Path.of(root.getClasspathRoot()));
        }
        for (ClassSelector selector : classes.subList(0, Math.min(1, classes.size()))) {
            loaded(selector).flatMap(ModulePaths::directoryOf).ifPresent(directories::add);
        }
        return directories;
    }

    private static Optional<Class<?>> loaded(ClassSelector selector) {
        try {
            return Optional.of(selector.getJavaClass());
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    private boolean isScanned(String className) {
        String packageName = className.substring(0, Math.max(0, className.lastIndexOf('.')));
        return packages.stream().anyMatch(selector -> isWithin(packageName, selector.getPackageName()))
                || roots.stream().anyMatch(selector -> holds(Path.of(selector.getClasspathRoot()), className))
                || !modules.isEmpty();
    }

    private static boolean isWithin(String packageName, String selected) {
        return selected.isEmpty() || packageName.equals(selected) || packageName.startsWith(selected + ".");
    }

    private static boolean holds(Path directory, String className) {
        return Files.exists(directory.resolve(className.replace('.', '/') + ".class"));
    }

    private boolean passesFilters(String className) {
        String packageName = className.substring(0, Math.max(0, className.lastIndexOf('.')));
        return Filter.composeFilters(request.getFiltersByType(ClassNameFilter.class))
                        .apply(className)
                        .included()
                && Filter.composeFilters(request.getFiltersByType(PackageNameFilter.class))
                        .apply(packageName)
                        .included();
    }
}

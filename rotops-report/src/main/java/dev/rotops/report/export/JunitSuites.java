package dev.rotops.report.export;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestMethods;
import dev.rotops.report.workspace.ModuleSources;
import dev.rotops.report.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The suites that run one surface each: one for every module in which the surface has owner tests, because a suite sees the
 * tests of its own module only.
 *
 * @param suites the suites, by surface, then by module
 * @param leftOut owner tests that no suite selects, by surface: they are no compiled tests of the JVM
 * @param widened tests that a suite can only select by their whole class, sorted
 */
public record JunitSuites(List<SuiteFile> suites, Map<String, List<String>> leftOut, List<String> widened) {

    /** Package of the suites unless somebody says otherwise. */
    public static final String PACKAGE = "rotops.suites";

    /**
     * Where suites go.
     *
     * @param directory directory of sources for all of them; absent for the test sources of the module of each
     * @param packageName their package
     */
    public record Place(Optional<String> directory, String packageName) {}

    /**
     * Makes suites.
     *
     * @param workspace the repository
     * @param tests what its compiled tests say
     * @param owners owner tests by surface, of all surfaces
     * @param surfaces ids of the surfaces that are wanted
     * @param place where the suites go
     * @return the suites, yet to be written
     */
    public static JunitSuites of(
            Workspace workspace,
            CompiledTests tests,
            Map<String, List<String>> owners,
            Collection<String> surfaces,
            Place place) {
        Map<String, OwnerClasses.Selected> selected = new TreeMap<>();
        List<ModuleSources> modules = workspace.sources();
        OwnerClasses classes = new OwnerClasses(workspace, tests, modules);
        Set<String> names = new HashSet<>();
        for (String surface : surfaces) {
            OwnerClasses.Selected ofSurface = classes.select(owners.getOrDefault(surface, List.of()));
            selected.put(surface, ofSurface);
            ofSurface.selections().stream()
                    .filter(selection -> !selection.method().isEmpty())
                    .map(TestSelection::className)
                    .forEach(names::add);
        }
        Assembly assembly = new Assembly(
                modules, place, SuiteNames.of(owners.keySet()), TestMethods.of(workspace.testClasses(), names));
        Map<String, List<String>> leftOut = new TreeMap<>();
        selected.forEach((surface, ofSurface) -> {
            assembly.add(surface, ofSurface.selections());
            if (!ofSurface.leftOut().isEmpty()) {
                leftOut.put(surface, ofSurface.leftOut());
            }
        });
        return new JunitSuites(List.copyOf(assembly.suites), leftOut, List.copyOf(assembly.widened));
    }

    private static final class Assembly {

        private final List<ModuleSources> modules;
        private final Place place;
        private final Map<String, String> classNames;
        private final TestMethods methods;
        private final List<SuiteFile> suites = new ArrayList<>();
        private final Set<String> widened = new TreeSet<>();

        Assembly(List<ModuleSources> modules, Place place, Map<String, String> classNames, TestMethods methods) {
            this.modules = modules;
            this.place = place;
            this.classNames = classNames;
            this.methods = methods;
        }

        void add(String surface, List<TestSelection> selections) {
            Map<String, List<TestSelection>> byDirectory = new TreeMap<>();
            for (TestSelection selection : selections) {
                byDirectory
                        .computeIfAbsent(directoryOf(selection.module()), path -> new ArrayList<>())
                        .add(selection);
            }
            byDirectory.forEach((directory, ofModule) -> suites.add(suite(surface, directory, ofModule)));
        }

        private SuiteFile suite(String surface, String directory, List<TestSelection> selections) {
            Set<String> wholeClasses = new TreeSet<>();
            Set<String> single = new TreeSet<>();
            for (TestSelection selection : selections) {
                List<String> qualified = selection.method().isEmpty()
                        ? List.of()
                        : methods.qualified(selection.className(), selection.method());
                single.addAll(qualified);
                if (qualified.isEmpty()) {
                    wholeClasses.add(selection.className());
                }
                if (qualified.isEmpty() && !selection.method().isEmpty()) {
                    widened.add(selection.className() + "#" + selection.method());
                }
            }
            single.removeIf(method -> wholeClasses.contains(method.substring(0, method.indexOf('#'))));
            String simple = classNames.getOrDefault(surface, "Suite");
            String qualified = place.packageName().isEmpty() ? simple : place.packageName() + "." + simple;
            List<String> tests = new ArrayList<>(wholeClasses);
            tests.addAll(single);
            return new SuiteFile(
                    surface,
                    qualified,
                    (directory.isEmpty() ? "" : directory + "/") + qualified.replace('.', '/') + ".java",
                    SuiteSource.of(
                            surface, place.packageName(), simple, List.copyOf(wholeClasses), List.copyOf(single)),
                    tests.stream().sorted().toList());
        }

        private String directoryOf(String module) {
            return place.directory()
                    .orElseGet(() -> modules.stream()
                            .filter(candidate -> candidate.path().equals(module))
                            .flatMap(candidate -> candidate.testRoots().stream())
                            .filter(root -> root.endsWith("/test/java"))
                            .findFirst()
                            .orElse((module.isEmpty() ? "" : module + "/") + "src/test/java"));
        }
    }
}

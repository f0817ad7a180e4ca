package dev.rotops.report.export;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.report.workspace.ModuleSources;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the classes of owner tests. */
final class OwnerClasses {

    /**
     * What owner tests are as classes.
     *
     * @param selections what to run; no one of them includes another
     * @param leftOut owners that are no classes of this repository, as far as can be told
     */
    record Selected(List<TestSelection> selections, List<String> leftOut) {}

    private static final Pattern SOURCE_FILE =
            Pattern.compile("(?:(.+)/)?src/[^/]+/(?:java|kotlin|groovy|scala)/(.+)\\.(?:java|kt|groovy|scala)");
    private static final Pattern BINARY_NAME =
            Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*"
                    + "(\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)*");

    private final Workspace workspace;
    private final ConcreteTests concrete;
    private final List<String> modules;

    OwnerClasses(Workspace workspace, CompiledTests tests, List<ModuleSources> modules) {
        this.workspace = workspace;
        this.concrete = new ConcreteTests(workspace, tests);
        this.modules = modules.stream()
                .map(ModuleSources::path)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    Selected select(Collection<String> owners) {
        Set<TestSelection> all = new TreeSet<>();
        List<String> leftOut = new ArrayList<>();
        for (String owner : owners) {
            List<TestSelection> found = select(owner);
            all.addAll(found);
            if (found.isEmpty()) {
                leftOut.add(owner);
            }
        }
        List<TestSelection> selections = all.stream()
                .filter(one -> all.stream().noneMatch(other -> other.includes(one)))
                .toList();
        return new Selected(selections, leftOut);
    }

    private List<TestSelection> select(String owner) {
        if (owner.indexOf('/') >= 0 || owner.matches(".*\\.(java|kt|groovy|scala)")) {
            return ofFile(owner);
        }
        ConcreteTests.Run named = concrete.named(owner);
        if (!concrete.knows(named.className())
                && !BINARY_NAME.matcher(named.className()).matches()) {
            return List.of();
        }
        return concrete.ofClass(named.className(), named.method()).stream()
                .flatMap(run -> hosted(run).stream())
                .flatMap(run -> compiledIn(run.className())
                        .or(() -> modules.size() == 1 ? Optional.of("") : Optional.empty())
                        .map(module -> new TestSelection(module, run.className(), run.method()))
                        .stream())
                .toList();
    }

    private List<TestSelection> ofFile(String path) {
        Set<TestSelection> found = new TreeSet<>();
        List<ConcreteTests.Run> runs = concrete.ofFile(path).stream()
                .flatMap(run -> hosted(run).stream())
                .toList();
        for (ConcreteTests.Run run : runs) {
            compiledIn(run.className())
                    .filter(module -> isOf(module, path) || !run.method().isEmpty())
                    .ifPresent(module -> found.add(new TestSelection(module, run.className(), run.method())));
        }
        Matcher file = SOURCE_FILE.matcher(path);
        if (found.isEmpty() && !concrete.knowsFile(path) && file.matches()) {
            String name = file.group(2).replace('/', '.');
            String module = Optional.ofNullable(file.group(1)).orElse("");
            if (BINARY_NAME.matcher(name).matches()
                    && Files.isRegularFile(workspace.root().resolve(path))) {
                found.add(new TestSelection(module, name, ""));
            }
        }
        return List.copyOf(found);
    }

    /** What is nested in an abstract class can only be selected by the whole classes that inherit it. */
    private List<ConcreteTests.Run> hosted(ConcreteTests.Run run) {
        String nested = run.className().substring(run.className().lastIndexOf('$') + 1);
        List<String> hosts = concrete.hostsOf(run.className());
        return hosts.isEmpty()
                ? List.of(run)
                : hosts.stream()
                        .map(host -> new ConcreteTests.Run(host, nested))
                        .toList();
    }

    private boolean isOf(String module, String path) {
        return modules.stream()
                .filter(candidate -> candidate.isEmpty() || path.startsWith(candidate + "/"))
                .findFirst()
                .filter(module::equals)
                .isPresent();
    }

    private Optional<String> compiledIn(String className) {
        String file = className.replace('.', '/') + ".class";
        for (Path directory : workspace.testClasses()) {
            if (Files.isRegularFile(directory.resolve(file))) {
                Path root = workspace.root().toAbsolutePath().normalize();
                Path absolute = directory.toAbsolutePath().normalize();
                return modules.stream()
                        .filter(module -> absolute.startsWith(root.resolve(module)))
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}

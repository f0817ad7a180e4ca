package dev.rotops.report.export;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.ClassFileNames;
import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.Heirs;
import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.claims.TestReference;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which concrete classes run an owner test: those that inherit it, where it stands in an abstract class or an interface. */
final class ConcreteTests {

    private final CompiledTests tests;
    private final List<Path> testClasses;
    private final Map<String, TestClass> byName = new HashMap<>();
    private final Map<String, List<String>> hosts = new HashMap<>();

    ConcreteTests(Workspace workspace, CompiledTests tests) {
        this.testClasses = workspace.testClasses();
        this.tests = tests;
        tests.classes().forEach(type -> byName.put(type.name(), type));
    }

    /**
     * A class that an engine runs, or one method of it.
     *
     * @param className binary name of the class
     * @param method name of the method; empty for the whole class
     */
    record Run(String className, String method) implements Comparable<Run> {

        @Override
        public int compareTo(Run other) {
            int byClass = className.compareTo(other.className);
            return byClass == 0 ? method.compareTo(other.method) : byClass;
        }
    }

    /** What {@code Class#method} means: a class of Kotlin may be called in any way, so that those that are compiled decide. */
    Run named(String owner) {
        int first = owner.indexOf('#');
        if (knows(owner) || first < 0) {
            return new Run(owner, "");
        }
        for (int hash = owner.lastIndexOf('#'); hash > first; hash = owner.lastIndexOf('#', hash - 1)) {
            if (knows(owner.substring(0, hash))) {
                return new Run(owner.substring(0, hash), owner.substring(hash + 1));
            }
        }
        return new Run(owner.substring(0, first), owner.substring(first + 1));
    }

    /** Whether there is such a class among the compiled tests. */
    boolean knows(String className) {
        return byName.containsKey(className);
    }

    /** A method without the types of its parameters; Kotlin's names may hold parentheses, too. */
    String methodName(String className, String method) {
        TestClass type = byName.get(className);
        boolean isName = type != null && type.tests().contains(method);
        return isName ? method : nameOf(method);
    }

    /** What runs the tests of a source file; nothing where none of the compiled classes has to do with it. */
    List<Run> ofFile(String path) {
        Set<Run> runs = new TreeSet<>();
        for (TestClass type : tests.classes()) {
            if (ClassFileNames.isSource(type.source(), path) && !type.isAbstract()) {
                boolean isHosted = !hostsOf(type.name()).isEmpty();
                runs.add(new Run(isHosted ? type.name() : ClassFileNames.topLevel(type.name()), ""));
            }
        }
        runs.addAll(inheriting(test ->
                ClassFileNames.isSource(test.declaredIn(), path) && !ClassFileNames.isSource(test.source(), path)));
        return List.copyOf(runs);
    }

    /** Whether any compiled class comes from a source file. */
    boolean knowsFile(String path) {
        return tests.classes().stream().anyMatch(type -> ClassFileNames.isSource(type.source(), path));
    }

    /** What runs a class, or a method of it; the class itself unless it is abstract. */
    List<Run> ofClass(String className, String method) {
        Optional<TestClass> abstractType = tests.classes().stream()
                .filter(type -> type.name().equals(className) && type.isAbstract())
                .findFirst();
        if (abstractType.isEmpty()) {
            return List.of(new Run(className, method));
        }
        String source = abstractType.get().source();
        String name = methodName(className, method);
        return inheriting(test -> test.declaredIn().equals(source)
                        && (name.isEmpty()
                                || test.method().isEmpty()
                                || methodName(className, test.method()).equals(name)))
                .stream()
                .map(run -> run.method().isEmpty() ? new Run(run.className(), method) : run)
                .toList();
    }

    /** The classes in which a class runs that is nested in an abstract one; none for any other. */
    List<String> hostsOf(String className) {
        return hosts.computeIfAbsent(className, this::findHosts);
    }

    private List<String> findHosts(String className) {
        Set<String> enclosing = new TreeSet<>();
        for (int end = className.lastIndexOf('$'); end > 0; end = className.lastIndexOf('$', end - 1)) {
            enclosing.add(className.substring(0, end));
        }
        if (!enclosing.isEmpty()) {
            tests.classes().stream()
                    .filter(type -> !type.isAbstract())
                    .map(TestClass::name)
                    .forEach(enclosing::remove);
        }
        Heirs heirs = Heirs.of(testClasses, enclosing);
        return enclosing.stream()
                .flatMap(name -> heirs.of(name).stream())
                .distinct()
                .toList();
    }

    private List<Run> inheriting(Predicate<TestReference> which) {
        List<Run> runs = new ArrayList<>();
        for (Claim claim : tests.claims()) {
            if (which.test(claim.test()) && !claim.test().isFeature()) {
                runs.add(new Run(claim.test().className(), claim.test().method()));
            }
        }
        return runs;
    }

    private static String nameOf(String method) {
        return method.replaceFirst("\\(.*", "");
    }
}

package dev.rotops.report.export;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.ClassFileNames;
import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.claims.TestReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which concrete classes run an owner test: those that inherit it, where it stands in an abstract class or an interface. */
final class ConcreteTests {

    private final CompiledTests tests;

    ConcreteTests(CompiledTests tests) {
        this.tests = tests;
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

    /** What runs the tests of a source file; nothing where none of the compiled classes has to do with it. */
    List<Run> ofFile(String path) {
        Set<Run> runs = new TreeSet<>();
        for (TestClass type : tests.classes()) {
            if (ClassFileNames.isSource(type.source(), path) && !type.isAbstract()) {
                runs.add(new Run(ClassFileNames.topLevel(type.name()), ""));
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
        String name = nameOf(method);
        return inheriting(test -> test.declaredIn().equals(source)
                        && (name.isEmpty()
                                || test.method().isEmpty()
                                || nameOf(test.method()).equals(name)))
                .stream()
                .map(run -> run.method().isEmpty() ? new Run(run.className(), method) : run)
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

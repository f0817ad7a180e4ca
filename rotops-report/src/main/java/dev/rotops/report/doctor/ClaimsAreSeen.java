package dev.rotops.report.doctor;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.ControlPlaneReading;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every claim that the sources make is seen by the engine, on a test that runs. */
final class ClaimsAreSeen implements Check {

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        Set<String> seen = repository.modules().stream()
                .flatMap(module -> module.tests().stream())
                .flatMap(test -> test.claims().stream())
                .map(Claim::test)
                .flatMap(test -> List.of(test.source(), test.declaredIn()).stream())
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> ownerless = unitsWithoutOwnerList(repository);
        for (BuildModule module : repository.modules()) {
            if (!module.isRotops()) {
                for (SourceFile source : module.sources()) {
                    reason(source, module, seen).ifPresent(reason -> report(module, source.path(), reason, diagnosis));
                    reportComments(module, source, ownerless, diagnosis);
                }
                reportNotRun(module, diagnosis);
            }
        }
    }

    private static Optional<Reason> reason(SourceFile source, BuildModule module, Set<String> seen) {
        if (!source.claims() || seen.contains(source.classFileName())) {
            return Optional.empty();
        }
        if (source.isMain()) {
            return Optional.of(new Reason(
                    "its claims stand in the product, where the engine does not look",
                    "Move the test to the tests of a module."));
        }
        if (source.set().isEmpty()) {
            return Optional.of(new Reason(
                    "it lies outside the directories of test sources",
                    "Move it to src/test, or name its directory in the build file."));
        }
        if (module.classes().isEmpty()) {
            return Optional.empty();
        }
        if (source.isAbstract()) {
            return Optional.of(new Reason(
                    "its claims are those of the classes that extend it, and no compiled test does",
                    "Extend it, or move the annotation to a test that runs."));
        }
        if (module.maven().isPresent()
                && !source.set().equals("test")
                && module.classes().find(source.classFile()).isEmpty()) {
            return Optional.of(new Reason(
                    "Maven compiles src/test, and src/" + source.set()
                            + " only where a plugin says so; no compiled test shows it",
                    "Move it to src/test, or add its directory with build-helper-maven-plugin (add-test-source)."));
        }
        return TestsAreCompiled.isStale(source, module)
                ? Optional.empty()
                : Optional.of(new Reason(
                        "no compiled test shows its claims",
                        "Compile the tests again; if that does not help, look whether the annotation is on a test."));
    }

    /** Surefire and Failsafe take classes by their names. */
    private static void reportNotRun(BuildModule module, Diagnosis diagnosis) {
        if (module.unskippedRuns().isEmpty() || module.testsImport(TestFramework.SUITE)) {
            return;
        }
        Set<String> reported = new TreeSet<>();
        for (TestClass test : module.tests()) {
            String top = test.name().replaceFirst("\\$.*", "");
            if (!test.claims().isEmpty()
                    && !test.isAbstract()
                    && module.unskippedRuns().stream().noneMatch(run -> run.mayTake(top))
                    && reported.add(top)) {
                report(module, module.pathOf(test).orElse(top), notRun(module, top), diagnosis);
            }
        }
    }

    private static Reason notRun(BuildModule module, String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        if (module.unskippedRuns().stream()
                .flatMap(run -> run.classes().stream())
                .anyMatch(filter -> filter.origin().isPresent())) {
            return new Reason(
                    "the build's includes and excludes leave it out",
                    "Correct the patterns, or move the claims to a test that is run.");
        }
        return isRunByFailsafe(simple)
                ? new Reason(
                        "its name is one for Failsafe, which the project does not run",
                        "Add maven-failsafe-plugin with the goals integration-test and verify.")
                : new Reason(
                        "Surefire does not run a class of its name",
                        "Call it " + simple + "Test, or add it to Surefire's includes.");
    }

    private static boolean isRunByFailsafe(String simpleName) {
        return simpleName.startsWith("IT") || simpleName.endsWith("IT") || simpleName.endsWith("ITCase");
    }

    private static void reportComments(
            BuildModule module, SourceFile source, Set<String> ownerless, Diagnosis diagnosis) {
        Set<String> lost = new TreeSet<>(source.comments());
        lost.retainAll(ownerless);
        if (!source.isMain() && !source.claims() && !lost.isEmpty()) {
            report(
                    module,
                    source.path(),
                    new Reason(
                            "it claims " + String.join(", ", lost)
                                    + " in a comment, which counts only for files that ownerTests lists",
                            "Write @RuntimeBehavior(\"" + lost.iterator().next()
                                    + "\") on the test, or list the file in ownerTests."),
                    diagnosis);
        }
    }

    private static Set<String> unitsWithoutOwnerList(Repository repository) {
        return ControlPlaneReading.of(repository.workspace().files())
                .controlPlane()
                .map(Artifact::content)
                .map(controlPlane -> controlPlane.units().stream()
                        .filter(unit -> unit.ownerTests().isEmpty())
                        .map(BehaviorUnit::id)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static void report(BuildModule module, String file, Reason reason, Diagnosis diagnosis) {
        diagnosis.add(
                Level.WARNING,
                FindingCode.CLAIMS_NOT_SEEN,
                Diagnosis.about("module", module.name(), "file", file),
                Location.of(file),
                file.substring(file.lastIndexOf('/') + 1) + " claims behaviors, but " + reason.text() + ".",
                reason.remedy());
    }

    private record Reason(String text, String remedy) {}
}

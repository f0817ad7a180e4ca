package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The compiled tests are there, and show what their sources say now. */
final class TestsAreCompiled implements Check {

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        for (BuildModule module : repository.modules()) {
            if (!module.usesRotops() || module.testSources().isEmpty()) {
                continue;
            }
            if (module.classes().isEmpty()) {
                reportMissing(module, diagnosis);
            } else {
                reportStale(module, diagnosis);
            }
        }
    }

    private static void reportMissing(BuildModule module, Diagnosis diagnosis) {
        Optional<Path> elsewhere = module.maven()
                .flatMap(MavenProject::testOutputDirectory)
                .filter(directory -> !directory.equals(module.directory().resolve("target/test-classes")));
        diagnosis.add(
                Level.ERROR,
                FindingCode.TEST_CLASSES_MISSING,
                Diagnosis.about("module", module.name()),
                module.buildFile(),
                "Module " + module.name() + " has " + module.testSources().size()
                        + " test sources and no compiled test, so no annotation can be read"
                        + elsewhere
                                .map(directory -> "; it compiles to "
                                        + RootPath.of(module.directory(), directory)
                                        + ", where RotOps does not look")
                                .orElse("")
                        + ".",
                elsewhere.isPresent() ? "Let it compile to target/test-classes." : "Run " + compile(module) + ".");
    }

    private static void reportStale(BuildModule module, Diagnosis diagnosis) {
        List<SourceFile> stale = module.testSources().stream()
                .filter(source -> isStale(source, module))
                .toList();
        if (stale.isEmpty()) {
            return;
        }
        diagnosis.add(
                Level.WARNING,
                FindingCode.TEST_CLASSES_STALE,
                Diagnosis.about("module", module.name(), "file", stale.get(0).path()),
                Location.of(stale.get(0).path()),
                "In module " + module.name() + " " + StaleTests.counted(stale) + ": " + StaleTests.names(stale) + ".",
                "Run " + compile(module) + "; what is judged before is what the tests said then.");
    }

    static boolean isStale(SourceFile source, BuildModule module) {
        return StaleTests.isStale(source, module.classes(), module.tests());
    }

    private static String compile(BuildModule module) {
        return module.maven().isPresent() ? "mvn test-compile" : "gradle testClasses";
    }
}

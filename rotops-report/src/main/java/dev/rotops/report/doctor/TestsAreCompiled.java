package dev.rotops.report.doctor;

import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The compiled tests are there, and show what their sources say now. */
final class TestsAreCompiled implements Check {

    private static final int SOME = 3;

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
        String names = stale.stream().limit(SOME).map(SourceFile::classFileName).collect(Collectors.joining(", "));
        diagnosis.add(
                Level.WARNING,
                FindingCode.TEST_CLASSES_STALE,
                Diagnosis.about("module", module.name(), "file", stale.get(0).path()),
                Location.of(stale.get(0).path()),
                "In module " + module.name() + " the classes of " + stale.size() + " test "
                        + (stale.size() == 1 ? "source" : "sources") + " are older than the source, or missing: "
                        + names + (stale.size() > SOME ? ", …" : "") + ".",
                "Run " + compile(module) + "; what is judged before is what the tests said then.");
    }

    static boolean isStale(SourceFile source, BuildModule module) {
        Optional<FileTime> compiled = module.classes()
                .find(source.classFile())
                .or(() -> module.tests().stream()
                        .filter(test -> test.source().equals(source.classFileName()))
                        .map(TestClass::name)
                        .flatMap(name -> module.classes().find(name.replace('.', '/') + ".class").stream())
                        .findFirst());
        if (compiled.isPresent()) {
            return compiled.get().compareTo(source.modified()) < 0;
        }
        return source.set().equals("test") && source.isJava() && source.declaresOwnName();
    }

    private static String compile(BuildModule module) {
        return module.maven().isPresent() ? "mvn test-compile" : "gradle testClasses";
    }
}

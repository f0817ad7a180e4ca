package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.ClassPathFiles;
import dev.rotops.engine.classfile.CompiledClasses;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import dev.rotops.engine.discovery.ModuleClasses;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is tried on all kinds of input: the one kind of entry point that tests have. */
final class PropertyTests {

    private static final List<Detector> DETECTORS = List.of(new AnnotatedMethods(), new AnnotatedParameters());

    private final RuleTable rules;
    private final Path root;

    PropertyTests(RuleTable rules, Path root) {
        this.rules = rules;
        this.root = root;
    }

    List<EntryPoint> in(ModuleClasses classes, SourceFiles files) {
        if (classes.testClasses().isEmpty()) {
            return List.of();
        }
        CompiledClasses read =
                CompiledClasses.read(ClassPathFiles.in(classes.testClasses()).classes(), name -> false);
        AppModule tests = new AppModule(classes.module(), read.classes(), new HashMap<>());
        Annotations annotations = new Annotations(tests, new Marks(Map.of()));
        BuildFiles build = new BuildFiles(root, classes.module());
        ModuleScan scan = new ModuleScan(
                tests,
                rules,
                annotations,
                new Applicability(tests, annotations, Set.of(), build::mention),
                new Wordings(tests, annotations, LocatedPaths.NONE));
        scan.run(DETECTORS, tests.classes());
        return scan.found().toList(classes.module(), files).stream()
                .filter(point -> point.kind() == EntryPointKind.INVARIANT)
                .toList();
    }
}

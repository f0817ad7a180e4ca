package dev.rotops.report.doctor;

import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.files.BuildModules;
import dev.rotops.engine.files.SourceLanguage;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.report.workspace.ModuleSources;
import dev.rotops.report.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Test sources that say something else than their classes. */
public final class StaleTests {

    private static final int SOME = 3;

    private StaleTests() {}

    /**
     * Looks for them where tests make claims, as commands do that judge by these. Only sources that are newer than a class
     * are read.
     *
     * @param workspace the repository
     * @return what whoever reads the verdict should know; nothing where all claims are judged as their sources make them
     */
    public static Optional<String> note(Workspace workspace) {
        SourceTree tree = workspace.tree();
        List<SourceFile> stale = new ArrayList<>();
        boolean usesMaven = true;
        for (ModuleSources module : workspace.sources()) {
            Path directory = workspace.root().resolve(module.path());
            CompiledClasses classes = CompiledClasses.in(BuildModules.testClasses(directory));
            Optional<FileTime> oldest = classes.oldest();
            if (oldest.isPresent()) {
                List<SourceFile> found = of(sources(module, tree, oldest.get()), classes, workspace);
                usesMaven &= found.isEmpty() || Files.exists(directory.resolve("pom.xml"));
                stale.addAll(found);
            }
        }
        return stale.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        counted(stale) + " (" + names(stale) + "), so claims are judged as they were compiled: run "
                                + (usesMaven ? "mvn test-compile" : "gradle testClasses"));
    }

    private static List<SourceFile> of(List<SourceFile> sources, CompiledClasses classes, Workspace workspace) {
        if (sources.isEmpty()) {
            return List.of();
        }
        List<TestClass> tests = classes.among(workspace.tests().classes());
        List<SourceFile> stale = sources.stream()
                .filter(source -> isStale(source, classes, tests))
                .toList();
        boolean claims = tests.stream().anyMatch(test -> !test.claims().isEmpty())
                || stale.stream().anyMatch(SourceFile::claims);
        return claims ? stale : List.of();
    }

    private static List<SourceFile> sources(ModuleSources module, SourceTree tree, FileTime since) {
        List<SourceFile> sources = new ArrayList<>();
        for (String root : module.testRoots()) {
            for (String path : tree.match(List.of(SourceLanguage.pattern(root + "/**")), List.of())) {
                tree.locate(path)
                        .filter(file -> isNewer(file, since))
                        .flatMap(file -> SourceFile.read(path, setOf(path, module), file))
                        .ifPresent(sources::add);
            }
        }
        return sources;
    }

    private static boolean isNewer(Path file, FileTime since) {
        try {
            return Files.getLastModifiedTime(file).compareTo(since) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String setOf(String path, ModuleSources module) {
        String set = SourceFile.setOf(
                module.path().isEmpty() ? path : path.substring(module.path().length() + 1));
        return set.isEmpty() ? "test" : set;
    }

    static boolean isStale(SourceFile source, CompiledClasses classes, List<TestClass> tests) {
        Optional<FileTime> compiled = classes.find(source.classFile())
                .or(() -> tests.stream()
                        .filter(test -> test.source().equals(source.classFileName()))
                        .flatMap(test -> classes.find(test).stream())
                        .findFirst());
        if (compiled.isPresent()) {
            return compiled.get().compareTo(source.modified()) < 0;
        }
        return source.set().equals("test") && source.isJava() && source.declaresOwnName();
    }

    static String counted(List<SourceFile> stale) {
        return "the classes of " + stale.size() + " test " + (stale.size() == 1 ? "source" : "sources")
                + " are older than the source, or missing";
    }

    static String names(List<SourceFile> stale) {
        return stale.stream().limit(SOME).map(SourceFile::classFileName).collect(Collectors.joining(", "))
                + (stale.size() > SOME ? ", …" : "");
    }
}

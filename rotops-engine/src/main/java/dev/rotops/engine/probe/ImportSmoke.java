package dev.rotops.engine.probe;

import dev.rotops.engine.model.Probe;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The library's classes load and initialize in a JVM that has nothing but their class path. */
final class ImportSmoke implements RuntimeProbe {

    @Override
    public String kind() {
        return "import_smoke";
    }

    @Override
    public List<String> missing(Probe probe) {
        return Missing.of(probe)
                .require(!probe.expectation().classes().isEmpty(), "\"expect.classes\"")
                .require(!probe.expectation().classPath().isEmpty(), "\"expect.classPath\"")
                .toList();
    }

    @Override
    public RuntimeEvidence run(ProbeRun run) throws ProbeFailure, InterruptedException, IOException {
        List<String> classPath = new ArrayList<>();
        for (String entry : run.probe().expectation().classPath()) {
            Path path = run.root().resolve(run.expand(entry));
            if (!Files.exists(path)) {
                throw new ProbeFailure("the class path names " + entry + ", which does not exist");
            }
            classPath.add(path.toString());
        }
        classPath.add(importer(run).toString());
        List<String> classes = run.probe().expectation().classes();
        List<String> command = new ArrayList<>(List.of(
                Placeholders.written(Placeholders.JAVA),
                "-cp",
                String.join(File.pathSeparator, classPath),
                ImportedClasses.class.getName()));
        command.addAll(classes);
        run.prepare();
        ProcessResult result = run.execute(command);
        return result.succeeded()
                ? run.passed(classes.size() == 1 ? "1 class loads" : classes.size() + " classes load")
                : run.failed("not every class loads" + Sentences.exit(run, result));
    }

    /** A directory with the one class of ours that the JVM needs, so that nothing else of ours fills a gap in theirs. */
    private static Path importer(ProbeRun run) throws IOException {
        String name = ImportedClasses.class.getName().replace('.', '/') + ".class";
        Path directory = run.work().resolve("importer");
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        try (InputStream code = Objects.requireNonNull(ImportedClasses.class.getResourceAsStream("/" + name), name)) {
            Files.copy(code, file);
        }
        return directory;
    }
}

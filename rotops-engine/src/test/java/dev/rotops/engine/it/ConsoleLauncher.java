package dev.rotops.engine.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * JUnit's console launcher over the compiled classes of a project, in a process of its own that is started elsewhere.
 *
 * @param jar the standalone launcher
 * @param project directory of the project
 */
record ConsoleLauncher(Path jar, Path project) {

    private static final long TIMEOUT_SECONDS = 60;

    /**
     * What came of a run.
     *
     * @param exitCode 0 when all tests passed, 1 when one failed
     * @param output what was printed
     * @param tests the tests in the reports
     */
    record Run(int exitCode, String output, ReportedTests tests) {}

    /** Runs the launcher's command {@code execute} with these arguments. */
    Run execute(String... arguments) throws IOException, InterruptedException {
        Path elsewhere = Files.createTempDirectory("elsewhere");
        Path output = elsewhere.resolve("output.txt");
        Path reports = elsewhere.resolve("reports");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "execute",
                "--class-path",
                classPath(),
                "--disable-banner",
                "--disable-ansi-colors",
                "--reports-dir",
                reports.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(elsewhere.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running: " + command);
            }
            return new Run(process.exitValue(), Files.readString(output), ReportedTests.read(reports));
        } finally {
            FileTree.delete(elsewhere);
        }
    }

    /** The project's classes and the artifacts under test; the launcher brings the rest. */
    private String classPath() throws IOException {
        List<String> entries = new ArrayList<>();
        entries.add(project.resolve("target/test-classes").toString());
        entries.add(project.resolve("target/classes").toString());
        try (Stream<Path> files = Files.walk(Workspace.get().repository().resolve("dev/rotops"))) {
            files.map(Path::toString).filter(file -> file.endsWith(".jar")).forEach(entries::add);
        }
        return String.join(File.pathSeparator, entries);
    }
}

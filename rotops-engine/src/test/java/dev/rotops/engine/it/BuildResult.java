package dev.rotops.engine.it;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of a build.
 *
 * @param directory directory of the project
 * @param exitCode exit code of Maven
 * @param console the lines that it printed
 * @param tests the tests in Surefire's reports
 * @param integrationTests the tests in Failsafe's reports
 */
public record BuildResult(
        Path directory, int exitCode, List<String> console, ReportedTests tests, ReportedTests integrationTests) {

    static final String SUREFIRE = "target/surefire-reports";
    static final String FAILSAFE = "target/failsafe-reports";

    public BuildResult {
        console = List.copyOf(console);
    }

    /** Reads the reports now, for the next build of the project replaces them. */
    static BuildResult of(Path directory, int exitCode, List<String> console) {
        return new BuildResult(
                directory,
                exitCode,
                console,
                ReportedTests.read(directory.resolve(SUREFIRE)),
                ReportedTests.read(directory.resolve(FAILSAFE)));
    }

    /** The tests of a module in Surefire's reports. */
    public ReportedTests testsOf(String module) {
        return ReportedTests.read(directory.resolve(module).resolve(SUREFIRE));
    }

    /** Whether Maven says so of a module in the summary of a build of several; the module is given by its name. */
    public boolean succeedsIn(String module) {
        return console.stream()
                .anyMatch(line -> line.contains("[INFO] " + module + " ") && line.contains(" SUCCESS ["));
    }

    /** The lines that RotOps itself printed. */
    public List<String> summaries() {
        return console.stream().filter(line -> line.startsWith("RotOps")).toList();
    }
}

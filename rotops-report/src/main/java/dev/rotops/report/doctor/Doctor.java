package dev.rotops.report.doctor;

import dev.rotops.report.document.Report;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Looks whether RotOps is wired into a repository: without it, a green build may mean that nothing was judged. */
public final class Doctor {

    /** Where the JSON report goes. */
    public static final String JSON_FILE = "testops/runtime-doctor.report.json";

    /** Where the Markdown report goes. */
    public static final String MARKDOWN_FILE = "testops/runtime-doctor.report.md";

    private static final List<Check> CHECKS = List.of(
            new ArtifactsAreThere(),
            new ArtifactsAreReadable(),
            new DirectoriesAreReadable(),
            new ModulesHaveModels(),
            new ModelIsInOnePlace(),
            new EngineIsDeclared(),
            new EngineHasTestScope(),
            new EngineFitsCommandLine(),
            new EngineIsResolvable(),
            new TestsAreCompiled(),
            new SurefireIsFaithful(),
            new JUnitPlatformRuns());

    /** What profiles may change. */
    private static final List<Check> CHECKS_OF_RUNS = List.of(
            new TestsAreRun(), new EngineIsLeftIn(), new ModeEnforces(), new AnchorIsRun(), new VerificationIsBound());

    private static final Check CHECK_OF_CLAIMS = new ClaimsAreSeen();

    private Doctor() {}

    /**
     * Examines a repository, without running its build.
     *
     * @param workspace the repository
     * @param version the version of this command line; absent where it is not packaged
     * @param maximum how many findings the lines show
     * @return the report
     */
    public static Report run(Workspace workspace, Optional<String> version, int maximum) {
        Repository repository = Repository.of(workspace, version);
        Diagnosis diagnosis = new Diagnosis();
        if (repository.modules().isEmpty()) {
            diagnosis.note(withoutBuild(repository) + ", so only the artifacts were checked"
                    + (repository.unreached().isEmpty()
                            ? ""
                            : "; there is one in " + String.join(", ", repository.unreached())
                                    + ": name it with --root"));
        }
        CHECKS.forEach(check -> check.examine(repository, diagnosis));
        CHECKS_OF_RUNS.forEach(check -> check.examine(repository, diagnosis));
        repository.supposed().ifPresent(supposed -> suppose(supposed, diagnosis));
        CHECK_OF_CLAIMS.examine(repository, diagnosis);
        return new DoctorReport(repository, diagnosis).report(maximum);
    }

    private static void suppose(Repository supposed, Diagnosis diagnosis) {
        Diagnosis further = new Diagnosis();
        CHECKS_OF_RUNS.forEach(check -> check.examine(supposed, further));
        diagnosis.suppose(further);
    }

    private static String withoutBuild(Repository repository) {
        return Files.isRegularFile(repository.workspace().root().resolve("pom.xml"))
                ? "pom.xml cannot be read as a project file of Maven"
                : "there is no Maven or Gradle build at the root";
    }
}

package dev.rotops.report.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether the proof of the reviewed behaviors really happened: in each module that has a model of its own, and, once all
 * modules have run their tests, by the model at the root.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyGoal extends RotopsGoal {

    @Parameter(defaultValue = "${session}", readonly = true)
    private @Nullable MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private @Nullable MojoExecution execution;

    /** Directories with ledgers of other machines, or of modules whose results are not where Maven puts them. */
    @Parameter(property = "rotops.ledgers")
    private List<File> ledgers = new ArrayList<>();

    /** Whether to judge nothing. */
    @Parameter(property = "rotops.verify.skip", defaultValue = "false")
    private boolean skip;

    /** Whether the build runs no tests; as nothing can be proven then, nothing is judged either. */
    @Parameter(property = "skipTests", defaultValue = "false")
    private boolean skipTests;

    /** Likewise, where it does not even compile them. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    private boolean skipTestCompilation;

    /** Creates the goal; called by Maven. */
    public VerifyGoal() {
        super("verify");
    }

    @Override
    List<File> roots() {
        if (skip) {
            getLog().warn("rotops.verify.skip: nothing is judged, and nothing is proven");
            return List.of();
        }
        if (skipTests || skipTestCompilation) {
            getLog().warn((skipTests ? "skipTests" : "maven.test.skip")
                    + ": this build runs no tests, so nothing is judged, and nothing is proven");
            return List.of();
        }
        if (session == null || project == null || execution == null) {
            return super.roots();
        }
        return new VerifyTurn(session, execution, controlPlane())
                .take(project, super.roots().get(0));
    }

    @Override
    List<String> furtherArguments() {
        return ledgers.stream().map(directory -> "--ledger=" + directory).toList();
    }
}

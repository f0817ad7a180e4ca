package dev.rotops.report.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Whether to leave the module's own model out, and the root's where all modules do. */
    @Parameter(property = "rotops.verify.skip", defaultValue = "false")
    private boolean skip;

    /** Creates the goal; called by Maven. */
    public VerifyGoal() {
        super("verify");
    }

    @Override
    List<File> roots() {
        if (session == null || project == null || execution == null) {
            return skip ? List.of() : super.roots();
        }
        Optional<String> told = toldToRunNoTests(session);
        if (told.isPresent()) {
            getLog().warn(told.get() + ": this build runs no tests, so nothing is judged, and nothing is proven");
            return List.of();
        }
        if (skip) {
            getLog().warn("rotops.verify.skip: nothing is judged in "
                    + project.getBasedir().getName() + ", and nothing is proven");
        }
        VerifyTurn turn = new VerifyTurn(session, execution, controlPlane());
        File root = super.roots().get(0);
        return skip ? turn.pass(project, root) : turn.take(project, root);
    }

    /** What a project file says of one module, or another plugin of its own runs, is no word about the whole build. */
    private static Optional<String> toldToRunNoTests(MavenSession session) {
        return Stream.of("skipTests", "maven.test.skip")
                .filter(property -> Boolean.parseBoolean(session.getUserProperties()
                        .getProperty(property, session.getSystemProperties().getProperty(property))))
                .findFirst();
    }

    @Override
    List<String> furtherArguments() {
        return ledgers.stream().map(directory -> "--ledger=" + directory).toList();
    }
}

package dev.rotops.report.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to be judged in a reactor: a module with a model of its own after its tests, the root's model after those of
 * all modules, in whatever order and on however many threads Maven builds them.
 */
final class VerifyTurn {

    private static final String TAKEN = VerifyTurn.class.getName() + ".taken";
    private static final String PASSED = VerifyTurn.class.getName() + ".passed";
    private static final String JUDGED = VerifyTurn.class.getName() + ".judged";

    private final MavenSession session;
    private final MojoExecution execution;
    private final String controlPlane;

    /**
     * Joins the reactor.
     *
     * @param controlPlane path of a control plane relative to its root
     */
    VerifyTurn(MavenSession session, MojoExecution execution, String controlPlane) {
        this.session = session;
        this.execution = execution;
        this.controlPlane = controlPlane;
    }

    /**
     * Takes a module's turn.
     *
     * @param root where the model of the whole build would be
     * @return the directories whose models are to be judged now; where there was no model in the whole build, the root, so that
     *     somebody says so
     */
    List<File> take(MavenProject project, File root) {
        return next(project.getBasedir(), root, false);
    }

    /**
     * Lets a module's turn pass: its own model is left out, and the root's where every module has passed.
     *
     * @return the directories whose models are to be judged now
     */
    List<File> pass(MavenProject project, File root) {
        return next(project.getBasedir(), root, true);
    }

    private List<File> next(File module, File root, boolean passes) {
        synchronized (session.getRequest()) {
            List<File> due = new ArrayList<>();
            Set<File> passed = remembered(PASSED);
            if (passes) {
                passed.add(module);
            } else if (!module.equals(root) && hasModel(module)) {
                due.add(module);
            }
            Set<File> judged = remembered(JUDGED);
            if (isLast(module)
                    && !passed.containsAll(remembered(TAKEN))
                    && (hasModel(root) || (judged.isEmpty() && due.isEmpty()))) {
                due.add(root);
            }
            judged.addAll(due);
            return due;
        }
    }

    private boolean hasModel(File directory) {
        return new File(directory, controlPlane).exists();
    }

    private boolean isLast(File module) {
        Set<File> taken = remembered(TAKEN);
        taken.add(module);
        return participants().stream().map(MavenProject::getBasedir).allMatch(taken::contains);
    }

    /** From the command line the goal runs in every module, else in those that bind it. */
    private List<MavenProject> participants() {
        if (execution.getSource() == MojoExecution.Source.CLI) {
            return session.getProjects();
        }
        String plugin = execution.getPlugin().getKey();
        return session.getProjects().stream()
                .filter(project -> binds(project.getPlugin(plugin)))
                .toList();
    }

    private boolean binds(@Nullable Plugin plugin) {
        return plugin != null
                && plugin.getExecutions().stream()
                        .anyMatch(bound ->
                                bound.getGoals().contains(execution.getGoal()) && !"none".equals(bound.getPhase()));
    }

    /** Kept with the session in types that all class loaders share: modules may load the plugin differently. */
    @SuppressWarnings("unchecked")
    private Set<File> remembered(String key) {
        Map<String, Object> data = session.getRequest().getData();
        return (Set<File>) data.computeIfAbsent(key, name -> new HashSet<File>());
    }
}

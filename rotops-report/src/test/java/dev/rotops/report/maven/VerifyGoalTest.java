package dev.rotops.report.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose model the goal judges when, in a reactor of three modules that share the model at the root. */
class VerifyGoalTest {

    @TempDir
    Path root;

    private final List<String> warnings = new ArrayList<>();
    private List<MavenProject> projects = List.of();

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(root.resolve("testops"));
        Files.writeString(root.resolve("testops/runtime-control-plane.json"), "{}");
        projects = Stream.of("", "a", "b", "c").map(this::project).toList();
    }

    private MavenProject project(String module) {
        MavenProject project = new MavenProject();
        project.setFile(root.resolve(module).resolve("pom.xml").toFile());
        return project;
    }

    /** What is judged, once every module has had its turn. */
    @SuppressWarnings("deprecation")
    private List<File> judged(Properties user, Properties system, Map<String, Map<String, Object>> parameters)
            throws ReflectiveOperationException {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setUserProperties(user);
        request.setSystemProperties(system);
        MavenSession session =
                new MavenSession(null, (RepositorySystemSession) null, request, new DefaultMavenExecutionResult());
        session.setProjects(projects);
        List<File> judged = new ArrayList<>();
        for (MavenProject project : projects) {
            VerifyGoal goal = new VerifyGoal();
            goal.setLog(new SystemStreamLog() {
                @Override
                public void warn(CharSequence content) {
                    warnings.add(content.toString());
                }
            });
            set(RotopsGoal.class, goal, "root", root.toFile());
            set(VerifyGoal.class, goal, "session", session);
            set(VerifyGoal.class, goal, "project", project);
            set(VerifyGoal.class, goal, "execution", new MojoExecution(null, "default-cli", MojoExecution.Source.CLI));
            for (Map.Entry<String, Object> parameter : parameters
                    .getOrDefault(project.getBasedir().getName(), Map.of())
                    .entrySet()) {
                set(VerifyGoal.class, goal, parameter.getKey(), parameter.getValue());
            }
            judged.addAll(goal.roots());
        }
        return judged;
    }

    private static void set(Class<?> type, RotopsGoal goal, String field, Object value)
            throws ReflectiveOperationException {
        Field declared = type.getDeclaredField(field);
        declared.setAccessible(true);
        declared.set(goal, value);
    }

    private static Properties properties(String name) {
        Properties properties = new Properties();
        properties.setProperty(name, "true");
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"skipTests", "maven.test.skip"})
    @RuntimeBehavior(
            value = "delivery.verify",
            outcomes = "success",
            evidence = {"build_result", "terminal_output"})
    void a_build_that_was_told_to_run_no_tests_judges_nothing(String property) throws Exception {
        assertThat(judged(properties(property), new Properties(), Map.of())).isEmpty();
        assertThat(judged(new Properties(), properties(property), Map.of())).isEmpty();

        assertThat(warnings)
                .contains(property + ": this build runs no tests, so nothing is judged, and nothing is proven");
    }

    @ParameterizedTest
    @ValueSource(strings = {"skipTests", "maven.test.skip"})
    @RuntimeBehavior(
            value = "delivery.verify",
            outcomes = "success",
            evidence = {"build_result", "terminal_output"})
    void a_module_that_runs_none_silences_nobody(String property) throws Exception {
        projects.get(3).getProperties().setProperty(property, "true");
        projects.get(0).getProperties().setProperty(property, "true");

        assertThat(judged(new Properties(), new Properties(), Map.of())).containsExactly(root.toFile());
        assertThat(warnings).isEmpty();
    }

    @Test
    @RuntimeBehavior(
            value = "delivery.verify",
            outcomes = "success",
            evidence = {"build_result", "terminal_output"})
    void a_module_that_leaves_the_goal_out_leaves_out_its_own_model_alone() throws Exception {
        Files.createDirectories(root.resolve("b/testops"));
        Files.createDirectories(root.resolve("c/testops"));
        Files.writeString(root.resolve("b/testops/runtime-control-plane.json"), "{}");
        Files.writeString(root.resolve("c/testops/runtime-control-plane.json"), "{}");

        assertThat(judged(new Properties(), new Properties(), Map.of("c", Map.of("skip", true))))
                .containsExactly(root.resolve("b").toFile(), root.toFile());
        assertThat(warnings).containsExactly("rotops.verify.skip: nothing is judged in c, and nothing is proven");
    }

    @Test
    @RuntimeBehavior(
            value = "delivery.verify",
            outcomes = "success",
            evidence = {"build_result", "terminal_output"})
    void a_build_all_of_whose_modules_leave_it_out_judges_nothing() throws Exception {
        Map<String, Object> skip = Map.of("skip", true);

        assertThat(judged(
                        new Properties(),
                        new Properties(),
                        Map.of(root.toFile().getName(), skip, "a", skip, "b", skip, "c", skip)))
                .isEmpty();
    }
}

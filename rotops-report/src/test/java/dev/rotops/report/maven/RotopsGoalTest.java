package dev.rotops.report.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.report.cli.CommandRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RotopsGoalTest {

    private static final String PLANE = "testops/runtime-control-plane.json";

    @TempDir
    Path root;

    /** Every command but those that are of no use in a build. */
    static Stream<String> commands() {
        return CommandRun.commands()
                .filter(command -> !List.of("report", "explain", "completion").contains(command));
    }

    /** The goal of a command is called so. */
    private static RotopsGoal goal(String command) throws ReflectiveOperationException {
        String name = Arrays.stream(command.split("[ -]", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", RotopsGoal.class.getPackageName() + ".", "Goal"));
        return (RotopsGoal) Class.forName(name).getDeclaredConstructor().newInstance();
    }

    /** Runs a goal with the parameters that Maven would set, and returns what it prints. */
    private String execute(RotopsGoal goal, Map<String, Object> parameters) throws Exception {
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            Field field = RotopsGoal.class.getDeclaredField(parameter.getKey());
            field.setAccessible(true);
            field.set(goal, parameter.getValue());
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            goal.execute();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    @RuntimeBehavior(value = "delivery.goal", outcomes = "success", evidence = "terminal_output")
    void runsItsCommand(String command) throws Exception {
        assertThat(execute(goal(command), Map.of("arguments", "--help"))).contains("rotops " + command + " ");
    }

    @Test
    @RuntimeBehavior(
            value = "delivery.goal",
            outcomes = "success",
            evidence = {"terminal_output", "build_result"})
    void handsItsParametersOn() throws Exception {
        GovernedModule module = GovernedModule.shop(root);
        Files.move(root.resolve(PLANE), root.resolve("plane.json"));

        String printed = execute(
                new ValidateGoal(),
                Map.of(
                        "root",
                        root.toFile(),
                        "controlPlane",
                        "plane.json",
                        "json",
                        true,
                        "arguments",
                        " --report-json a.json  --report-md b.md "));

        assertThat(printed).contains("\"behaviorUnits\": 3").isEqualTo(module.read("a.json"));
        assertThat(root.resolve("b.md")).isNotEmptyFile();
    }

    @Test
    @RuntimeBehavior(value = "delivery.goal", outcomes = "success", evidence = "terminal_output")
    void takesWhatIsQuotedForOneArgument() throws Exception {
        GovernedModule.shop(root);

        execute(
                new ValidateGoal(),
                Map.of(
                        "root",
                        root.toFile(),
                        "arguments",
                        "--report-json \"it's a report.json\"  --report-md='in words.md'"));

        assertThat(root.resolve("it's a report.json")).isNotEmptyFile();
        assertThat(root.resolve("in words.md")).isNotEmptyFile();
    }

    @Test
    @RuntimeBehavior(value = "delivery.goal", outcomes = "not_judged", evidence = "build_result")
    void breaksTheBuildWhereAQuoteIsOpen() {
        assertThatThrownBy(() -> execute(new ReviewGoal(), Map.of("root", root.toFile(), "arguments", "--reason it's")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("rotops.arguments has a quote that nothing closes: --reason it's");
    }

    @Test
    @RuntimeBehavior(value = "delivery.goal", outcomes = "success", evidence = "terminal_output")
    void readsCapabilityProfilesFromWhereTheEngineReadsThem() throws Exception {
        GovernedModule.shop(root).write("profiles.json", """
                {"version": "1.0.0", "principle": "behavior-first", "profiles": [
                  {"id": "nightly", "pointer": "/night", "expected": true, "spec": "night.md", "unlock": "A clock.",
                   "behaviorScenarios": ["night.close"]}
                ]}
                """);

        String printed = execute(
                new ExportCoverageMapGoal(), Map.of("root", root.toFile(), "capabilityProfiles", "profiles.json"));

        assertThat(printed).contains("  capability  nightly  ");
    }

    @Test
    @RuntimeBehavior(value = "delivery.goal", outcomes = "failure", evidence = "build_result")
    void failsTheBuildOnErrors() {
        GovernedModule.shop(root).replace(PLANE, "\"surface\": \"night\"", "\"surface\": \"day\"");

        assertThatThrownBy(() -> execute(new ValidateGoal(), Map.of("root", root.toFile())))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("rotops validate found errors, see above");
    }

    @Test
    @RuntimeBehavior(value = "delivery.goal", outcomes = "not_judged", evidence = "build_result")
    void breaksTheBuildWhereNothingCanBeJudged() {
        assertThatThrownBy(() -> execute(new SelfCheckGoal(), Map.of("root", root.toFile())))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("rotops self-check could not judge, see above");
    }
}

package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.report.git.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiffCommandTest {

    private static final String DISCOVERY = "testops/runtime-discovery-policy.json";

    private static final String ANCHOR =
            "package shop; @dev.rotops.RuntimeCompleteness(controlPlane = \"conf/plane.json\") class WholeTest {}";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void commitAShopThatListens() throws IOException {
        GitRepository repository = GitRepository.create(root);
        module = GovernedModule.shop(root)
                .write(".gitignore", "target/\n")
                .write("src/main/java/shop/Desk.java", """
                        package shop;

                        class Desk {
                            void open(com.sun.net.httpserver.HttpServer server) {
                                server.createContext("/desk", exchange -> exchange.close());
                            }
                        }
                        """)
                .write(DISCOVERY, """
                        {"version": "1.0.0", "principle": "behavior-first", "candidateReviewMode": "error", "ignorePatterns": []}
                        """)
                .compileProduct();
        repository.commit("first");
    }

    @Test
    @RuntimeBehavior(
            value = "narrowing.diff",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void endsWellWhereNothingBecameSmaller() {
        CommandRun run = CommandRun.in(root, "diff", "--since", "HEAD");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("RotOps  nothing became smaller since HEAD (")
                .contains("behaviors 3 → 3");
    }

    @Test
    @RuntimeBehavior(
            value = "narrowing.diff",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output"})
    void failsWhereThePolicyHidesWhatIsInTheCompiledClasses() {
        module.replace(DISCOVERY, "[]", "[\"**/Desk.java\"]");

        CommandRun run = CommandRun.in(root, "diff", "--since", "HEAD");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "src/main/java/shop/Desk.java:5  candidate-hidden http ANY /desk  The discovery policy passes over"
                                + " it, and did not before: ignored.",
                        "  Take it back, or accept it in the message of a commit: Accepts-narrowing: http ANY /desk: …");
    }

    @Test
    void printsTheSameAsJson() {
        module.replace(DISCOVERY, "[]", "[\"**/Desk.java\"]");

        assertThat(CommandRun.in(root, "diff", "--since", "HEAD", "--json").out())
                .contains(
                        "\"since\": \"HEAD\"",
                        "\"behaviorUnitsBefore\": 3",
                        "\"accepted\": []",
                        "\"code\": \"candidate-hidden\"",
                        "\"entryPoint\": \"http ANY /desk\"");
    }

    @Test
    void needsAGitRepository(@TempDir Path elsewhere) {
        CommandRun run = CommandRun.in(elsewhere, "diff", "--since", "main");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualToNormalizingNewlines(elsewhere
                        + " is not in a git repository\n  run it inside of one, or name its root with --root\n");
    }

    @ParameterizedTest
    @CsvSource({
        "--since nowhere, there is no commit nowhere",
        "--since=, there is no commit",
        "'', --since",
    })
    @RuntimeBehavior(
            value = "narrowing.diff",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void saysWhyItCannotCompare(String options, String problem) {
        CommandRun run = CommandRun.in(root, "diff", options.isEmpty() ? new String[0] : options.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(problem);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "src/test/resources/junit-platform.properties | rotops.control-plane = conf/plane.json",
                "src/test/resources/junit-platform.properties | rotops.root = conf/..\\nrotops.control-plane = conf/plane.json",
                "pom.xml | <properties><configurationParameters>rotops.control-plane=conf/plane.json</configurationParameters>"
                        + "</properties>",
                "pom.xml | <systemPropertyVariables><rotops.control-plane>conf/plane.json</rotops.control-plane>"
                        + "</systemPropertyVariables>",
                "pom.xml | <argLine>@${project.basedir}/conf/args.txt</argLine>",
                "pom.xml | <environmentVariables><JAVA_TOOL_OPTIONS>-Drotops.control-plane=conf/plane.json</JAVA_TOOL_OPTIONS>"
                        + "</environmentVariables>",
            })
    @RuntimeBehavior(
            value = "narrowing.diff",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void comparesNoModelByWhichTheTestsAreNotJudged(String file, String setting) {
        module.write("conf/plane.json", module.read("testops/runtime-control-plane.json"))
                .write("conf/args.txt", "-Drotops.control-plane=conf/plane.json")
                .write(file, file.endsWith(".xml") ? surefire(setting) : setting.translateEscapes());

        CommandRun run = CommandRun.in(root, "diff", "--since", "HEAD", "--json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        file,
                        "  rotops.control-plane is conf/plane.json: the tests are judged by conf/plane.json, and"
                                + " testops/runtime-control-plane.json would be compared",
                        "name it with --config");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "src/test/resources/junit-platform.properties | rotops.control-plane = conf/plane.json",
                ".mvn/maven.config | -Drotops.control-plane=conf/plane.json",
                "pom.xml | <systemPropertyVariables><rotops.control-plane>conf/plane.json</rotops.control-plane>"
                        + "</systemPropertyVariables>",
            })
    void comparesNoModelByWhichTheTestsWereNotJudged(String file, String setting) throws IOException {
        module.write("pom.xml", surefire(""))
                .write("conf/plane.json", module.read("testops/runtime-control-plane.json"))
                .write(file, file.endsWith(".xml") ? surefire(setting) : setting);
        GitRepository.create(root).commit("second");
        module.write(file, file.endsWith(".xml") ? surefire("") : "");

        CommandRun run = CommandRun.in(root, "diff", "--since", "HEAD");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "at ",
                        file,
                        "rotops.control-plane is conf/plane.json: the tests were judged by conf/plane.json, and"
                                + " testops/runtime-control-plane.json would be compared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "${project.basedir}/..", "${maven.multiModuleProjectDirectory}"})
    void comparesNoModelByWhichTheTestsOfAModuleAreNotJudgedAnyMore(String above) throws IOException {
        String desk = surefire(
                "<systemPropertyVariables><rotops.root>" + above + "</rotops.root>" + "</systemPropertyVariables>");
        module.write("pom.xml", "<project><modules><module>desk</module><module>gone</module></modules></project>")
                .write("desk/pom.xml", desk)
                .write("gone/pom.xml", desk);
        GitRepository.create(root).commit("second");
        module.write("pom.xml", "<project><modules><module>desk</module></modules></project>")
                .delete("gone/pom.xml")
                .write("desk/pom.xml", surefire(""));

        CommandRun run = CommandRun.in(root, "diff", "--since", "HEAD");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "desk/pom.xml:6  rotops.root is ",
                        "the tests of desk were judged by testops/runtime-control-plane.json, and are no longer",
                        "rotops.root");
    }

    @Test
    void comparesNoModelWhereTheAnchorNamesAnotherOne() throws IOException {
        module.write("conf/plane.json", module.read("testops/runtime-control-plane.json"))
                .write("src/test/java/shop/WholeTest.java", ANCHOR)
                .compileTests();
        GitRepository.create(root).commit("second");

        CommandRun run = CommandRun.in(root, "diff", "--since", "HEAD");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("shop.WholeTest  @RuntimeCompleteness names conf/plane.json: the tests are judged by"
                        + " conf/plane.json, and testops/runtime-control-plane.json would be compared");
        assertThat(CommandRun.in(root, "diff", "--since", "HEAD", "--config", "conf/plane.json")
                        .status())
                .isZero();
    }

    @Test
    void comparesNoModelWhereAnAnchorNamesAnotherOneThatIsNotCompiled() throws IOException {
        module.write("conf/plane.json", module.read("testops/runtime-control-plane.json"))
                .write("src/test/java/shop/WholeTest.java", ANCHOR);
        GitRepository.create(root).commit("second");

        CommandRun run = CommandRun.in(root, "diff", "--since", "HEAD~1");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("src/test/java/shop/WholeTest.java  @RuntimeCompleteness names conf/plane.json");
    }

    @Test
    void comparesAControlPlaneThatCommitsRenamedWithWhatItWas() throws IOException {
        String properties = "src/test/resources/junit-platform.properties";
        module.write(properties, "rotops.control-plane = testops/runtime-control-plane.json");
        GitRepository repository = GitRepository.create(root).commit("second");
        module.write("testops/plane.json", module.read("testops/runtime-control-plane.json"))
                .delete("testops/runtime-control-plane.json")
                .write(properties, "rotops.control-plane = testops/plane.json");
        repository.commit("third");

        assertThat(CommandRun.in(root, "diff", "--since", "HEAD~1", "--config", "testops/plane.json")
                        .out())
                .startsWith("RotOps  nothing became smaller since HEAD~1 (")
                .contains("behaviors 3 → 3");
        assertThat(CommandRun.in(root, "diff", "--since", "HEAD~1").status()).isEqualTo(2);
    }

    @Test
    void comparesNoModelWhereTheAnchorNamedAnotherOne() throws IOException {
        module.write("src/test/java/shop/WholeTest.java", ANCHOR);
        GitRepository.create(root).commit("second");
        module.delete("src/test/java/shop/WholeTest.java");
        GitRepository.create(root).commit("third");

        CommandRun run = CommandRun.in(root, "diff", "--since", "HEAD~1");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "src/test/java/shop/WholeTest.java  @RuntimeCompleteness names conf/plane.json: the tests were"
                                + " judged by conf/plane.json");
    }

    @Test
    void comparesTheModelThatIsNamedToItAndToTheTests() throws IOException {
        module.write("conf/plane.json", module.read("testops/runtime-control-plane.json"))
                .write("src/test/resources/junit-platform.properties", "rotops.control-plane = conf/plane.json");
        GitRepository.create(root).commit("second");

        CommandRun run = CommandRun.in(root, "diff", "--since", "HEAD", "--config", "conf/plane.json", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\"behaviorUnitsBefore\": 3", "\"issues\": []");
    }

    @Test
    @RuntimeBehavior(
            value = "narrowing.diff",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void comparesNoModelWhileAFileOfSystemPropertiesNamesAnother() {
        module.write("conf/plane.json", module.read("testops/runtime-control-plane.json"))
                .write("conf/sp.properties", "rotops.control-plane = conf/plane.json")
                .write("pom.xml", surefire("<systemPropertiesFile>conf/sp.properties</systemPropertiesFile>"));

        CommandRun run = CommandRun.in(root, "diff", "--since", "HEAD");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("conf/sp.properties  rotops.control-plane is conf/plane.json: the tests are");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rotops.self-check-policy>conf/lax.json</rotops.self-check-policy> | ''",
                "'' | <configuration><selfCheckPolicy>conf/lax.json</selfCheckPolicy></configuration>",
                "'' | <executions><execution><id>v</id><configuration><selfCheckPolicy>conf/lax.json</selfCheckPolicy>"
                        + "</configuration></execution></executions>",
                "'' | <configuration><arguments>--self-check-policy=conf/lax.json</arguments></configuration>",
            })
    @RuntimeBehavior(
            value = "narrowing.diff",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void comparesNoPolicyByWhichTheGoalsDoNotJudge(String properties, String configuration) {
        module.write("conf/lax.json", "{}").write("pom.xml", """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>shop</groupId><artifactId>shop</artifactId><version>1</version>
                  <properties>%s</properties>
                  <build><plugins><plugin><groupId>dev.rotops</groupId><artifactId>rotops-report</artifactId>
                    %s
                  </plugin></plugins></build>
                </project>
                """.formatted(properties, configuration));

        CommandRun run = CommandRun.in(root, "diff", "--since", "HEAD");
        CommandRun named = CommandRun.in(root, "diff", "--since", "HEAD", "--self-check-policy", "conf/lax.json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "  rotops.self-check-policy is conf/lax.json: ",
                        "judged by conf/lax.json, and testops/runtime-self");
        assertThat(named.err()).doesNotContain("would be compared");
    }

    private static String surefire(String configuration) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>shop</groupId><artifactId>shop</artifactId><version>1</version>
                  <build><plugins><plugin>
                    <artifactId>maven-surefire-plugin</artifactId>
                    <configuration>%s</configuration>
                  </plugin></plugins></build>
                </project>
                """.formatted(configuration);
    }
}

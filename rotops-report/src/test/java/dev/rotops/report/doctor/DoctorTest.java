package dev.rotops.report.doctor;

import static dev.rotops.report.doctor.SampleRepository.ENGINE;
import static dev.rotops.report.doctor.SampleRepository.SUREFIRE;
import static dev.rotops.report.doctor.SampleRepository.claimingTest;
import static dev.rotops.report.doctor.SampleRepository.dependencies;
import static dev.rotops.report.doctor.SampleRepository.pom;
import static dev.rotops.report.doctor.SampleRepository.surefire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rotops.RuntimeBehavior;
import dev.rotops.report.cli.RotopsCommandLine;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorTest {

    private static final String TEST = "src/test/java/shop/OrdersTest.java";
    private static final String CLASSES = "target/test-classes";

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void write() {
        repository = new SampleRepository(root).withArtifacts();
    }

    private SampleRepository compiled() {
        return repository
                .with(TEST, claimingTest("OrdersTest"))
                .changedAt(TEST, Instant.parse("2026-01-01T00:00:00Z"))
                .withCompiled(TEST, CLASSES);
    }

    @Test
    @RuntimeBehavior(
            value = {
                "doctor.report",
                "doctor.engine",
                "doctor.compiled-tests",
                "doctor.surefire",
                "doctor.claims",
                "doctor.artifacts"
            },
            outcomes = "success",
            evidence = "derived_view")
    void a_project_that_is_wired_in_is_clean() {
        compiled().with("pom.xml", pom(dependencies(ENGINE), SUREFIRE));

        Report report = repository.examined();

        assertThat(repository.issues()).isEmpty();
        assertThat(repository.notes()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(report.lines())
                .containsExactly(
                        "RotOps is wired in",
                        "  .  rotops-engine 1.2.3 in test, Surefire 3.6.1, 1 claims in 1 compiled test classes");
        assertThat(report.json())
                .containsEntry("controlArtifactsChecked", 8)
                .containsKeys("requestedPackageSpec", "installedPackageVersion", "installedPackagePath", "modules");
    }

    @Nested
    class Artifacts {

        @Test
        @RuntimeBehavior(value = "doctor.artifacts", outcomes = "failure", evidence = "derived_view")
        void that_are_absent_are_errors_each_by_its_path() {
            repository.without("testops/runtime-inventory.json").without("testops/fidelity-policy.json");

            assertThat(repository.issues())
                    .containsExactly(
                            "error missing-artifact {file=testops/runtime-inventory.json} at testops/runtime-inventory.json",
                            "error missing-artifact {file=testops/fidelity-policy.json} at testops/fidelity-policy.json");
            assertThat(repository.examined().verdict()).isEqualTo(Verdict.FAILING);
        }

        @Test
        @RuntimeBehavior(value = "doctor.artifacts", outcomes = "partial", evidence = "derived_view")
        void are_all_that_is_checked_without_a_build() {
            repository.with(TEST, claimingTest("OrdersTest"));

            assertThat(repository.issues()).isEmpty();
            assertThat(repository.notes())
                    .containsExactly(
                            "there is no Maven or Gradle build at the root, so only the artifacts were checked");
        }

        @Test
        @RuntimeBehavior(value = "doctor.artifacts", outcomes = "partial", evidence = "derived_view")
        void are_all_that_is_checked_where_the_build_cannot_be_read() {
            repository.with("pom.xml", "<project><dependencies>");

            assertThat(repository.notes())
                    .containsExactly("pom.xml cannot be read as a project file of Maven,"
                            + " so only the artifacts were checked");
        }

        @Test
        @RuntimeBehavior(value = "doctor.artifacts", outcomes = "partial", evidence = "derived_view")
        void are_all_that_is_checked_where_the_build_is_further_down_which_is_said() {
            repository.with("backend/pom.xml", pom());

            assertThat(repository.notes())
                    .containsExactly(
                            "there is no Maven or Gradle build at the root, so only the artifacts were checked;"
                                    + " there is one in backend: name it with --root");
        }

        @Test
        @RuntimeBehavior(value = "doctor.artifacts", outcomes = "partial", evidence = "derived_view")
        void may_be_in_a_directory_that_cannot_be_listed_beside_others() throws Exception {
            Path secret = Files.createDirectory(root.resolve("secret"));
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
            assumeTrue(!Files.isReadable(secret), "this user may read everything");

            assertThat(repository.issues()).containsExactly("warning unreadable-directory {file=secret} at secret");
        }

        @Test
        @RuntimeBehavior(value = "doctor.artifacts", outcomes = "success", evidence = "derived_view")
        void are_found_beside_links_that_lead_back() throws Exception {
            Files.createSymbolicLink(root.resolve("loop"), root);

            assertThat(repository.issues()).isEmpty();
        }
    }

    @Nested
    class TheEngine {

        @Test
        @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
        void is_missed_where_tests_claim_behaviors() {
            compiled().with("pom.xml", pom(SUREFIRE));

            assertThat(repository.issues()).containsExactly("error engine-not-declared {module=.} at pom.xml");
            assertThat(repository.remedy()).contains("<version>1.2.3</version><scope>test</scope>");
        }

        @Test
        @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
        void is_missed_where_there_is_only_a_control_plane() {
            repository.with("pom.xml", pom());

            assertThat(repository.issues()).containsExactly("error engine-not-declared {module=.} at pom.xml");
        }

        @Test
        @RuntimeBehavior(value = "doctor.engine", outcomes = "success", evidence = "derived_view")
        void is_not_missed_where_nothing_claims_and_nothing_is_governed() {
            repository.with("pom.xml", pom()).without("testops/runtime-control-plane.json");

            assertThat(repository.issues()).hasSize(1).first().asString().contains("missing-artifact");
        }

        @Test
        @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
        void is_not_replaced_by_the_annotations() {
            compiled()
                    .with(
                            "pom.xml",
                            pom(SUREFIRE, dependencies(ENGINE.replace("rotops-engine", "rotops-annotations"))));

            assertThat(repository.issues()).containsExactly("error engine-not-declared {module=.} at pom.xml:8");
        }

        @Test
        @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
        void may_be_missed_wrongly_where_the_parent_is_elsewhere_so_it_is_a_warning() {
            compiled()
                    .with(
                            "pom.xml",
                            "<project><parent><groupId>far</groupId><artifactId>away</artifactId><version>1</version>"
                                    + "</parent><artifactId>shop</artifactId>" + SUREFIRE + "</project>");

            assertThat(repository.issues()).containsExactly("warning engine-not-declared {module=.} at pom.xml");
            assertThat(repository.message()).endsWith("; its parent is not on this machine.");
        }

        @ParameterizedTest
        @CsvSource({"compile", "provided", "runtime"})
        @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
        void belongs_to_the_tests_only(String scope) {
            compiled().with("pom.xml", pom(SUREFIRE, dependencies(ENGINE.replace("<scope>test", "<scope>" + scope))));

            assertThat(repository.issues())
                    .containsExactly("warning engine-scope {module=., scope=" + scope + "} at pom.xml:8");
        }

        @Test
        @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
        void fits_the_command_line() {
            compiled()
                    .with("pom.xml", pom(SUREFIRE, dependencies(ENGINE.replace("1.2.3", "1.0.0"))))
                    .with(".m2/dev/rotops/rotops-engine/1.0.0/rotops-engine-1.0.0.jar", "");

            assertThat(repository.issues())
                    .containsExactly(
                            "error engine-version-mismatch {module=., version=1.0.0, expected=1.2.3} at pom.xml:8");
        }

        @Test
        @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
        void may_have_to_be_fetched_first() {
            compiled()
                    .with("pom.xml", pom(SUREFIRE, dependencies(ENGINE)))
                    .without(".m2/dev/rotops/rotops-engine/1.2.3/rotops-engine-1.2.3.jar");

            assertThat(repository.issues())
                    .containsExactly("warning engine-unresolvable {module=., version=1.2.3} at pom.xml:8");
        }

        @Test
        @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
        void that_maven_did_not_find_is_an_error() {
            compiled()
                    .with("pom.xml", pom(SUREFIRE, dependencies(ENGINE)))
                    .without(".m2/dev/rotops/rotops-engine/1.2.3/rotops-engine-1.2.3.jar")
                    .with(".m2/dev/rotops/rotops-engine/1.2.3/rotops-engine-1.2.3.pom.lastUpdated", "");

            assertThat(repository.issues())
                    .containsExactly("error engine-unresolvable {module=., version=1.2.3} at pom.xml:8");
        }

        @Test
        @RuntimeBehavior(value = "doctor.engine", outcomes = "success", evidence = "derived_view")
        void is_found_by_a_managed_version_and_a_property_of_a_parent() {
            String engine = ENGINE.replace("1.2.3", "${rotops.version}");
            compiled()
                    .with(
                            "build/parent/pom.xml",
                            pom(
                                            "<packaging>pom</packaging><properties><rotops.version>1.2.3</rotops.version></properties>",
                                            "<dependencyManagement>" + dependencies(engine) + "</dependencyManagement>",
                                            SUREFIRE)
                                    .replace("<artifactId>shop<", "<artifactId>base<"))
                    .with(
                            "pom.xml",
                            "<project><parent><groupId>shop</groupId><artifactId>base</artifactId><version>1</version>"
                                    + "<relativePath>build/parent</relativePath></parent><artifactId>shop</artifactId>"
                                    + dependencies(engine.replaceAll("<version>.*</scope>", "")) + "</project>");

            assertThat(repository.issues()).isEmpty();
            assertThat(repository.examined().lines().get(1)).contains("rotops-engine 1.2.3 in test, Surefire 3.6.1");
        }

        @Test
        @RuntimeBehavior(value = "doctor.engine", outcomes = "success", evidence = "derived_view")
        void is_found_in_an_imported_bill_of_materials() {
            compiled()
                    .with(
                            ".m2/shop/bom/7/bom-7.pom",
                            pom("<dependencyManagement>" + dependencies(ENGINE) + "</dependencyManagement>"))
                    .with(
                            "pom.xml",
                            pom(
                                    SUREFIRE,
                                    "<dependencyManagement>"
                                            + dependencies(
                                                    "<dependency><groupId>shop</groupId><artifactId>bom</artifactId>"
                                                            + "<version>7</version><type>pom</type><scope>import</scope></dependency>")
                                            + "</dependencyManagement>",
                                    dependencies(ENGINE.replaceAll("<version>.*</scope>", ""))));

            assertThat(repository.issues()).isEmpty();
        }
    }

    @Nested
    class SeveralModules {

        @BeforeEach
        void write() {
            repository
                    .with(
                            "pom.xml",
                            pom(
                                    "<packaging>pom</packaging><modules><module>kit</module><module>app</module></modules>",
                                    SUREFIRE))
                    .with("app/" + TEST, claimingTest("OrdersTest"))
                    .changedAt("app/" + TEST, Instant.parse("2026-01-01T00:00:00Z"))
                    .withCompiled("app/" + TEST, "app/" + CLASSES);
        }

        private static String module(String name, String dependencies) {
            return "<project><parent><groupId>shop</groupId><artifactId>shop</artifactId><version>1</version></parent>\n"
                    + "<artifactId>" + name + "</artifactId>\n" + dependencies + "</project>";
        }

        @Test
        @RuntimeBehavior(value = "doctor.engine", outcomes = "failure", evidence = "derived_view")
        void are_judged_one_by_one() {
            repository.with("kit/pom.xml", module("kit", dependencies(ENGINE))).with("app/pom.xml", module("app", ""));

            assertThat(repository.issues()).containsExactly("error engine-not-declared {module=app} at app/pom.xml");
        }

        @Test
        @RuntimeBehavior(value = "doctor.engine", outcomes = "success", evidence = "derived_view")
        void may_hand_the_engine_on() {
            repository
                    .with("kit/pom.xml", module("kit", dependencies(ENGINE.replace("<scope>test</scope>", ""))))
                    .with(
                            "app/pom.xml",
                            module(
                                    "app",
                                    dependencies("<dependency><groupId>shop</groupId><artifactId>kit</artifactId>"
                                            + "<version>1</version><scope>test</scope></dependency>")));

            assertThat(repository.issues()).isEmpty();
        }

        @Test
        @RuntimeBehavior(value = "doctor.surefire", outcomes = "failure", evidence = "derived_view")
        void inherit_the_version_of_surefire() {
            repository
                    .with("kit/pom.xml", module("kit", ""))
                    .with("app/pom.xml", module("app", dependencies(ENGINE)))
                    .with(
                            "pom.xml",
                            pom(
                                    "<packaging>pom</packaging><modules><module>kit</module><module>app</module></modules>",
                                    surefire("2.19")));

            assertThat(repository.issues())
                    .containsExactly("error surefire-unfaithful {module=app, version=2.19} at pom.xml:7");
        }
    }

    @Nested
    class CompiledTests {

        @BeforeEach
        void write() {
            compiled().with("pom.xml", pom(dependencies(ENGINE), SUREFIRE));
        }

        @Test
        @RuntimeBehavior(value = "doctor.compiled-tests", outcomes = "failure", evidence = "derived_view")
        void are_missed_where_there_are_sources() {
            repository.without(CLASSES + "/shop/OrdersTest.class");

            assertThat(repository.issues()).containsExactly("error test-classes-missing {module=.} at pom.xml");
            assertThat(repository.remedy()).isEqualTo("Run mvn test-compile.");
        }

        @Test
        @RuntimeBehavior(value = "doctor.compiled-tests", outcomes = "failure", evidence = "derived_view")
        void are_stale_when_their_source_is_newer() {
            repository.changedAt(TEST, Instant.now().plusSeconds(60));

            assertThat(repository.issues())
                    .containsExactly("warning test-classes-stale {module=., file=" + TEST + "} at " + TEST);
        }

        @Test
        @RuntimeBehavior(value = "doctor.compiled-tests", outcomes = "failure", evidence = "derived_view")
        void are_stale_when_a_source_has_none() {
            repository.with("src/test/java/shop/NewTest.java", claimingTest("NewTest"));

            assertThat(repository.issues())
                    .containsExactly("warning test-classes-stale {module=., file=src/test/java/shop/NewTest.java} at"
                            + " src/test/java/shop/NewTest.java");
        }

        @Test
        @RuntimeBehavior(value = "doctor.compiled-tests", outcomes = "failure", evidence = "derived_view")
        void elsewhere_are_said_to_be_elsewhere() {
            repository
                    .without(CLASSES + "/shop/OrdersTest.class")
                    .with(
                            "pom.xml",
                            pom(
                                    dependencies(ENGINE),
                                    SUREFIRE.replace("<build>", "<build><directory>out</directory>")));

            assertThat(repository.message()).endsWith("it compiles to out/test-classes, where RotOps does not look.");
        }
    }

    @Nested
    class Surefire {

        @ParameterizedTest
        @CsvSource({
            "2.12.4, error",
            "2.21.0, error",
            "2.22.0, warning",
            "3.0.0-M5, warning",
            "3.2.4, warning",
        })
        @RuntimeBehavior(value = "doctor.surefire", outcomes = "failure", evidence = "derived_view")
        void that_is_too_old_is_found(String version, String level) {
            compiled().with("pom.xml", pom(surefire(version), dependencies(ENGINE)));

            assertThat(repository.issues())
                    .containsExactly(level + " surefire-unfaithful {module=., version=" + version + "} at pom.xml:6");
        }

        @ParameterizedTest
        @ValueSource(strings = {"3.2.5", "3.5.6", "3.6.1", "4.0.0"})
        @RuntimeBehavior(value = "doctor.surefire", outcomes = "success", evidence = "derived_view")
        void that_was_tried_is_fine(String version) {
            compiled().with("pom.xml", pom(surefire(version), dependencies(ENGINE)));

            assertThat(repository.issues()).isEmpty();
        }

        @Test
        @RuntimeBehavior(value = "doctor.surefire", outcomes = "failure", evidence = "derived_view")
        void is_that_of_maven_where_nobody_chose() {
            compiled()
                    .with("pom.xml", pom(dependencies(ENGINE)))
                    .with(
                            ".mvn/wrapper/maven-wrapper.properties",
                            "distributionUrl=somewhere/apache-maven-3.8.6-bin.zip\n");

            assertThat(repository.issues())
                    .containsExactly("error surefire-unfaithful {module=., version=2.12.4} at pom.xml");
            assertThat(repository.message()).contains("(the default of Maven 3.8.6)");
        }

        @Test
        @RuntimeBehavior(value = "doctor.surefire", outcomes = "skipped", evidence = "derived_view")
        void that_cannot_be_known_is_said_to_be_unknown() {
            compiled().with("pom.xml", pom(surefire("${nowhere}"), dependencies(ENGINE)));

            assertThat(repository.issues()).isEmpty();
            assertThat(repository.notes()).hasSize(1).first().asString().contains("cannot be known");
        }

        @Test
        @RuntimeBehavior(value = "doctor.surefire", outcomes = "failure", evidence = "derived_view")
        void before_3_6_is_deaf_to_us_beside_junit_4_alone() {
            old("3.5.6");

            assertThat(repository.issues()).containsExactly("error no-junit-platform {module=.} at pom.xml");
            assertThat(repository.remedy()).contains("junit-vintage-engine");
        }

        @Test
        @RuntimeBehavior(value = "doctor.surefire", outcomes = "success", evidence = "derived_view")
        void from_3_6_on_hears_us_beside_junit_4() {
            old("3.6.1");

            assertThat(repository.issues()).isEmpty();
        }

        private void old(String version) {
            repository
                    .with(TEST, claimingTest("OrdersTest").replace("org.junit.jupiter.api.Test", "org.junit.Test"))
                    .with("pom.xml", pom(surefire(version), dependencies(ENGINE, """
                            <dependency><groupId>junit</groupId><artifactId>junit</artifactId><version>4.13.2</version></dependency>""")))
                    .changedAt(TEST, Instant.parse("2026-01-01T00:00:00Z"));
            compiledElsewhere();
        }

        /** JUnit 4 is not on the class path of this test; that a class is there is enough. */
        private void compiledElsewhere() {
            repository
                    .with("elsewhere/OrdersTest.java", claimingTest("OrdersTest"))
                    .withCompiled("elsewhere/OrdersTest.java", CLASSES)
                    .without("elsewhere/OrdersTest.java");
        }
    }

    @Nested
    class Claims {

        @BeforeEach
        void write() {
            compiled().with("pom.xml", pom(dependencies(ENGINE), SUREFIRE));
        }

        @ParameterizedTest
        @CsvSource({
            "src/main/java/shop/PlacesOrders.java, in the product",
            "tests/shop/PlacesOrders.java,         outside the directories of test sources",
            "src/it/java/shop/PlacesOrders.java,   only where a plugin says so",
        })
        @RuntimeBehavior(value = "doctor.claims", outcomes = "failure", evidence = "derived_view")
        void that_the_engine_does_not_look_at_are_found(String file, String reason) {
            repository.with(file, claimingTest("PlacesOrders"));

            assertThat(repository.issues())
                    .containsExactly("warning claims-not-seen {module=., file=" + file + "} at " + file);
            assertThat(repository.message()).contains(reason);
        }

        @Test
        @RuntimeBehavior(value = "doctor.claims", outcomes = "failure", evidence = "derived_view")
        void on_a_class_that_nothing_extends_are_found() {
            String file = "src/test/java/shop/OrdersContract.java";
            repository.with(file, claimingTest("OrdersContract").replace("class ", "abstract class "));
            repository.withCompiled(file, CLASSES);

            assertThat(repository.issues())
                    .containsExactly("warning claims-not-seen {module=., file=" + file + "} at " + file);
        }

        @Test
        @RuntimeBehavior(value = "doctor.claims", outcomes = "success", evidence = "derived_view")
        void on_a_class_that_another_extends_are_seen() {
            String file = "src/test/java/shop/OrdersContract.java";
            repository
                    .with(
                            file,
                            claimingTest("OrdersContract").replace("class ", "abstract class ")
                                    + "class RealOrdersTest extends OrdersContract {}\n")
                    .changedAt(file, Instant.parse("2026-01-01T00:00:00Z"))
                    .withCompiled(file, CLASSES);

            assertThat(repository.issues()).isEmpty();
        }

        @Test
        @RuntimeBehavior(value = "doctor.claims", outcomes = "failure", evidence = "derived_view")
        void of_a_class_that_surefire_does_not_run_are_found() {
            String file = "src/test/java/shop/PlacesOrders.java";
            repository.with(file, claimingTest("PlacesOrders")).withCompiled(file, CLASSES);

            assertThat(repository.issues())
                    .containsExactly("warning claims-not-seen {module=., file=" + file + "} at " + file);
            assertThat(repository.message()).contains("Surefire does not run a class of its name");
        }

        @Test
        @RuntimeBehavior(value = "doctor.claims", outcomes = "success", evidence = "derived_view")
        void of_a_class_that_a_suite_may_run_are_not_doubted() {
            String file = "src/test/java/shop/PlacesOrders.java";
            repository
                    .with(file, claimingTest("PlacesOrders"))
                    .withCompiled(file, CLASSES)
                    .with(
                            "src/test/java/shop/AllTests.kt",
                            "package shop\nimport org.junit.platform.suite.api.Suite\n@Suite class AllTests\n");

            assertThat(repository.issues()).isEmpty();
        }

        @Test
        @RuntimeBehavior(value = "doctor.claims", outcomes = "failure", evidence = "derived_view")
        void in_comments_are_found_where_nobody_lists_the_file() {
            String file = "src/test/java/shop/OldTest.java";
            repository
                    .with("testops/runtime-control-plane.json", """
                            {"behaviors": [{"id": "orders.place"}, {"id": "orders.cancel", "ownerTests": ["%s"]}]}
                            """.formatted(file))
                    .with(file, "package shop;\n// runtime-behaviors: orders.place, orders.cancel\nclass OldTest {}\n")
                    .changedAt(file, Instant.parse("2026-01-01T00:00:00Z"))
                    .withCompiled(file, CLASSES);

            assertThat(repository.issues())
                    .containsExactly("warning claims-not-seen {module=., file=" + file + "} at " + file);
            assertThat(repository.message()).contains("claims orders.place in a comment");
        }

        @Test
        @RuntimeBehavior(value = "doctor.claims", outcomes = "success", evidence = "derived_view")
        void that_are_only_text_are_none() {
            repository.with(
                    "src/main/java/shop/Words.java",
                    "package shop;\n// @RuntimeBehavior(\"a\")\nclass Words { String a = \"@RuntimeBehavior\"; }\n");

            assertThat(repository.issues()).isEmpty();
        }

        @Test
        @RuntimeBehavior(value = "doctor.claims", outcomes = "success", evidence = "derived_view")
        void of_a_composed_annotation_are_those_of_the_tests_that_carry_it() {
            repository.with(
                    "src/main/java/shop/Places.java",
                    "package shop;\n@dev.rotops.RuntimeBehavior(\"orders.place\")\npublic @interface Places {}\n");

            assertThat(repository.issues()).isEmpty();
        }

        @Test
        @RuntimeBehavior(value = "doctor.claims", outcomes = "success", evidence = "derived_view")
        void of_a_project_within_the_project_are_not_ours() {
            repository
                    .with("src/it/one/pom.xml", pom())
                    .with("src/it/one/src/main/java/shop/OtherTest.java", claimingTest("OtherTest"));

            assertThat(repository.issues()).isEmpty();
        }
    }

    @Nested
    class Gradle {

        private static final String PLATFORM = "test { useJUnitPlatform() }\n";

        private SampleRepository gradle(String text) {
            return repository
                    .with(TEST, claimingTest("OrdersTest"))
                    .changedAt(TEST, Instant.parse("2026-01-01T00:00:00Z"))
                    .withCompiled(TEST, "build/classes/java/test")
                    .with("settings.gradle", "")
                    .with("build.gradle", text);
        }

        @Test
        @RuntimeBehavior(value = "doctor.gradle", outcomes = "success", evidence = "derived_view")
        void is_read_with_care() {
            gradle("dependencies {\n  testImplementation 'dev.rotops:rotops-engine:1.2.3'\n}\n" + PLATFORM);

            assertThat(repository.issues()).isEmpty();
            assertThat(repository.notes())
                    .containsExactly(
                            "whether Gradle can resolve rotops-engine for module . cannot be known without running it");
        }

        @Test
        @RuntimeBehavior(value = "doctor.gradle", outcomes = "failure", evidence = "derived_view")
        void without_the_engine_is_a_warning() {
            gradle("dependencies {\n  // testImplementation 'dev.rotops:rotops-engine:1.2.3'\n}\n" + PLATFORM);

            assertThat(repository.issues()).containsExactly("warning engine-not-declared {module=.} at build.gradle");
            assertThat(repository.remedy()).contains("testImplementation(\"dev.rotops:rotops-engine:1.2.3\")");
        }

        @Test
        @RuntimeBehavior(value = "doctor.gradle", outcomes = "failure", evidence = "derived_view")
        void may_have_it_in_the_wrong_configuration_and_version() {
            gradle("dependencies {\n  implementation(\"dev.rotops:rotops-engine:1.0.0\")\n}\n" + PLATFORM);

            assertThat(repository.issues())
                    .containsExactly(
                            "warning engine-scope {module=., scope=implementation} at build.gradle:2",
                            "error engine-version-mismatch {module=., version=1.0.0, expected=1.2.3} at build.gradle:2");
        }

        @Test
        @RuntimeBehavior(value = "doctor.gradle", outcomes = "failure", evidence = "derived_view")
        void may_have_it_in_a_catalog() {
            gradle("dependencies {\n  testImplementation libs.rotops.engine\n}\n" + PLATFORM)
                    .with("gradle/libs.versions.toml", """
                            [versions]
                            rotops = "1.0.0"
                            [libraries]
                            rotops-engine = { module = "dev.rotops:rotops-engine", version.ref = "rotops" }
                            """);

            assertThat(repository.issues())
                    .containsExactly(
                            "error engine-version-mismatch {module=., version=1.0.0, expected=1.2.3} at build.gradle:2");
        }

        @Test
        @RuntimeBehavior(value = "doctor.gradle", outcomes = "failure", evidence = "derived_view")
        void may_not_run_the_platform() {
            gradle("dependencies {\n  testImplementation 'dev.rotops:rotops-engine:1.2.3'\n}\n");

            assertThat(repository.issues()).containsExactly("warning no-junit-platform {module=.} at build.gradle");
        }
    }

    @Nested
    class OnTheCommandLine {

        private final StringWriter out = new StringWriter();
        private final StringWriter err = new StringWriter();

        private int run(String... arguments) {
            return new RotopsCommandLine(new PrintWriter(out), new PrintWriter(err)).run(arguments);
        }

        @Test
        @RuntimeBehavior(
                value = "doctor.report",
                outcomes = "failure",
                evidence = {"exit_status", "terminal_output", "file_write"})
        void it_writes_its_files_and_fails_on_errors() throws Exception {
            repository.without("testops/runtime-surfaces.json");

            assertThat(run("doctor", "--root", root.toString())).isEqualTo(1);
            assertThat(out.toString())
                    .startsWith("1 error, 0 warnings\n")
                    .contains("testops/runtime-surfaces.json  missing-artifact")
                    .endsWith("testops/runtime-doctor.report.json\ntestops/runtime-doctor.report.md\n");
            assertThat(err.toString()).isEmpty();
            assertThat(Files.readString(root.resolve("testops/runtime-doctor.report.json")))
                    .contains("\"controlArtifactsChecked\": 8");
            assertThat(Files.readString(root.resolve("testops/runtime-doctor.report.md")))
                    .startsWith("# Is RotOps wired in\n");
        }

        @Test
        @RuntimeBehavior(
                value = "doctor.report",
                outcomes = "success",
                evidence = {"exit_status", "terminal_output", "file_write"})
        void it_writes_where_it_is_told() {
            int status =
                    run("doctor", "--root", root.toString(), "--out-json", "a/b.json", "--out-md", "a/b.md", "--json");

            assertThat(status).isZero();
            assertThat(root.resolve("a/b.json")).exists().content().isEqualTo(out.toString());
            assertThat(root.resolve("a/b.md")).exists();
            assertThat(root.resolve("testops/runtime-doctor.report.json")).doesNotExist();
        }

        @Test
        @RuntimeBehavior(
                value = "doctor.report",
                outcomes = "failure",
                evidence = {"exit_status", "terminal_output"})
        void it_takes_other_places_of_artifacts() {
            assertThat(run("doctor", "--root", root.toString(), "--inventory", "./x/../inventory.json", "--json"))
                    .isEqualTo(1);
            assertThat(out.toString()).contains("\"file\": \"inventory.json\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"3.2.4, 3.2.5", "3.0.0-M5, 3.0.0", "2.9, 2.22", "3, 3.0.1"})
    @RuntimeBehavior(value = "doctor.surefire", outcomes = "success", evidence = "derived_view")
    void versions_are_ordered_by_their_numbers(String lower, String higher) {
        assertThat(VersionNumber.parse(lower).orElseThrow())
                .isLessThan(VersionNumber.parse(higher).orElseThrow());
    }

    @Test
    @RuntimeBehavior(value = "doctor.report", outcomes = "success", evidence = "derived_view")
    void modules_are_reported_with_what_was_found() {
        compiled().with("pom.xml", pom(dependencies(ENGINE), SUREFIRE));

        Map<String, Object> module = SampleRepository.maps(
                        repository.examined().json().get("modules"))
                .get(0);

        assertThat(module)
                .containsEntry("module", ".")
                .containsEntry("build", "maven")
                .containsEntry("testSources", 1)
                .containsEntry("claimingTestSources", 1)
                .containsEntry("claims", 1L);
    }
}

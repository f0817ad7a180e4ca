package dev.rotops.report.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.discovery.Confidence;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Reconciler;
import dev.rotops.engine.reconcile.Reconciliation;
import dev.rotops.report.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposedModelTest {

    private static final String JUNIT = "src/test/resources/junit-platform.properties";
    private static final EntryPoint MAIN = entryPoint(EntryPointKind.BOOTSTRAP, "", "clinic.Main", "main");
    private static final EntryPoint FIND =
            entryPoint(EntryPointKind.HTTP, "GET /owners/{id}", "clinic.owner.OwnerController", "find");
    private static final EntryPoint ADD =
            entryPoint(EntryPointKind.HTTP, "POST /owners", "clinic.owner.OwnerController", "add");
    private static final EntryPoint KEEP = entryPoint(EntryPointKind.PERSISTENCE, "", "clinic.owner.Owners", "*");
    private static final EntryPoint LIST =
            entryPoint(EntryPointKind.HTTP, "GET /vets", "clinic.vet.VetController", "list");

    @TempDir
    Path root;

    private GovernedModule module;
    private final EntryPoints found = ShopEntryPoints.compiled(MAIN, FIND, ADD, KEEP, LIST);

    @BeforeEach
    void makeApplication() {
        module = GovernedModule.empty(root)
                .write(
                        "pom.xml",
                        "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId>"
                                + "<artifactId>clinic</artifactId><version>1</version></project>")
                .write("src/main/java/clinic/Main.java", "package clinic; class Main {}")
                .write(
                        "src/main/java/clinic/owner/OwnerController.java",
                        "package clinic.owner; class OwnerController {}")
                .write("src/main/java/clinic/owner/Owners.java", "package clinic.owner; interface Owners {}")
                .write("src/main/java/clinic/vet/VetController.java", "package clinic.vet; class VetController {}")
                .write("src/test/java/clinic/owner/OwnerControllerTest.java", """
                        package clinic.owner;

                        class OwnerControllerTest {
                            @org.junit.jupiter.api.Test
                            void finds() {}
                        }
                        """)
                .compileTests();
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "target", "build", "dist", "coverage"})
    @RuntimeBehavior(value = "starter.propose", outcomes = "success", evidence = "file_write")
    void proposesWhatIsInAPackageThatIsNamedLikeResultsOfBuilds(String name) {
        module.write("src/main/java/clinic/" + name + "/Sends.java", "package clinic." + name + "; class Sends {}");
        EntryPoints sends = ShopEntryPoints.compiled(
                MAIN, entryPoint(EntryPointKind.BOOTSTRAP, "", "clinic." + name + ".Sends", "main"));

        assertThat(propose(sends).problem()).isEmpty();

        assertThat(reconcile(sends).summary().orElseThrow().entryPoints())
                .hasToString("Optional[0 of 2 discovered entry points reviewed · 2 proposed]");
    }

    @Test
    @RuntimeBehavior(value = "starter.propose", outcomes = "success", evidence = "file_write")
    void proposesEverythingAndReviewsNothing() {
        assertThat(propose().problem()).isEmpty();

        Reconciliation reconciliation = reconcile();

        assertThat(reconciliation.summary().orElseThrow().entryPoints())
                .hasToString("Optional[0 of 5 discovered entry points reviewed · 5 proposed]");
        assertThat(reconciliation.surfaces()).containsExactly("clinic", "owner", "vet");
        assertThat(reconciliation.behaviors())
                .extracting(behavior -> behavior.id())
                .containsExactly("clinic.bootstrap", "owner.add", "owner.find", "owner.persistence", "vet.list");
        assertThat(reconciliation.declared()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<init>", "<clinit>", "main"})
    @RuntimeBehavior(value = "starter.propose", outcomes = "success", evidence = "file_write")
    void namesRoutesByTheirPathsWhereOneMethodRegistersThemAll(String method) {
        module.write("src/main/java/clinic/owner/Api.java", "package clinic.owner; class Api {}");

        propose(ShopEntryPoints.compiled(
                MAIN,
                FIND,
                entryPoint(EntryPointKind.HTTP, "ANY /", "clinic.owner.Api", method),
                entryPoint(EntryPointKind.HTTP, "ANY /health", "clinic.owner.Api", method),
                entryPoint(EntryPointKind.HTTP, "ANY /owner", "clinic.owner.Api", method),
                entryPoint(EntryPointKind.HTTP, "GET /owners/{id}/pets", "clinic.owner.Api", method),
                entryPoint(EntryPointKind.HTTP, "POST /health", "clinic.owner.Api", method)));

        assertThat(reconcile().behaviors())
                .extracting(behavior -> behavior.id())
                .containsExactly(
                        "clinic.bootstrap",
                        "owner.root",
                        "owner.health",
                        "owner.api-owner",
                        "owner.owners-id-pets",
                        "owner.post-health",
                        "owner.find");
    }

    @Test
    @RuntimeBehavior(value = "starter.propose", outcomes = "success", evidence = "file_write")
    void namesARouteWhosePathIsNotKnownByItsMethod() {
        module.write("src/main/java/clinic/owner/Api.java", "package clinic.owner; class Api {}");

        propose(ShopEntryPoints.compiled(
                MAIN, FIND, entryPoint(EntryPointKind.HTTP, "ANY /{}", "clinic.owner.Api", "main")));

        assertThat(reconcile().behaviors())
                .extracting(behavior -> behavior.id())
                .containsExactlyInAnyOrder("clinic.bootstrap", "owner.api", "owner.find");
    }

    @Test
    void saysNothingButWhatIsTrue() {
        propose();

        assertThat(codes())
                .containsExactlyInAnyOrder(
                        FindingCode.SOURCE_UNREVIEWED,
                        FindingCode.BEHAVIOR_NOT_IMPLEMENTED,
                        FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS,
                        FindingCode.SURFACE_UNREFERENCED_TEST,
                        FindingCode.SURFACE_WITHOUT_TESTS,
                        FindingCode.TEXT_NOT_REVIEWED);
        assertThat(reconcile().findings())
                .filteredOn(finding -> finding.code() == FindingCode.SURFACE_UNREFERENCED_TEST)
                .singleElement()
                .satisfies(finding -> assertThat(finding.subject().ids())
                        .containsEntry("surface", "owner")
                        .containsEntry("file", "src/test/java/clinic/owner/OwnerControllerTest.java"));
    }

    @Test
    @RuntimeBehavior(value = "starter.propose", outcomes = "success")
    void namesTheClaimedIdsThatItDoesNotPropose() {
        assertThat(propose().notes()).noneMatch(note -> note.contains("claimed ids"));
        module.write("src/test/java/clinic/owner/OwnersTest.java", """
                package clinic.owner;

                class OwnersTest {
                    @org.junit.jupiter.api.Test
                    @dev.rotops.RuntimeBehavior({"owner.find", "owners.finds-one", ""})
                    void finds() {}
                }
                """).compileTests();

        assertThat(Starter.propose(workspace(), found, true).notes())
                .containsOnlyOnce(
                        "claimed ids that are not in this model: \"owners.finds-one\"; claim those that it proposes,"
                                + " or let rotops init make a model of the claims");
    }

    @Test
    void looksForTheTestsThatAreToComeInThePackagesOfTheProduct() {
        propose();

        assertThat(module.read("testops/runtime-control-plane.json"))
                .contains(
                        "\"**/src/test/java/clinic/*{Test,Tests,IT}.java\"",
                        "\"src/test/java/clinic/owner/OwnerControllerTest.java\"",
                        "\"**/src/test/java/clinic/vet/**/*{Test,Tests,IT}.java\"");
    }

    @Test
    void looksForThemInTheLanguagesOfTheProduct() {
        module.write("src/main/kotlin/clinic/vet/Rounds.kt", "package clinic.vet")
                .write("src/main/groovy/clinic/lab/Lab.groovy", "package clinic.lab");

        Starter.propose(
                workspace(),
                ShopEntryPoints.compiled(
                        MAIN,
                        LIST,
                        in("src/main/kotlin/clinic/vet/Rounds.kt", "clinic.vet.Rounds"),
                        in("src/main/groovy/clinic/lab/Lab.groovy", "clinic.lab.Lab")),
                false);

        assertThat(module.read("testops/runtime-control-plane.json"))
                .contains(
                        "\"**/src/test/java/clinic/vet/**/*{Test,Tests,IT}.java\"",
                        "\"**/src/test/kotlin/clinic/vet/**/*{Test,Tests,IT,Spec}.kt\"",
                        "\"**/src/test/groovy/clinic/lab/**/*{Test,Tests,IT,Spec}.groovy\"")
                .doesNotContain("src/test/java/clinic/lab");
    }

    private static EntryPoint in(String file, String type) {
        return new EntryPoint(EntryPointKind.SCHEDULED, type, "run", "", "", file, 7, Confidence.HIGH, "", "");
    }

    @Test
    void tellsHandlersOfOneRequestApart() {
        module.write("src/main/java/clinic/owner/OwnerList.java", "package clinic.owner; class OwnerList {}");
        EntryPoint other = entryPoint(EntryPointKind.HTTP, "POST /owners", "clinic.owner.OwnerList", "add");

        Starter.propose(workspace(), ShopEntryPoints.compiled(ADD, other), false);

        assertThat(module.read("testops/runtime-inventory.json"))
                .contains("\"http clinic.owner.OwnerController#add\"", "\"http clinic.owner.OwnerList#add\"")
                .contains(
                        "\"… POST /owners is requested (clinic.owner.OwnerController.add)\"",
                        "\"… POST /owners is requested (clinic.owner.OwnerList.add)\"");
    }

    @Test
    void startsInAModeThatFailsNothing() {
        propose();

        assertThat(module.read(JUNIT)).endsWith("rotops.mode=advisory\n");
    }

    @Test
    @RuntimeBehavior(
            value = "starter.propose",
            outcomes = "success",
            evidence = {"file_write", "terminal_output"})
    void leavesTheModeToTheModulesThatHaveTests() {
        reactor();

        Starter starter = propose();

        assertThat(starter.written()).doesNotContain(JUNIT);
        assertThat(starter.notes())
                .containsExactly(
                        "a module that shares this model (orders) fails its build until rotops.mode=advisory stands in"
                                + " its own src/test/resources/junit-platform.properties",
                        "mvn test looks for a model in each module (orders): let those that use the engine share this"
                                + " one by rotops.root, or run rotops init --root MODULE");
    }

    @Test
    @RuntimeBehavior(
            value = "starter.propose",
            outcomes = "success",
            evidence = {"file_write", "terminal_output"})
    void startsInThatModeWhereTheRootHasTestsBesideItsModules() {
        reactor();
        module.write("src/test/java/clinic/MainTest.java", "package clinic; class MainTest {}");

        Starter starter = propose();

        assertThat(starter.written()).contains(JUNIT);
        assertThat(starter.notes()).anyMatch(note -> note.startsWith("a module that shares this model (orders)"));
    }

    private void reactor() {
        module.write(
                        "pom.xml",
                        "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>clinic</artifactId>"
                                + "<version>1</version><packaging>pom</packaging>"
                                + "<modules><module>orders</module></modules></project>")
                .write(
                        "orders/pom.xml",
                        "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId>"
                                + "<artifactId>orders</artifactId><version>1</version></project>")
                .write("orders/src/test/java/clinic/OrdersTest.java", "package clinic; class OrdersTest {}");
        delete("src/test/java/clinic/owner/OwnerControllerTest.java");
        delete("src/test/java/clinic/owner");
        delete("src/test/java/clinic");
        delete("src/test/java");
    }

    private void delete(String path) {
        try {
            Files.delete(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void leavesAConfigurationThatIsThereAsItIs() {
        module.write(JUNIT, "mine=1\n");

        Starter starter = Starter.propose(workspace(), found, true);

        assertThat(module.read(JUNIT)).isEqualTo("mine=1\n");
        assertThat(starter.notes()).anySatisfy(note -> assertThat(note).contains("add rotops.mode=advisory to it"));
    }

    @Test
    void proposesFilesOfOtherLanguagesApart() {
        module.write("web/jobs/cleanup.ts", "");

        propose();

        assertThat(reconcile().surfaces()).contains("files");
        assertThat(codes()).doesNotContain(FindingCode.DISCOVERED_FILE_UNREVIEWED);
    }

    @Test
    @RuntimeBehavior(
            value = "starter.propose",
            outcomes = "skipped",
            evidence = {"file_write", "terminal_output"})
    void isThatOfPlainInitWhereNoEntryPointIsDiscovered() {
        module.write("src/test/java/clinic/owner/OwnerControllerTest.java", """
                        package clinic.owner;

                        class OwnerControllerTest {
                            @org.junit.jupiter.api.Test
                            @dev.rotops.RuntimeBehavior("owners.find")
                            void finds() {}
                        }
                        """).compileTests();

        Starter starter = Starter.propose(workspace(), ShopEntryPoints.compiled(), false);

        assertThat(starter.problem()).isEmpty();
        assertThat(starter.isProposed()).isFalse();
        assertThat(starter.notes())
                .contains("No entry point was discovered in the compiled classes,"
                        + " so this is the model that plain rotops init writes.");
        assertThat(starter.written()).doesNotContain(JUNIT);
        assertThat(module.read("testops/runtime-control-plane.json"))
                .contains("\"id\": \"owners.find\"", "src/main/java/**/");
        assertThat(codes()).doesNotContain(FindingCode.SCHEMA_VIOLATION);
    }

    @Test
    void isThatOfPlainInitWhereThePolicyPassesEveryEntryPointOver() {
        module.write("testops/runtime-discovery-policy.json", """
                        {"version": "1.0.0", "principle": "runtime-obligation-first", "ignorePatterns": ["src/main/**"]}
                        """);

        Starter starter = propose();

        assertThat(starter.notes())
                .contains("The discovery policy leaves none of the discovered entry points to propose,"
                        + " so this is the model that plain rotops init writes.");
        assertThat(codes()).doesNotContain(FindingCode.SCHEMA_VIOLATION);
    }

    @Test
    @RuntimeBehavior(value = "starter.propose", outcomes = "validation_error", evidence = "terminal_output")
    void needsCompiledClasses() {
        Starter starter = Starter.propose(workspace(), EntryPoints.NONE, false);

        assertThat(starter.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("mvn test-compile"));
        assertThat(starter.written()).isEmpty();
    }

    @Test
    void writesNothingBesideAModelThatIsThere() {
        module.write("testops/runtime-inventory.json", "{}");

        Starter starter = propose();

        assertThat(starter.written()).isEmpty();
        assertThat(starter.problem())
                .hasValueSatisfying(
                        problem -> assertThat(problem).startsWith("testops/runtime-inventory.json is there"));
        assertThat(module.read("testops/runtime-inventory.json")).isEqualTo("{}");
    }

    private Starter propose() {
        return propose(found);
    }

    private Starter propose(EntryPoints discovered) {
        return Starter.propose(workspace(), discovered, false);
    }

    private Reconciliation reconcile() {
        return reconcile(found);
    }

    private Reconciliation reconcile(EntryPoints discovered) {
        Workspace workspace = workspace();
        return new Reconciler(true).reconcile(workspace.files(), workspace.tests(), policy -> discovered);
    }

    private Set<FindingCode> codes() {
        Set<FindingCode> codes = new TreeSet<>();
        reconcile().findings().stream().map(Finding::code).forEach(codes::add);
        return codes;
    }

    private Workspace workspace() {
        return Workspace.of(root, Map.of());
    }

    private static EntryPoint entryPoint(EntryPointKind kind, String detail, String type, String method) {
        return new EntryPoint(
                kind,
                type,
                method,
                "",
                detail,
                "src/main/java/" + type.replace('.', '/') + ".java",
                7,
                Confidence.HIGH,
                "",
                "");
    }
}

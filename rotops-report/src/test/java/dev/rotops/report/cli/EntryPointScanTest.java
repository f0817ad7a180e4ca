package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.CompiledApplication;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.ReviewedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryPointScanTest {

    private static final String INVENTORY = "testops/runtime-inventory.json";
    private static final String LIST = "entry-points.json";

    @TempDir
    Path root;

    private CompiledApplication application;

    @BeforeEach
    void makeRepository() {
        application = CompiledApplication.in(root).write("pom.xml", "<project/>");
    }

    @Test
    @RuntimeBehavior(
            value = "proposals.entry-points",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void proposesSourcesByKindAndPackage() throws IOException {
        application.compile(controller("shop.orders", "OrderController", "/orders", 7));
        application.compile(controller("shop.bills", "BillController", "/bills", 3));
        application.compile("""
                package shop.orders;
                interface OrderRepository extends org.springframework.data.jpa.repository.JpaRepository<String, Long> {}
                """);

        CommandRun run = CommandRun.in(root, "inventory scan");

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .isEqualTo("note: 11 entry points to review in 3 compiled classes: http 10, persistence 1\n");
        assertThat(sources())
                .containsExactly(
                        "http.bills request: files 1, entry points 3",
                        "http.orders request: files 1, entry points 7",
                        "persistence.orders persistence: files 1, entry points 1");
        assertThat(read(INVENTORY))
                .contains(
                        "\"http GET /bills/0\"",
                        "\"persistence shop.orders.OrderRepository#*\"",
                        "\"src/main/java/shop/orders/OrderRepository.java\"",
                        "\"… GET /bills/0 is requested\"",
                        "\"… GET /bills/1 is requested\"",
                        "\"… GET /bills/2 is requested\"",
                        "\"… State is written, found to be there already, or read back.\"",
                        "\"minimumFidelity\": \"real-dependency\"");
    }

    @Test
    @RuntimeBehavior(
            value = "proposals.entry-points",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void findsCompiledBuildsThatNoBuildFileAtTheRootLeadsTo() throws IOException {
        Files.delete(root.resolve("pom.xml"));
        for (String module : List.of("samples/shop", "lib/src/it/project", "ungoverned")) {
            CompiledApplication build = application.module(module);
            if (!module.equals("ungoverned")) {
                build.write("pom.xml", "<project/>");
            }
            build.compile(controller(module.replaceAll(".*/", ""), "OrderController", "/orders", 2));
        }

        CommandRun run = CommandRun.in(root, "inventory scan");

        assertThat(run.err()).isEqualTo("note: 4 entry points to review in 2 compiled classes: http 4\n");
        assertThat(read(INVENTORY)).contains("\"samples/shop/src/main/java/shop/OrderController.java\"");
    }

    @Test
    @RuntimeBehavior(value = "proposals.entry-points", outcomes = "success", evidence = "file_write")
    void dividesALargePackageByTheFirstWordsOfItsClasses() {
        application.compile(
                controller("shop", "OrderController", "/orders", 12),
                controller("shop", "OrderLineController", "/lines", 4),
                controller("shop", "BillController", "/bills", 12));

        CommandRun.in(root, "inventory scan");

        assertThat(sources())
                .containsExactly(
                        "http.bill request: files 1, entry points 12", "http.order request: files 2, entry points 16");
    }

    @Test
    @RuntimeBehavior(
            value = "proposals.entry-points",
            outcomes = "success",
            evidence = {"exit_status", "file_write"})
    void listsAllEntryPointsInAFileOfTheirOwn() throws IOException {
        application.compile("""
                package shop;
                @org.springframework.stereotype.Service
                @org.springframework.context.annotation.Profile("dev")
                class Night {
                    @org.springframework.scheduling.annotation.Scheduled(cron = "3") void close() {
                        System.out.println();
                    }
                }
                """);

        CommandRun run = CommandRun.in(root, "inventory scan", "--entry-points", LIST);

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(LIST + "\n" + INVENTORY + "\n");
        assertThat(read(LIST)).isEqualTo("""
                [
                  {
                    "kind": "scheduled",
                    "class": "shop.Night",
                    "method": "close",
                    "descriptor": "()V",
                    "detail": "cron 3",
                    "file": "src/main/java/shop/Night.java",
                    "line": 6,
                    "confidence": "high",
                    "condition": "@Profile(dev)"
                  },
                  {
                    "kind": "workflow",
                    "class": "shop.Night",
                    "method": "*",
                    "descriptor": "",
                    "detail": "@Service",
                    "file": "src/main/java/shop/Night.java",
                    "line": 4,
                    "confidence": "low",
                    "condition": "@Profile(dev)"
                  }
                ]
                """);
        assertThat(CommandRun.in(root, "inventory scan", "--entry-points", LIST).status())
                .isZero();
    }

    @Test
    @RuntimeBehavior(
            value = "proposals.entry-points",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void replacesNobodysFileByTheList() throws IOException {
        application.compile(controller("shop", "OrderController", "/orders", 1)).write("notes.txt", "mine\n");

        CommandRun run = CommandRun.in(root, "inventory scan", "--entry-points", "notes.txt");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("notes.txt is not an earlier report");
        assertThat(read("notes.txt")).isEqualTo("mine\n");
        assertThat(CommandRun.in(root, "inventory scan", "--out", LIST, "--entry-points", LIST)
                        .err())
                .contains(LIST + " cannot be two files");
    }

    @ParameterizedTest
    @CsvSource({
        "a.json, a.proposed.json",
        "a.json, ./out/../a.proposed.json",
        "a.json, a.proposed.2.json",
        "out/a, out/a.proposed.json",
        "testops/runtime-inventory.json, testops/runtime-inventory.proposed.json",
        "a.json, target/rotops/proposals.sha256",
        "target/rotops/proposals.sha256, list.json",
    })
    @RuntimeBehavior(
            value = "proposals.entry-points",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void refusesAListWhereTheProposalMayGo(String out, String list) throws IOException {
        application
                .compile(controller("shop", "OrderController", "/orders", 1))
                .write("out/.keep", "")
                .write("a.json", "reviewed\n");
        List<String> before = files();

        CommandRun run = CommandRun.in(root, "inventory scan", "--out", out, "--entry-points", list);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(" cannot be two files: ").contains("name another one");
        assertThat(files()).isEqualTo(before);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(file -> !file.endsWith(".bin"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"pom.xml, mvn compile", "build.gradle.kts, gradle classes"})
    @RuntimeBehavior(
            value = "proposals.entry-points",
            outcomes = "skipped",
            evidence = {"exit_status", "terminal_output"})
    void saysWhatToRunWhereNothingIsCompiled(String buildFile, String command) throws IOException {
        Files.delete(root.resolve("pom.xml"));
        application.write(buildFile, "<project/>").write("src/main/java/shop/Orders.java", "class Orders {}");

        CommandRun nothing = CommandRun.in(root, "inventory scan");

        assertThat(nothing.status()).isOne();
        assertThat(nothing.out()).contains("Run " + command + ", then this once more: nothing is compiled");

        application.write("web/controllers/orders.ts", "");

        CommandRun some = CommandRun.in(root, "inventory scan");

        assertThat(some.status()).isZero();
        assertThat(some.err()).startsWith("note: Run " + command + ", then this once more: nothing is compiled");
    }

    @Test
    @RuntimeBehavior(value = "proposals.entry-points", outcomes = "success", evidence = "file_write")
    void findsClassesWhereTheBuildFileSaysThatTheyAre() throws IOException {
        application
                .compile(controller("shop", "OrderController", "/orders", 1))
                .write(
                        "pom.xml",
                        "<project><build><outputDirectory>${project.build.directory}/product</outputDirectory>"
                                + "</build></project>");
        Files.move(root.resolve("target/classes"), root.resolve("target/product"));

        CommandRun.in(root, "inventory scan");

        assertThat(sources()).containsExactly("http request: files 1, entry points 1");
    }

    @Test
    @RuntimeBehavior(value = "proposals.entry-points", outcomes = "success", evidence = "file_write")
    void leavesToThePathsOfFilesWhatIsNotCompiled() throws IOException {
        application
                .compile(controller("shop.controllers", "OrderController", "/orders", 1))
                .write("web/controllers/orders.ts", "");

        CommandRun.in(root, "inventory scan");

        assertThat(sources())
                .containsExactly(
                        "http request: files 1, entry points 1", "request-boundary request: files 1, entry points 0");
        assertThat(read(INVENTORY)).contains("\"web/controllers/orders.ts\"");
    }

    @Test
    @RuntimeBehavior(value = "proposals.entry-points", outcomes = "success", evidence = "file_write")
    void scansTheModulesOfTheBuildAndHeedsThePolicy() throws IOException {
        application
                .write("pom.xml", "<project><modules><module>desk</module><module>store</module></modules></project>")
                .write("testops/runtime-discovery-policy.json", """
                        {"version": "1.0.0", "principle": "runtime-obligation-first", "ignorePatterns": ["store/**"]}
                        """);
        application
                .module("desk")
                .write("pom.xml", "<project/>")
                .compile(controller("desk", "DeskController", "/desk", 2));
        application
                .module("store")
                .write("pom.xml", "<project/>")
                .compile(controller("store", "StoreController", "/store", 2));

        CommandRun.in(root, "inventory scan", "--entry-points", LIST);

        assertThat(sources()).containsExactly("http request: files 1, entry points 2");
        assertThat(read(LIST))
                .contains(
                        "\"file\": \"desk/src/main/java/desk/DeskController.java\"",
                        "\"file\": \"store/src/main/java/store/StoreController.java\"");
    }

    private static String controller(String packageName, String name, String path, int handlers) {
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < handlers; i++) {
            methods.append("    @GetMapping(\"/%d\") void read%d() {}%n".formatted(i, i));
        }
        return """
                package %s;
                import org.springframework.web.bind.annotation.*;
                @RestController
                @RequestMapping("%s")
                class %s {
                %s}
                """.formatted(packageName, path, name, methods);
    }

    private String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    private List<String> sources() {
        ReviewedModel model =
                ReviewedModel.read(ArtifactFiles.inDefaultDirectory(root, Map.of()), Set.of(ArtifactKind.INVENTORY));
        return model.inventory().orElseThrow().content().sources().stream()
                .map(source -> "%s %s: files %d, entry points %d"
                        .formatted(
                                source.id(),
                                source.kind(),
                                source.sourcePatterns().size(),
                                source.entryPoints().size()))
                .toList();
    }
}

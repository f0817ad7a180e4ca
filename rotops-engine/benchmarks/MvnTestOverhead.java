import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures what RotOps adds to a whole {@code mvn test}: the same project in variants that run in turns, their medians compared
 * with that of the first variant.
 *
 * <pre>
 * mvn -B -ntp install -DskipTests
 * java rotops-engine/benchmarks/MvnTestOverhead.java                       a generated project: 1,000 behaviors, 5,000 tests of 10 ms
 * java rotops-engine/benchmarks/MvnTestOverhead.java empty                 the same project, its tests compare two constants
 * java rotops-engine/benchmarks/MvnTestOverhead.java samples/ticket-shop   a project of ours
 * java rotops-engine/benchmarks/MvnTestOverhead.java ledger                100,000 trivial tests that all claim a behavior
 * </pre>
 *
 * The first three compare {@code rotops-engine} with {@code rotops-annotations} in its place. For the empty tests there is a third
 * variant, an engine that does nothing but report as many tests as RotOps does, which is what Surefire and Maven take for them. The
 * last compares the listener that writes the ledger with that listener deactivated.
 *
 * <p>A second argument is the number of rounds (default 10). A third one is what each test of the generated project does, in steps of
 * a loop, of which a processor takes some 600,000 in a millisecond.
 */
class MvnTestOverhead {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final int SURFACES = 20;
    private static final int CLASSES = 500;
    private static final int METHODS = 10;
    private static final int BEHAVIORS = 1_000;
    private static final int STEPS = 6_000_000;
    private static final int TRIVIAL_CLASSES = 500;
    private static final int TRIVIAL_METHODS = 200;

    private final String name;
    private final Path project;
    private final List<Double> times = new ArrayList<>();
    private final List<Double> processorTimes = new ArrayList<>();

    private MvnTestOverhead(String name, Path project) {
        this.name = name;
        this.project = project;
    }

    public static void main(String[] arguments) throws Exception {
        String project = arguments.length > 0 ? arguments[0] : "generated";
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        int steps = arguments.length > 2 ? Integer.parseInt(arguments[2]) : project.equals("empty") ? 0 : STEPS;
        Path work = Files.createTempDirectory("rotops-overhead-");
        List<MvnTestOverhead> all = project.equals("ledger") ? ledger(work) : engine(project, steps, work);
        MvnTestOverhead base = all.get(0);
        for (MvnTestOverhead one : all) {
            one.run();
            one.times.clear();
            one.processorTimes.clear();
        }
        for (int i = 0; i < rounds; i++) {
            for (MvnTestOverhead one : all) {
                one.run();
            }
            Collections.rotate(all, 1);
        }
        for (MvnTestOverhead one : all) {
            System.out.println(one.name + ", " + rounds + " rounds");
            print("wall clock", one.times, base.times);
            print("processors", one.processorTimes, base.processorTimes);
        }
    }

    /** On a machine that others use too, the fastest runs are those that were disturbed least. */
    private static void print(String what, List<Double> times, List<Double> base) {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            differences.add(times.get(i) - base.get(i));
        }
        System.out.printf(
                Locale.ROOT,
                "  %s: median %.0f ms, median of the differences %.0f ms (%.1f %%); fastest %.0f ms, %.0f ms more%n",
                what,
                median(times),
                median(differences),
                100 * median(differences) / median(base),
                Collections.min(times),
                Collections.min(times) - Collections.min(base));
    }

    /** The project without the engine, with it, and with the one that only reports where the tests are empty. */
    private static List<MvnTestOverhead> engine(String project, int steps, Path work) throws IOException {
        boolean empty = project.equals("empty");
        Path with = work.resolve("with");
        if (empty || project.equals("generated")) {
            generate(with, steps);
        } else {
            copy(Path.of(project), with);
        }
        Path without = work.resolve("without");
        copy(with, without);
        Path pom = without.resolve("pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replace("<artifactId>rotops-engine</artifactId>", "<artifactId>rotops-annotations</artifactId>"));
        List<MvnTestOverhead> all =
                new ArrayList<>(List.of(new MvnTestOverhead("without", without), new MvnTestOverhead("with", with)));
        if (empty) {
            Path reporting = work.resolve("reporting");
            copy(without, reporting);
            reportTests(reporting);
            all.add(new MvnTestOverhead("an engine that only reports", reporting));
        }
        return all;
    }

    /** The project without the listener that writes the ledger, and with it. */
    private static List<MvnTestOverhead> ledger(Path work) throws IOException {
        Path with = work.resolve("with");
        generateTrivial(with);
        Path without = work.resolve("without");
        copy(with, without);
        Path resources = Files.createDirectories(without.resolve("src/test/resources"));
        Files.writeString(
                resources.resolve("junit-platform.properties"),
                "junit.platform.execution.listeners.deactivate=dev.rotops.engine.platform.RunRecorder\n");
        return new ArrayList<>(List.of(new MvnTestOverhead("without", without), new MvnTestOverhead("with", with)));
    }

    private static void reportTests(Path project) throws IOException {
        Path services = Files.createDirectories(project.resolve("src/test/resources/META-INF/services"));
        Files.writeString(services.resolve("org.junit.platform.engine.TestEngine"), "bench.ReportingEngine\n");
        Files.writeString(
                project.resolve("src/test/java/bench/ReportingEngine.java"),
                ENGINE.replace("SURFACES", "" + SURFACES).replace("EACH", "" + BEHAVIORS / SURFACES));
    }

    private void run() throws IOException, InterruptedException {
        double processorsBefore = processorTimeOfChildren();
        long start = System.nanoTime();
        Process process = new ProcessBuilder("mvn", "-B", "-ntp", "-o", "-q", "test")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(project.resolve("mvn.log").toFile())
                .start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException("mvn test failed, see " + project.resolve("mvn.log"));
        }
        times.add((System.nanoTime() - start) / 1e6);
        processorTimes.add(processorTimeOfChildren() - processorsBefore);
    }

    /** Of all processes that this one has waited for, and theirs, in milliseconds; not a number where Linux does not tell. */
    private static double processorTimeOfChildren() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        if (!Files.exists(stat)) {
            return Double.NaN;
        }
        String[] afterName = Files.readString(stat).replaceFirst("(?s).*\\) ", "").split(" ");
        double hundredths = Double.parseDouble(afterName[13]) + Double.parseDouble(afterName[14]);
        return 10 * hundredths;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (directory.getFileName().toString().equals("target")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void generate(Path project, int steps) throws IOException {
        Path tests = Files.createDirectories(project.resolve("src/test/java/bench"));
        Path sources = Files.createDirectories(project.resolve("src/main/java/bench"));
        Path testops = Files.createDirectories(project.resolve("testops"));
        Files.writeString(project.resolve("pom.xml"), POM.replace("VERSION", VERSION));
        for (int i = 0; i < CLASSES; i++) {
            StringBuilder test = new StringBuilder("package bench;\n\nclass C" + i + "Test {\n");
            for (int j = 0; j < METHODS; j++) {
                test.append("    @org.junit.jupiter.api.Test\n    @dev.rotops.RuntimeBehavior(value = \"s")
                        .append(i % SURFACES)
                        .append(".b")
                        .append(i * 2 + j % 2)
                        .append("\", outcomes = \"success\", evidence = \"response\")\n    void proves")
                        .append(j)
                        .append("() {\n        org.junit.jupiter.api.Assertions.assertEquals(")
                        .append(j)
                        .append(", ")
                        .append(steps == 0 ? "" + j : "Work.of(" + j + ", " + steps + ")")
                        .append(");\n    }\n");
            }
            Files.writeString(tests.resolve("C" + i + "Test.java"), test.append("}\n"));
        }
        if (steps > 0) {
            Files.writeString(tests.resolve("Work.java"), WORK);
        }
        StringBuilder plane = new StringBuilder(
                "{\"version\": \"1.0.0\", \"principle\": \"bench\", \"evidenceKinds\": [\"response\"],\n"
                        + " \"fidelityLevels\": [\"isolated\", \"simulated\"],\n \"surfaces\": [\n");
        for (int s = 0; s < SURFACES; s++) {
            plane.append(s == 0 ? "" : ",\n")
                    .append("  {\"id\": \"s").append(s).append("\", \"description\": \"surface\", \"sourcePatterns\": [");
            StringBuilder patterns = new StringBuilder();
            for (int i = s; i < CLASSES; i += SURFACES) {
                plane.append(i == s ? "" : ", ").append("\"src/main/java/bench/M").append(i).append("x*.java\"");
                patterns.append(i == s ? "" : ", ").append("\"src/test/java/bench/C").append(i).append("Test.java\"");
            }
            plane.append("], \"testPatterns\": [").append(patterns).append("]}");
        }
        plane.append("\n ],\n \"behaviors\": [\n");
        for (int b = 0; b < BEHAVIORS; b++) {
            int owner = b / 2;
            Files.writeString(sources.resolve("M" + owner + "x" + b + ".java"), "package bench;\n\nclass M" + owner + "x" + b + " {}\n");
            plane.append(b == 0 ? "" : ",\n")
                    .append("  {\"id\": \"s").append(owner % SURFACES).append(".b").append(b)
                    .append("\", \"surface\": \"s").append(owner % SURFACES)
                    .append("\", \"sourcePatterns\": [\"src/main/java/bench/M").append(owner).append("x").append(b).append(".java\"]")
                    .append(", \"event\": \"event\", \"outcomes\": [\"success\"], \"outcomeClasses\": [\"success\"]")
                    .append(", \"evidence\": [\"response\"], \"fidelity\": \"isolated\"")
                    .append(b % 2 == 0 ? ", \"ownerTests\": [\"src/test/java/bench/C" + owner + "Test.java\"]}" : "}");
        }
        Files.writeString(testops.resolve("runtime-control-plane.json"), plane.append("\n ]}\n"));
    }

    private static void generateTrivial(Path project) throws IOException {
        Path tests = Files.createDirectories(project.resolve("src/test/java/big"));
        Path sources = Files.createDirectories(project.resolve("src/main/java/big"));
        Path testops = Files.createDirectories(project.resolve("testops"));
        Files.writeString(project.resolve("pom.xml"), POM.replace("VERSION", VERSION));
        Files.writeString(sources.resolve("Big.java"), "package big;\n\nclass Big {}\n");
        for (int i = 0; i < TRIVIAL_CLASSES; i++) {
            StringBuilder test = new StringBuilder(
                    "package big;\n\n@dev.rotops.RuntimeBehavior(\"big.b\")\nclass Big" + i + "Test {\n");
            for (int m = 0; m < TRIVIAL_METHODS; m++) {
                test.append("    @org.junit.jupiter.api.Test\n    void t").append(m).append("() {}\n");
            }
            Files.writeString(tests.resolve("Big" + i + "Test.java"), test.append("}\n"));
        }
        Files.writeString(
                testops.resolve("runtime-control-plane.json"),
                """
                {"version": "1", "principle": "p", "evidenceKinds": ["response"], "fidelityLevels": ["isolated"],
                 "surfaces": [{"id": "big", "description": "d", "sourcePatterns": ["src/main/java/big/*.java"],
                               "testPatterns": ["src/test/java/big/*.java"]}],
                 "behaviors": [{"id": "big.b", "surface": "big", "sourcePatterns": ["src/main/java/big/*.java"], "event": "e",
                                "outcomes": ["o"], "evidence": ["response"], "fidelity": "isolated"}]}
                """);
    }

    /** So much of a processor, however long it takes; and nothing that a compiler can leave out. */
    private static final String WORK =
            """
            package bench;

            final class Work {

                static long done;

                static int of(int result, int steps) {
                    long state = done | 1;
                    for (int i = 0; i < steps; i++) {
                        state ^= state << 13;
                        state ^= state >>> 7;
                        state ^= state << 17;
                    }
                    done = state;
                    return state == 0 ? -1 : result;
                }
            }
            """;

    /** Reports under the same class as RotOps does, and as many tests. */
    private static final String ENGINE =
            """
            package bench;

            import org.junit.platform.engine.*;
            import org.junit.platform.engine.discovery.ClassSelector;
            import org.junit.platform.engine.support.descriptor.*;

            public class ReportingEngine implements TestEngine {

                static class Node extends AbstractTestDescriptor {

                    private final Type type;

                    Node(TestDescriptor parent, String segment, String name, Type type) {
                        super(parent.getUniqueId().append(segment, name), name, type == Type.TEST ? null : ClassSource.from(name));
                        this.type = type;
                        parent.addChild(this);
                    }

                    @Override
                    public Type getType() {
                        return type;
                    }
                }

                @Override
                public String getId() {
                    return "reporting";
                }

                @Override
                public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
                    EngineDescriptor engine = new EngineDescriptor(id, "reporting");
                    if (request.getSelectorsByType(ClassSelector.class).stream()
                            .anyMatch(selector -> selector.getClassName().equals("bench.C0Test"))) {
                        for (int s = 0; s < SURFACES; s++) {
                            Node surface = new Node(engine, "surface", "reporting.s" + s, TestDescriptor.Type.CONTAINER);
                            for (int b = 0; b < EACH; b++) {
                                new Node(surface, "behavior", "s" + s + ".b" + b + ": is declared", TestDescriptor.Type.TEST);
                            }
                        }
                    }
                    return engine;
                }

                @Override
                public void execute(ExecutionRequest request) {
                    run(request.getRootTestDescriptor(), request.getEngineExecutionListener());
                }

                private static void run(TestDescriptor test, EngineExecutionListener listener) {
                    listener.executionStarted(test);
                    test.getChildren().forEach(child -> run(child, listener));
                    listener.executionFinished(test, TestExecutionResult.successful());
                }
            }
            """;

    private static final String POM =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>bench</groupId>
              <artifactId>bench</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>org.junit.jupiter</groupId>
                  <artifactId>junit-jupiter</artifactId>
                  <version>5.14.4</version>
                  <scope>test</scope>
                </dependency>
                <dependency>
                  <groupId>dev.rotops</groupId>
                  <artifactId>rotops-engine</artifactId>
                  <version>VERSION</version>
                  <scope>test</scope>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.16.0</version>
                  </plugin>
                  <plugin>
                    <artifactId>maven-resources-plugin</artifactId>
                    <version>3.5.0</version>
                  </plugin>
                  <plugin>
                    <artifactId>maven-surefire-plugin</artifactId>
                    <version>3.6.1</version>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;
}

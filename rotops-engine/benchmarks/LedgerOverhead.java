import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures what the ledger adds to a {@code mvn test} of 100,000 trivial tests that all claim a behavior: the same project
 * with the listener that writes it, and with that listener deactivated, run in turns.
 *
 * <pre>
 * mvn -B -ntp install -DskipTests
 * java rotops-engine/benchmarks/LedgerOverhead.java [PAIRS]
 * </pre>
 */
class LedgerOverhead {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final int CLASSES = 500;
    private static final int METHODS = 200;

    public static void main(String[] arguments) throws Exception {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Path work = Files.createTempDirectory("rotops-ledger-overhead-");
        Path with = generate(work.resolve("with"));
        Path without = generate(work.resolve("without"));
        Path resources = Files.createDirectories(without.resolve("src/test/resources"));
        Files.writeString(
                resources.resolve("junit-platform.properties"),
                "junit.platform.execution.listeners.deactivate=dev.rotops.engine.platform.RunRecorder\n");
        run(with);
        run(without);
        List<Double> on = new ArrayList<>();
        List<Double> off = new ArrayList<>();
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            double first = run(i % 2 == 0 ? with : without);
            double second = run(i % 2 == 0 ? without : with);
            on.add(i % 2 == 0 ? first : second);
            off.add(i % 2 == 0 ? second : first);
            differences.add(on.get(i) - off.get(i));
            System.out.printf(Locale.ROOT, "without %.0f ms, with %.0f ms%n", off.get(i), on.get(i));
        }
        System.out.printf(
                Locale.ROOT,
                "100,000 tests, median of %d: without %.0f ms, with %.0f ms; paired difference, median %.0f ms (%.2f %%)%n",
                pairs,
                median(off),
                median(on),
                median(differences),
                100 * median(differences) / median(off));
        // On a machine that others use too, the fastest runs are those that were disturbed least.
        System.out.printf(
                Locale.ROOT,
                "fastest: without %.0f ms, with %.0f ms; difference %.2f %%%n",
                Collections.min(off),
                Collections.min(on),
                100 * (Collections.min(on) - Collections.min(off)) / Collections.min(off));
    }

    private static double run(Path project) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder("mvn", "-B", "-ntp", "-o", "-q", "test")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(project.resolve("mvn.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("mvn test failed, see " + project.resolve("mvn.log"));
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static Path generate(Path project) throws IOException {
        Path tests = Files.createDirectories(project.resolve("src/test/java/big"));
        Path sources = Files.createDirectories(project.resolve("src/main/java/big"));
        Path testops = Files.createDirectories(project.resolve("testops"));
        Files.writeString(project.resolve("pom.xml"), POM.replace("VERSION", VERSION));
        Files.writeString(sources.resolve("Big.java"), "package big;\n\nclass Big {}\n");
        for (int i = 0; i < CLASSES; i++) {
            StringBuilder test = new StringBuilder(
                    "package big;\n\n@dev.rotops.RuntimeBehavior(\"big.b\")\nclass Big" + i + "Test {\n");
            for (int m = 0; m < METHODS; m++) {
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
        return project;
    }

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

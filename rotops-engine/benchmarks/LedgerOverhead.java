import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.sun.management.OperatingSystemMXBean;
import dev.rotops.engine.platform.RunRecorder;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Measures what the recording of 100,000 trivial tests costs, in processor time of the whole JVM: Jupiter alone, beside tests
 * that claim nothing, and beside tests that all claim a behavior.
 *
 * <pre>java -cp TEST_CLASS_PATH_OF_ROTOPS_ENGINE rotops-engine/benchmarks/LedgerOverhead.java</pre>
 */
class LedgerOverhead {

    private static final int CLASSES = 100;
    private static final int METHODS = 1_000;
    private static final int ROUNDS = 5;

    public static void main(String[] arguments) throws Exception {
        Path claiming = module(true);
        Path silent = module(false);
        for (Path root : List.of(silent, claiming)) {
            double[] without = new double[ROUNDS];
            double[] with = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                without[i] = run(root, false);
                with[i] = run(root, true);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: without %.0f ms, with %.0f ms, %.2f µs a test%n",
                    root.equals(claiming) ? "100,000 tests that claim" : "100,000 tests that do not",
                    median(without),
                    median(with),
                    (median(with) - median(without)) * 1000 / CLASSES / METHODS);
        }
    }

    private static double run(Path root, boolean recorded) throws Exception {
        URLClassLoader loader = new URLClassLoader(
                new URL[] {root.resolve("target/test-classes").toUri().toURL()}, LedgerOverhead.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        LauncherConfig.Builder config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false);
        if (recorded) {
            config.addTestExecutionListeners(new RunRecorder());
        }
        Launcher launcher = LauncherFactory.create(config.build());
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .configurationParameter("rotops.root", root.toString())
                .filters(org.junit.platform.launcher.EngineFilter.excludeEngines("rotops"))
                .selectors(IntStream.range(0, CLASSES)
                        .mapToObj(i -> selectClass(loader, "big.Big" + i + "Test"))
                        .toList())
                .build();
        long begin = cpu();
        launcher.execute(request);
        return (cpu() - begin) / 1e6;
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Path module(boolean claims) throws Exception {
        Path root = Files.createTempDirectory("rotops-big-");
        Path classes = Files.createDirectories(root.resolve("target/test-classes"));
        Path sources = Files.createDirectories(root.resolve("src/test/java/big"));
        Files.createDirectories(root.resolve("src/main/java"));
        Files.writeString(root.resolve("src/main/java/Big.java"), "class Big {}");
        String[] files = new String[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            StringBuilder text = new StringBuilder("package big;\n"
                    + (claims || i == 0 ? "@dev.rotops.RuntimeBehavior(\"big.b\")\n" : "") + "class Big" + i + "Test {\n");
            for (int m = 0; m < METHODS; m++) {
                text.append("@org.junit.jupiter.api.Test void t").append(m).append("() {}\n");
            }
            Path file = sources.resolve("Big" + i + "Test.java");
            Files.writeString(file, text.append("}\n"));
            files[i] = file.toString();
        }
        Files.createDirectories(root.resolve("testops"));
        Files.writeString(root.resolve("testops/runtime-control-plane.json"), """
                {"version": "1", "principle": "p", "evidenceKinds": ["response"], "fidelityLevels": ["isolated"],
                 "surfaces": [{"id": "big", "description": "d", "sourcePatterns": ["src/main/java/*.java"],
                               "testPatterns": ["src/test/java/big/*.java"]}],
                 "behaviors": [{"id": "big.b", "surface": "big", "sourcePatterns": ["src/main/java/*.java"], "event": "e",
                                "outcomes": ["o"], "evidence": ["response"], "fidelity": "isolated"}]}
                """);
        String[] options = {"-nowarn", "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")};
        String[] all = Arrays.copyOf(options, options.length + files.length);
        System.arraycopy(files, 0, all, options.length, files.length);
        ToolProvider.getSystemJavaCompiler().run(null, null, null, all);
        return root;
    }
}

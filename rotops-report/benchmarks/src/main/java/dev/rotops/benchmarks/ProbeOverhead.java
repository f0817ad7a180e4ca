package dev.rotops.benchmarks;

import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Probe;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.probe.ProbeKinds;
import dev.rotops.engine.probe.ProbeProgress;
import dev.rotops.engine.probe.ProbeRunner;
import dev.rotops.engine.probe.RuntimeEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What {@code headless_run} costs over the bare command, inside a warm JVM, and how long many probes take, several at a time,
 * over the time that their commands take.
 *
 * <pre>
 * java -cp rotops-report/benchmarks/target/benchmarks.jar dev.rotops.benchmarks.ProbeOverhead
 * </pre>
 */
public final class ProbeOverhead implements ProbeProgress {

    private static final int WARM_UP = 40;
    private static final int RUNS = 20;
    private static final int PROBES = 200;
    private static final int PARALLEL = 8;
    private static final double SECONDS = 0.5;

    private ProbeOverhead() {}

    /**
     * Measures.
     *
     * @param arguments ignored
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Files.createTempDirectory("rotops-probes-");
        try {
            measureOne(root);
            measureMany(root);
        } finally {
            LargeRepository.delete(root);
        }
    }

    private static void measureOne(Path root) throws IOException, InterruptedException {
        List<Probe> probe = probes(root, 1, "exit 0");
        List<Double> bare = new ArrayList<>();
        List<Double> probed = new ArrayList<>();
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            double bareTime = time(
                    () -> new ProcessBuilder("/bin/sh", "-c", "exit 0").start().waitFor());
            double probedTime = time(() -> requireSuccess(run(root, probe, 1)));
            if (i >= WARM_UP) {
                bare.add(bareTime);
                probed.add(probedTime);
            }
        }
        double overhead = median(probed) - median(bare);
        System.out.printf(
                Locale.ROOT,
                "headless_run: bare %.1f ms, probed %.1f ms, overhead %.1f ms (medians of %d)%n",
                median(bare),
                median(probed),
                overhead,
                RUNS);
    }

    private static void measureMany(Path root) throws IOException, InterruptedException {
        List<Probe> probes = probes(root, PROBES, "exec sleep " + SECONDS);
        double ideal = 1000 * SECONDS * PROBES / PARALLEL;
        double actual = time(() -> requireSuccess(run(root, probes, PARALLEL)));
        System.out.printf(
                Locale.ROOT,
                "%d probes, %d at a time: %.0f ms, %.2f times the ideal %.0f ms%n",
                PROBES,
                PARALLEL,
                actual,
                actual / ideal,
                ideal);
    }

    @FunctionalInterface
    private interface Work {
        void perform() throws IOException, InterruptedException;
    }

    private static double time(Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.perform();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static List<Probe> probes(Path root, int number, String script) throws IOException {
        String probes = IntStream.range(0, number)
                .mapToObj(
                        i -> "{\"id\": \"p" + i + "\", \"kind\": \"headless_run\", \"behaviors\": [\"b\"], \"command\":"
                                + " [\"/bin/sh\", \"-c\", \"" + script + "\"]}")
                .collect(Collectors.joining(", "));
        Files.createDirectories(root.resolve(ArtifactKind.DIRECTORY));
        Files.writeString(
                root.resolve(ArtifactKind.PROBES.defaultPath()),
                "{\"version\": \"1\", \"principle\": \"p\", \"completionMode\": \"code_complete\", \"probes\": ["
                        + probes + "]}");
        return ReviewedModel.read(new ArtifactFiles(root, Map.of()), Set.of(ArtifactKind.PROBES))
                .probes()
                .orElseThrow()
                .content()
                .probes();
    }

    private static Map<Probe, RuntimeEvidence> run(Path root, List<Probe> probes, int parallel)
            throws InterruptedException {
        return new ProbeRunner(
                        ProbeKinds.of(root, List.of()), root, Path.of("target/rotops/probes"), new ProbeOverhead())
                .run(probes, parallel);
    }

    private static void requireSuccess(Map<Probe, RuntimeEvidence> evidence) {
        evidence.forEach((probe, seen) -> {
            if (!seen.passed()) {
                throw new IllegalStateException(probe.id() + " " + seen.summary());
            }
        });
    }

    @Override
    public void started(Probe probe) {}

    @Override
    public void running(Probe probe, Duration elapsed) {}

    @Override
    public void ended(Probe probe, RuntimeEvidence evidence) {}
}

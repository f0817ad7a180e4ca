package dev.rotops.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Commands as whole processes, started by the launcher script; medians, and their ratio to {@code java -version} in the same
 * run.
 *
 * <pre>
 * java -cp rotops-report/benchmarks/target/benchmarks.jar dev.rotops.benchmarks.ColdCommands rotops-report/target/rotops
 * </pre>
 */
public final class ColdCommands {

    private static final int RUNS = 7;

    private ColdCommands() {}

    /**
     * Measures.
     *
     * @param arguments the launcher script
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String rotops = Path.of(arguments[0]).toAbsolutePath().toString();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path here = Path.of("").toAbsolutePath();
        // The archive of shared classes is made beside the first run.
        run(here, rotops, "help");
        Thread.sleep(15_000);
        double base = median(here, java, "-version");
        print("java -version", base, base);
        print("rotops help", median(here, rotops, "help"), base);
        measure(rotops, base, "20 behaviors", new LargeRepository(20, 0, LargeRepository.IN_ONE_DIRECTORY, false));
        measure(rotops, base, "5,000 globs", new LargeRepository(5_000, 0, LargeRepository.IN_ONE_DIRECTORY, false));
        measure(rotops, base, "50,000 globs", new LargeRepository(50_000, 0, LargeRepository.IN_ONE_DIRECTORY, false));
        measure(
                rotops,
                base,
                "1,000 repository-wide globs over 2,000 files more",
                new LargeRepository(1_000, 2_000, LargeRepository.EVERYWHERE, false));
        measure(
                rotops,
                base,
                "100 repository-wide globs over 20,000 files more",
                new LargeRepository(100, 20_000, LargeRepository.EVERYWHERE, false));
        measure(
                rotops,
                base,
                "20,000 files more, with discovery",
                new LargeRepository(100, 20_000, LargeRepository.IN_ONE_DIRECTORY, true));
    }

    private static void measure(String rotops, double base, String name, LargeRepository repository)
            throws IOException, InterruptedException {
        Path root = Files.createTempDirectory("rotops-benchmark-");
        try {
            repository.writeTo(root);
            print("rotops validate, " + name, median(root, rotops, "validate", "--quiet"), base);
        } finally {
            LargeRepository.delete(root);
        }
    }

    private static double median(Path directory, String... command) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            times.add(run(directory, command));
        }
        Collections.sort(times);
        return times.get(RUNS / 2);
    }

    private static double run(Path directory, String... command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", command) + " exited with " + status);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String name, double time, double base) {
        System.out.printf(Locale.ROOT, "%-70s %8.0f ms  %5.1f x java -version%n", name, time, time / base);
    }
}

package dev.rotops.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.rotops.engine.ledger.LedgerReading;
import dev.rotops.engine.ledger.LedgerWriter;
import dev.rotops.engine.ledger.TestEntry;
import dev.rotops.engine.ledger.TestOutcome;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes ledgers of a million lines, and reads and merges them, in a JVM that may use 512 MB.
 *
 * <pre>java -Xmx512m -cp rotops-report/benchmarks/target/benchmarks.jar dev.rotops.benchmarks.LedgerMerge</pre>
 */
public final class LedgerMerge {

    private static final int LEDGERS = 20;
    private static final int LINES = 50_000;

    private LedgerMerge() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("rotops-ledger-");
        long begin = cpu();
        for (int ledger = 0; ledger < LEDGERS; ledger++) {
            write(directory, ledger);
        }
        long written = cpu();
        LedgerReading reading = LedgerReading.of(List.of(directory));
        long read = cpu();
        long lines = reading.ledger().runs().stream()
                .mapToLong(run -> run.entries().size())
                .sum();
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                "%,d lines written in %,d ms (%.1f µs each), read and merged in %,d ms of processor time, %,d MB held%n",
                lines,
                (written - begin) / 1_000_000,
                (written - begin) / 1000.0 / lines,
                (read - written) / 1_000_000,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    /** Processor time in nanoseconds, which other processes of a busy machine do not count into. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void write(Path directory, int ledger) throws IOException {
        try (LedgerWriter writer = LedgerWriter.begin(directory, directory, directory)) {
            for (int line = 0; line < LINES; line++) {
                String type = "shop.orders.Orders" + ledger + "_" + line / 1000 + "Test";
                String method = "behaves" + line % 1000;
                writer.append(number -> new TestEntry(
                        number,
                        "[engine:junit-jupiter]/[class:" + type + "]/[method:" + method + "()]",
                        false,
                        type,
                        method,
                        TestOutcome.PASSED,
                        "",
                        1234,
                        1,
                        List.of("orders." + method)));
            }
        }
    }
}

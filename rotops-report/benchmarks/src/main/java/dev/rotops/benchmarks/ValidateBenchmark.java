package dev.rotops.benchmarks;

import dev.rotops.report.document.Report;
import dev.rotops.report.operation.ValidateOperation;
import dev.rotops.report.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** {@code validate} in a warm JVM, from the files on disk to the report. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class ValidateBenchmark {

    /** How many behavior units, each with a glob of its own. */
    @Param({"500", "5000"})
    public int behaviors;

    private Path root = Path.of("");

    /** Writes the repository. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        root = Files.createTempDirectory("rotops-benchmark-");
        new LargeRepository(behaviors, 0, LargeRepository.IN_ONE_DIRECTORY, false).writeTo(root);
    }

    /** Deletes it. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        LargeRepository.delete(root);
    }

    /** Validates it. */
    @Benchmark
    public Report validate() {
        return ValidateOperation.run(Workspace.of(root, Map.of()), true, 20);
    }
}

package dev.rotops.engine.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs: no shell, nothing on its standard input, no more of its output in memory than fits a fixed space.
 *
 * <p>Closed, it runs no more, nor does anything that it has started.
 */
final class ChildProcess implements AutoCloseable {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LAST_OUTPUT_MILLIS = 200;

    private final Process process;
    private final ProcessTree tree;
    private final CapturedText stdout = new CapturedText();
    private final CapturedText stderr = new CapturedText();
    private final Thread stdoutReader;
    private final Thread stderrReader;
    private boolean hasEnded;

    private ChildProcess(Process process, ProcessTree tree) {
        this.process = process;
        this.tree = tree;
        this.stdoutReader = reader(stdout, process.getInputStream());
        this.stderrReader = reader(stderr, process.getErrorStream());
    }

    static ChildProcess start(List<String> command, Path directory, Map<String, String> environment)
            throws ProbeFailure {
        ProcessTree tree = new ProcessTree();
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put(ProcessTree.MARK, tree.mark());
        RunningProcesses.add(tree);
        try {
            Process process = builder.start();
            tree.add(process.toHandle());
            process.getOutputStream().close();
            return new ChildProcess(process, tree);
        } catch (IOException | IllegalArgumentException e) {
            tree.kill();
            RunningProcesses.remove(tree);
            throw new ProbeFailure(cannotStart(command.get(0), e));
        }
    }

    private static String cannotStart(String program, Exception e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("error=2,") || reason.contains("error=3,")) {
            return "the program " + program + " is not on this machine: install it, or name another in \"command\"";
        }
        if (reason.contains("error=13,")) {
            return "the program " + program + " may not be run: make it executable";
        }
        int details = reason.indexOf("error=");
        return "the program " + program + " cannot be run: " + (details < 0 ? reason : reason.substring(details));
    }

    private static Thread reader(CapturedText text, InputStream stream) {
        Thread thread = new Thread(() -> text.drain(stream), "rotops-probe-output");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    OutputText stdout() {
        return new OutputText(stdout.text(), stdout.lost());
    }

    OutputText stderr() {
        return new OutputText(stderr.text(), stderr.lost());
    }

    /** Waits until the program has ended, or the time is up; whatever it has left running is killed either way. */
    ProcessResult await(Duration budget) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + budget.toNanos();
        boolean ended = process.waitFor(0, TimeUnit.NANOSECONDS);
        while (!ended && System.nanoTime() - end < 0) {
            ended = process.waitFor(Math.min(LOOK_NANOS, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (!ended) {
                tree.look();
            }
        }
        int killed = ended ? endLeftovers() : end();
        return new ProcessResult(
                ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty(),
                System.nanoTime() - start,
                killed,
                stdout(),
                stderr());
    }

    /** What still holds the streams open was left behind, and would hold us up. */
    private int endLeftovers() throws InterruptedException {
        stdoutReader.join(LAST_OUTPUT_MILLIS);
        stderrReader.join(stdoutReader.isAlive() ? 1 : LAST_OUTPUT_MILLIS);
        return end();
    }

    private synchronized int end() throws InterruptedException {
        if (hasEnded) {
            return 0;
        }
        hasEnded = true;
        int killed = tree.kill();
        RunningProcesses.remove(tree);
        stdoutReader.join(LAST_OUTPUT_MILLIS);
        stderrReader.join(LAST_OUTPUT_MILLIS);
        return killed;
    }

    @Override
    public void close() {
        try {
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

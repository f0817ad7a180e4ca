package dev.rotops.engine.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process and all that it has started, also what has outlived its parents.
 *
 * <p>The system forgets whose child an orphan was. So descendants are noted down while they are seen, and each process is
 * marked with an environment variable that its descendants inherit; where the system shows environments, as Linux does,
 * the mark finds the rest.
 */
final class ProcessTree {

    static final String MARK = "ROTOPS_PROBE";
    private static final Path PROCESSES = Path.of("/proc");
    private static final int ROUNDS = 20;
    private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private final String mark = UUID.randomUUID().toString();
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();

    /** What the environment variable {@link #MARK} of the first process must be. */
    String mark() {
        return mark;
    }

    synchronized void add(ProcessHandle process) {
        seen.add(process);
    }

    /** Notes down who is there now. */
    synchronized void look() {
        // Whoever has ended has no children any more, and it costs a look at every process to see that.
        for (ProcessHandle process : Set.copyOf(seen)) {
            if (process.isAlive()) {
                process.descendants().forEach(seen::add);
            }
        }
    }

    /** Kills all that still run; returns how many there were. */
    synchronized int kill() {
        Set<ProcessHandle> killed = new LinkedHashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Set<ProcessHandle> running = running();
            if (running.isEmpty()) {
                break;
            }
            killed.addAll(running);
            running.forEach(ProcessHandle::destroyForcibly);
            running.forEach(ProcessTree::awaitEnd);
        }
        return killed.size();
    }

    synchronized Set<ProcessHandle> running() {
        look();
        seen.addAll(marked());
        Set<ProcessHandle> running = new LinkedHashSet<>(seen);
        running.removeIf(process -> !isRunning(process));
        return running;
    }

    private static void awaitEnd(ProcessHandle process) {
        long end = System.nanoTime() + ROUND_NANOS;
        while (isRunning(process) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private Set<ProcessHandle> marked() {
        Set<ProcessHandle> marked = new LinkedHashSet<>();
        if (!Files.isDirectory(PROCESSES)) {
            return marked;
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (isMarked(process)) {
                    ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                            .ifPresent(marked::add);
                }
            }
        } catch (IOException e) {
            // Then only those that were seen are known.
        }
        return marked;
    }

    private boolean isMarked(Path process) {
        return read(process.resolve("environ"))
                .filter(environment -> environment.contains(MARK + "=" + mark))
                .isPresent();
    }

    /** A process that has ended and that nobody has taken notice of is still listed, but runs no more. */
    private static boolean isRunning(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        String status = read(PROCESSES.resolve(process.pid() + "/stat")).orElse("");
        int name = status.lastIndexOf(") ");
        return name < 0 || !status.startsWith("Z", name + 2);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

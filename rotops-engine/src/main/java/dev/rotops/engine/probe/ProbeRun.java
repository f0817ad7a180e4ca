package dev.rotops.engine.probe;

import dev.rotops.engine.ledger.Redaction;
import dev.rotops.engine.model.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;

/**
 * One run of one probe: what it may use, and what it has noted so far.
 *
 * <p>Closed, nothing runs any more that it has started.
 */
public final class ProbeRun implements AutoCloseable {

    private final Probe probe;
    private final Path root;
    private final WorkDirectory work;
    private final int port;
    private final long start = System.nanoTime();
    private final ChildEnvironment environment;
    private final Redaction redaction;
    private final Deque<AutoCloseable> toClose = new ConcurrentLinkedDeque<>();
    private final Map<String, Object> payload = new LinkedHashMap<>();
    private Optional<CallRecorder> recorder = Optional.empty();
    private boolean discardsWork;

    private ProbeRun(Probe probe, Path root, WorkDirectory work, int port) {
        this.probe = probe;
        this.root = root;
        this.work = work;
        this.port = port;
        this.environment = ChildEnvironment.of(probe.environment(), work.path(), System.getenv());
        Set<String> secrets = Set.copyOf(probe.environment().secrets());
        this.redaction = Redaction.ofEnvironment(secrets)
                .and(Redaction.of(environment.variables(this::expand), secrets))
                .and(Redaction.of(environment.variables(text -> portable(expand(text))), secrets));
    }

    static ProbeRun open(Probe probe, Path root, Path output) throws ProbeFailure {
        int port = FreePorts.take();
        try {
            Path base = root.toRealPath();
            return new ProbeRun(probe, base, WorkDirectory.below(output, base, probe.id()), port);
        } catch (IOException e) {
            FreePorts.giveBack(port);
            throw new ProbeFailure("the project's root cannot be read: " + e.getMessage());
        } catch (ProbeFailure e) {
            FreePorts.giveBack(port);
            throw e;
        }
    }

    /**
     * Returns what is run.
     *
     * @return the probe as it is configured
     */
    public Probe probe() {
        return probe;
    }

    /**
     * Returns the project's root.
     *
     * @return an absolute path
     */
    public Path root() {
        return root;
    }

    /**
     * Returns the directory that this run has to itself.
     *
     * @return an absolute path below the root
     */
    public Path work() {
        return work.path();
    }

    /**
     * Returns a port that nobody listened on, and that no other probe has.
     *
     * @return its number
     */
    public int port() {
        return port;
    }

    /**
     * Puts values in the place of placeholders.
     *
     * @param text a string of the probe
     * @return the text as it is meant here
     */
    public String expand(String text) {
        return Placeholders.expand(text, name -> switch (name) {
            case Placeholders.ROOT -> root.toString();
            case Placeholders.WORK -> work.path().toString();
            case Placeholders.PORT -> String.valueOf(port);
            case Placeholders.JAVA ->
                Path.of(System.getProperty("java.home"), "bin", "java").toString();
            default -> recorder().address();
        });
    }

    /** Puts placeholders back, so that a text is the same wherever and whenever a probe runs. */
    String portable(String text) {
        return text.replace("\r\n", "\n")
                .replace(work.path().toString(), Placeholders.written(Placeholders.WORK))
                .replace(root.toString(), Placeholders.written(Placeholders.ROOT))
                .replace(":" + port, ":" + Placeholders.written(Placeholders.PORT));
    }

    /** Finds a file of the project. */
    Path resolve(String path) throws ProbeFailure {
        try {
            Path file = root.resolve(expand(path)).normalize();
            boolean leaves = !file.startsWith(root)
                    || (Files.exists(file) && !file.toRealPath().startsWith(root));
            if (leaves) {
                throw new ProbeFailure(path + " leads out of the project");
            }
            return file;
        } catch (InvalidPathException e) {
            throw new ProbeFailure(path + " is not a path");
        } catch (IOException e) {
            throw new ProbeFailure(path + " cannot be read: " + e.getMessage());
        }
    }

    synchronized CallRecorder recorder() {
        CallRecorder started = recorder.orElseGet(CallRecorder::start);
        if (recorder.isEmpty()) {
            recorder = Optional.of(started);
            toClose.addFirst(started);
        }
        return started;
    }

    /**
     * Tells how much of the budget is left.
     *
     * @return a time that is not negative
     */
    public Duration remaining() {
        Duration left = probe.budget().minusNanos(System.nanoTime() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Runs a program to its end, in the probe's directory and with the probe's variables.
     *
     * @param command the program and its arguments
     * @return what came of it
     * @throws ProbeFailure if it cannot be started, or does not end within the budget; it is killed, then, and all that it
     *     has started
     * @throws InterruptedException if the run is given up
     */
    public ProcessResult execute(List<String> command) throws ProbeFailure, InterruptedException {
        try (ChildProcess process = start(command)) {
            ProcessResult result = process.await(remaining());
            note("exitCode", result.exitCode().isPresent() ? result.exitCode().getAsInt() : "none");
            note("output", result.stdout(), result.stderr());
            if (result.exitCode().isEmpty()) {
                throw outOfTime(result.killed());
            }
            return result;
        }
    }

    /** Runs what prepares, then the command that is judged. */
    ProcessResult executeCommand() throws ProbeFailure, InterruptedException {
        prepare();
        return execute(probe.command());
    }

    void prepare() throws ProbeFailure, InterruptedException {
        for (List<String> command : probe.prepare()) {
            ProcessResult result = execute(command);
            if (!result.succeeded()) {
                throw new ProbeFailure("a command that prepares it failed: " + String.join(" ", command)
                        + Sentences.exit(this, result));
            }
        }
    }

    ChildProcess start(List<String> command) throws ProbeFailure {
        List<String> expanded = command.stream().map(this::expand).toList();
        note("command", expanded);
        ChildProcess process = ChildProcess.start(expanded, directory(), environment.variables(this::expand));
        toClose.addFirst(process);
        return process;
    }

    private Path directory() throws ProbeFailure {
        if (probe.workingDirectory().isEmpty()) {
            return work.path();
        }
        Path directory = resolve(probe.workingDirectory().get());
        if (!Files.isDirectory(directory)) {
            throw new ProbeFailure(
                    "the working directory " + probe.workingDirectory().get() + " does not exist");
        }
        return directory;
    }

    ProbeFailure outOfTime(int killed) {
        return new ProbeFailure("did not end within " + Sentences.seconds(probe.budget()) + ", and was killed"
                + (killed > 1 ? " with " + (killed - 1) + " more that it had started" : ""));
    }

    void note(String name, OutputText stdout, OutputText stderr) {
        OutputText shownOut = redacted(stdout);
        OutputText shownErr = redacted(stderr);
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("stdout", shownOut.preview());
        output.put("stdoutCut", shownOut.cut());
        output.put("stderr", shownErr.preview());
        output.put("stderrCut", shownErr.cut());
        note(name, output);
    }

    /**
     * Adds a fact to the evidence.
     *
     * @param name what it is called
     * @param value a string, number or boolean, or a list or map of such
     */
    public synchronized void note(String name, Object value) {
        payload.put(name, value);
    }

    /**
     * Concludes that the product did what it must.
     *
     * @param summary one sentence for people
     * @return the evidence, with all that was noted
     */
    public RuntimeEvidence passed(String summary) {
        return evidence(true, summary);
    }

    /**
     * Concludes that the product did not do what it must.
     *
     * @param summary one sentence for people
     * @return the evidence, with all that was noted
     */
    public RuntimeEvidence failed(String summary) {
        return evidence(false, summary);
    }

    private synchronized RuntimeEvidence evidence(boolean passed, String summary) {
        return new RuntimeEvidence(
                probe.kind(), passed, summary, RuntimeEvidence.seconds(System.nanoTime() - start), payload);
    }

    /** What may be known of evidence, whoever made it. */
    RuntimeEvidence shown(RuntimeEvidence evidence) {
        return new RedactedEvidence(text -> relative(redaction.of(text)), redaction::of).of(evidence);
    }

    /** Names what lies in the project as it is called there, the same on every machine. */
    private String relative(String text) {
        String top = Pattern.quote(root.toString());
        return text.replaceAll("(?<![\\w./\\\\-])" + top + "[/\\\\](?=[^\\s/\\\\])", "")
                .replaceAll("(?<![\\w./\\\\-])" + top + "(?![\\w./\\\\-])", ".");
    }

    /** Leaves secrets out of a text that is shown. */
    String redacted(String text) {
        return redaction.of(text);
    }

    private OutputText redacted(OutputText output) {
        return new OutputText(redacted(output.text()), output.lost());
    }

    @Override
    public void close() {
        for (AutoCloseable resource : toClose) {
            try {
                resource.close();
            } catch (Exception e) {
                note("notClosed", String.valueOf(e.getMessage()));
            }
        }
        FreePorts.giveBack(port);
        if (discardsWork) {
            work.delete();
        }
    }

    /** Says that nobody will want to look at what the run has left in its directory. */
    void discardWork() {
        discardsWork = true;
    }
}

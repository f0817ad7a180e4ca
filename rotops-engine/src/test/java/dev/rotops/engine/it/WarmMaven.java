package dev.rotops.engine.it;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Maven whose JVM lives on from build to build: the second one takes half the time of the first. There are as many as build
 * at the same time, each of which builds one project after another.
 */
final class WarmMaven {

    /** What builds leave behind in a JVM adds up. */
    private static final int MOST_BUILDS = 40;

    private static final Deque<WarmMaven> IDLE = new ConcurrentLinkedDeque<>();

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private int builds;

    private WarmMaven(Path home, Path directory, List<String> jvmOptions) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath(), MavenServer.class.getName(), home.toString()));
        process = new ProcessBuilder(command)
                .directory(directory.toFile())
                // Not inherited: what a build leaves running would hold the outer build's own stream open.
                .redirectError(
                        Redirect.appendTo(directory.resolve("maven-server.log").toFile()))
                .start();
        requests = new DataOutputStream(process.getOutputStream());
        answers = new DataInputStream(process.getInputStream());
    }

    private static String classPath() {
        try {
            return Path.of(MavenServer.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this Maven can be started otherwise than by its script. */
    static boolean isPossible(Path home) {
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            return jars.anyMatch(jar -> jar.getFileName().toString().startsWith("maven-embedder-3."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Builds a project.
     *
     * @param workspace says which Maven
     * @param jvmOptions of Maven's JVM
     * @param directory directory of the project
     * @param log file for what Maven prints
     * @param arguments as for {@code mvn}
     * @param seconds how long it may take
     * @return Maven's exit code
     */
    static int build(
            Workspace workspace, List<String> jvmOptions, Path directory, Path log, List<String> arguments, int seconds)
            throws IOException {
        WarmMaven maven = IDLE.poll();
        if (maven == null) {
            maven = new WarmMaven(workspace.mavenHome(), workspace.directory(), jvmOptions);
        }
        int exitCode = maven.build(directory, log, arguments, seconds);
        if (++maven.builds < MOST_BUILDS) {
            IDLE.push(maven);
        } else {
            maven.requests.close();
        }
        return exitCode;
    }

    private int build(Path directory, Path log, List<String> arguments, int seconds) throws IOException {
        requests.writeUTF(directory.toString());
        requests.writeUTF(log.toString());
        requests.writeInt(arguments.size());
        for (String argument : arguments) {
            requests.writeUTF(argument);
        }
        requests.flush();
        CompletableFuture<Void> end =
                CompletableFuture.runAsync(this::kill, CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS));
        try {
            // Read here, as a pool of threads that sees one of them wait for another begins to run more tests.
            return answers.readInt();
        } catch (IOException e) {
            throw new IllegalStateException(Files.exists(log) ? Files.readString(log) : "Maven did not start", e);
        } finally {
            end.cancel(false);
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}

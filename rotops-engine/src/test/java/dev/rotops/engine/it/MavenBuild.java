package dev.rotops.engine.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * A run of Maven in a project: in a process of its own where that can make a difference, else in a JVM that has built other
 * projects before, which takes half the time.
 */
public final class MavenBuild {

    private static final int TIMEOUT_SECONDS = 300;

    /** JVMs that live for seconds are done sooner without the compiler and the collector for those that live long. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** Maven's own classes are what they are; with thousands of them it takes a while to verify that. */
    private static final String UNVERIFIED =
            "-XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote";

    private final Path directory;
    private final Map<String, String> properties = new TreeMap<>();
    private final List<String> profiles = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();

    MavenBuild(Path directory) {
        this.directory = directory;
        with("rotops.version", Workspace.get().version());
        with("argLine", SHORT_LIVED);
    }

    /** Adds a property, as {@code -D} on the command line does. */
    public MavenBuild with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    /** Holds the project against a policy that two of its behaviors, both of surface {@code stock}, do not meet. */
    MavenBuild withStrictPolicy() {
        return with("rotops.fidelity", "testops/strict-fidelity-policy.json");
    }

    /** Sets a variable of the environment that Maven and its test JVMs see. */
    public MavenBuild environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public MavenBuild profile(String profile) {
        profiles.add(profile);
        return this;
    }

    private static String mavenOptions() {
        return Stream.of(System.getenv("MAVEN_OPTS"), SHORT_LIVED)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    public BuildResult run(String... goals) {
        try {
            // Reports of an earlier run of the same copy would count as this run's.
            FileTree.delete(directory.resolve(BuildResult.SUREFIRE));
            FileTree.delete(directory.resolve(BuildResult.FAILSAFE));
            Path log = directory.resolve("build.log");
            int exitCode = needsProcess() ? runScript(arguments(goals), log) : runWarm(arguments(goals), log);
            return BuildResult.of(directory, exitCode, Files.readAllLines(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JVM has one environment; and where Surefire looks for tests in Maven's own JVM, that is to be as it is for users. */
    private boolean needsProcess() {
        return !environment.isEmpty()
                || !properties.getOrDefault("surefire.forkCount", "1").equals("1")
                || !properties.getOrDefault("surefire.reuseForks", "true").equals("true")
                || !WarmMaven.isPossible(Workspace.get().mavenHome());
    }

    private List<String> arguments(String... goals) {
        List<String> arguments = new ArrayList<>(List.of("-B", "-ntp"));
        arguments.add("-Dmaven.repo.local=" + Workspace.get().repository());
        properties.forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        profiles.forEach(profile -> arguments.add("-P" + profile));
        arguments.addAll(List.of(goals));
        return arguments;
    }

    private int runWarm(List<String> arguments, Path log) throws IOException {
        List<String> jvmOptions =
                List.of((mavenOptions() + " " + UNVERIFIED).strip().split("\\s+"));
        return WarmMaven.build(Workspace.get(), jvmOptions, directory, log, arguments, TIMEOUT_SECONDS);
    }

    private int runScript(List<String> arguments, Path log) throws IOException {
        List<String> console = Collections.synchronizedList(new ArrayList<>());
        InvocationRequest request = new DefaultInvocationRequest()
                .setBaseDirectory(directory.toFile())
                .setMavenHome(Workspace.get().mavenHome().toFile())
                .setJavaHome(new File(System.getProperty("java.home")))
                .setMavenOpts(mavenOptions())
                .setInputStream(InputStream.nullInputStream())
                .setOutputHandler(console::add)
                .setErrorHandler(console::add);
        request.setTimeoutInSeconds(TIMEOUT_SECONDS);
        request.addArgs(arguments);
        // What the outer build's caller has set for it must not change the inner builds.
        request.addShellEnvironment("MAVEN_ARGS", "");
        environment.forEach(request::addShellEnvironment);
        try {
            InvocationResult result = new DefaultInvoker().execute(request);
            Files.write(log, console);
            if (result.getExecutionException() != null) {
                throw new IllegalStateException(String.join("\n", console), result.getExecutionException());
            }
            return result.getExitCode();
        } catch (MavenInvocationException e) {
            throw new IllegalStateException(e);
        }
    }
}

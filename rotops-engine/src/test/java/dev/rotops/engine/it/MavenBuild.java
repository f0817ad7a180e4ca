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
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A run of Maven in a project, in a process of its own. */
public final class MavenBuild {

    private static final int TIMEOUT_SECONDS = 300;

    /** JVMs that live for seconds are done sooner without the compiler and the collector for those that live long. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final Path directory;
    private final Properties properties = new Properties();
    private final List<String> profiles = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();

    MavenBuild(Path directory) {
        this.directory = directory;
        with("rotops.version", Workspace.get().version());
        with("argLine", SHORT_LIVED);
    }

    /** Adds a property, as {@code -D} on the command line does. */
    public MavenBuild with(String property, String value) {
        properties.setProperty(property, value);
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
        List<String> console = Collections.synchronizedList(new ArrayList<>());
        Workspace workspace = Workspace.get();
        InvocationRequest request = new DefaultInvocationRequest()
                .setBaseDirectory(directory.toFile())
                .setMavenHome(workspace.mavenHome().toFile())
                .setJavaHome(new File(System.getProperty("java.home")))
                .setLocalRepositoryDirectory(workspace.repository().toFile())
                .setMavenOpts(mavenOptions())
                .setBatchMode(true)
                .setNoTransferProgress(true)
                .setInputStream(InputStream.nullInputStream())
                .setOutputHandler(console::add)
                .setErrorHandler(console::add)
                .setProperties(properties)
                .setProfiles(profiles);
        request.setTimeoutInSeconds(TIMEOUT_SECONDS);
        request.addArgs(List.of(goals));
        // What the outer build's caller has set for it must not change the inner builds.
        request.addShellEnvironment("MAVEN_ARGS", "");
        environment.forEach(request::addShellEnvironment);
        try {
            // Reports of an earlier run of the same copy would count as this run's.
            FileTree.delete(directory.resolve(BuildResult.SUREFIRE));
            FileTree.delete(directory.resolve(BuildResult.FAILSAFE));
            InvocationResult result = new DefaultInvoker().execute(request);
            Files.write(directory.resolve("build.log"), console);
            if (result.getExecutionException() != null) {
                throw new IllegalStateException(String.join("\n", console), result.getExecutionException());
            }
            return BuildResult.of(directory, result.getExitCode(), console);
        } catch (MavenInvocationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

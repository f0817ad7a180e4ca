package dev.rotops.report.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.it.OnlyInMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script with which people start the command line. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private static final Path TARGET = Path.of(System.getProperty("rotops.it.reactorRoot"), "rotops-report/target");
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    private Path home;
    private Path cache;
    private final Map<String, String> environment = new HashMap<>();

    private record Output(int status, String out, String err) {}

    @BeforeEach
    void install() throws IOException {
        installIn("where it is/rotops home");
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", JAVA_HOME.toString());
        environment.put("ROTOPS_CACHE", "");
    }

    private void installIn(String name) throws IOException {
        home = Files.createDirectories(directory.resolve(name));
        cache = directory.resolve("a cache");
        Files.copy(TARGET.resolve("rotops"), home.resolve("rotops"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(TARGET.resolve("rotops.jar"), home.resolve("rotops.jar"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private Process start(Path workingDirectory, List<String> command, Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Output run(Path workingDirectory, String... command) throws Exception {
        Path out = Files.createTempFile(directory, "out", "");
        Path err = Files.createTempFile(directory, "err", "");
        Process process = start(workingDirectory, List.of(command), out, err);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Output(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Output run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(home.resolve("rotops").toString()));
        command.addAll(List.of(arguments));
        return run(directory, command.toArray(String[]::new));
    }

    private void assertWorks(Output output) {
        assertThat(output.err).isEmpty();
        assertThat(output.out).startsWith("rotops ");
        assertThat(output.status).isZero();
    }

    @Test
    @RuntimeBehavior(
            value = "delivery.launch",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "process"})
    void worksFromAnywhere() throws Exception {
        assertWorks(run("--version"));
        assertWorks(run(home, "./rotops", "--version"));
        assertWorks(run(home.resolveSibling(""), "rotops home/rotops", "--version"));
        assertWorks(run(home, "sh", "rotops", "--version"));
    }

    @Test
    @RuntimeBehavior(
            value = "delivery.launch",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "process"})
    void worksThroughSymbolicLinks() throws Exception {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("second"), Path.of("../where it is/rotops home/rotops"));
        Files.createSymbolicLink(bin.resolve("rotops"), Path.of("second"));
        Files.createSymbolicLink(directory.resolve("absolute"), bin.resolve("rotops"));

        assertWorks(run(directory, directory.resolve("absolute").toString(), "--version"));
        environment.put("PATH", bin + ":" + environment.get("PATH"));
        assertWorks(run(home, "sh", "-c", "rotops --version"));
    }

    @Test
    @RuntimeBehavior(
            value = "delivery.launch",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "process"})
    void takesTheJavaOnThePathWithoutJavaHome() throws Exception {
        environment.remove("JAVA_HOME");
        environment.put("PATH", JAVA_HOME.resolve("bin") + ":" + environment.get("PATH"));

        assertWorks(run("--version"));
    }

    @ParameterizedTest
    @CsvSource({"explain, 0", "validate, 2"})
    @RuntimeBehavior(
            value = "delivery.launch",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "process"})
    void endsAsItWouldHaveWhenItsReaderHasSeenEnough(String command, int status) throws Exception {
        Output read = run(home, "sh", "-c", "./rotops " + command + " > /dev/null");

        Output unread = run(home, "sh", "-c", "{ sleep 1; ./rotops " + command + "; echo $? >&2; } | true");

        assertThat(read.status).isEqualTo(status);
        assertThat(unread).isEqualTo(new Output(0, "", read.err + status + "\n"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @RuntimeBehavior(
            value = "delivery.launch",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output", "process"})
    void saysWhenTheDiskIsFullThatItPrintsTo() throws Exception {
        Output output = run(home, "sh", "-c", "./rotops explain > /dev/full");

        assertThat(output).isEqualTo(new Output(2, "", """
                        standard output takes no more, so not everything was printed
                          see whether its disk is full
                        """));
    }

    @Test
    @RuntimeBehavior(
            value = "delivery.launch",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output", "process"})
    void saysWhenThereIsNoJava() throws Exception {
        environment.put("JAVA_HOME", directory.resolve("nowhere").toString());

        assertThat(run("--version"))
                .isEqualTo(new Output(2, "", "rotops needs Java 17 or newer: install one, or set JAVA_HOME\n"));
    }

    @Test
    @RuntimeBehavior(
            value = "delivery.launch",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output", "process"})
    void saysWhenItsJarIsMissing() throws Exception {
        Files.delete(home.resolve("rotops.jar"));

        Output output = run("--version");

        assertThat(output.status).isEqualTo(2);
        assertThat(output.err).startsWith("rotops.jar is not beside ");
    }

    @ParameterizedTest
    @CsvSource({"0, --version", "1, validate", "2, nonsense"})
    @RuntimeBehavior(
            value = "delivery.launch",
            outcomes = {"success", "failure", "not_judged"},
            evidence = {"exit_status", "process"})
    void handsOnTheExitStatus(int status, String command) throws Exception {
        Path testops = Files.createDirectories(directory.resolve("testops"));
        Files.writeString(testops.resolve("runtime-control-plane.json"), "{}");

        assertThat(run(command).status).isEqualTo(status);
    }

    @Test
    @RuntimeBehavior(
            value = "delivery.launch",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output", "process"})
    void handsOnArgumentsAsTheyAre() throws Exception {
        assertThat(run("two words *").err).startsWith("there is no command two words *");
    }

    @Test
    @RuntimeBehavior(
            value = "delivery.share-classes",
            outcomes = "success",
            evidence = {"file_write", "process"})
    void keepsItsArchiveWhereTheCacheIsAndUsesIt() throws Exception {
        installIn("plain");
        environment.put("ROTOPS_CACHE", cache.toString());
        assertWorks(run("--version"));
        awaitArchive();

        assertWorks(run("--version"));
        assertThat(classesFromArchive()).isPositive();
    }

    @OnlyInMatrix
    @Test
    @RuntimeBehavior(
            value = "delivery.share-classes",
            outcomes = "success",
            evidence = {"file_write", "process"})
    void keepsItsArchiveBelowHomeOtherwise() throws Exception {
        environment.remove("ROTOPS_CACHE");
        environment.put("HOME", directory.resolve("home").toString());
        assertWorks(run("--version"));
        cache = directory.resolve("home/.cache");
        awaitArchive();
    }

    @Test
    @RuntimeBehavior(value = "delivery.share-classes", outcomes = "skipped", evidence = "process")
    void worksWithoutHomeAndWithoutPlaceForAnArchive() throws Exception {
        environment.remove("ROTOPS_CACHE");
        assertWorks(run("--version"));
        environment.put("ROTOPS_CACHE", "/dev/null/cache");
        assertWorks(run("--version"));
        environment.put("ROTOPS_CACHE", "relative");
        assertWorks(run("--version"));
        assertThat(directory.resolve("relative")).doesNotExist();
    }

    @OnlyInMatrix
    @Test
    @RuntimeBehavior(
            value = "delivery.share-classes",
            outcomes = "success",
            evidence = {"file_write", "process"})
    void worksWhenEightStartAtOnceForTheFirstTime() throws Exception {
        installIn("plain");
        environment.put("ROTOPS_CACHE", cache.toString());
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            processes.add(start(
                    directory,
                    List.of(home.resolve("rotops").toString(), "--version"),
                    directory.resolve("out" + i),
                    directory.resolve("err" + i)));
        }
        for (int i = 0; i < 8; i++) {
            assertThat(processes.get(i).waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertWorks(new Output(
                    processes.get(i).exitValue(),
                    Files.readString(directory.resolve("out" + i)),
                    Files.readString(directory.resolve("err" + i))));
        }
        awaitArchive();
        assertThat(classesFromArchive()).isPositive();
    }

    @OnlyInMatrix
    @Test
    @RuntimeBehavior(
            value = "delivery.share-classes",
            outcomes = "success",
            evidence = {"file_write", "process"})
    void makesANewArchiveForAnotherJarNewerOrOlder() throws Exception {
        installIn("plain");
        environment.put("ROTOPS_CACHE", cache.toString());
        run("--version");
        awaitArchive();
        FileTime older = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(home.resolve("rotops.jar"), older);

        assertWorks(run("--version"));
        awaitArchive();

        assertThat(Files.getLastModifiedTime(archive().orElseThrow())).isEqualTo(older);
        assertThat(classesFromArchive()).isPositive();
    }

    @Test
    @RuntimeBehavior(value = "delivery.share-classes", outcomes = "skipped", evidence = "process")
    void worksWithABrokenArchive() throws Exception {
        environment.put("ROTOPS_CACHE", cache.toString());
        run("--version");
        awaitArchive();
        Path archive = archive().orElseThrow();
        Files.delete(archive);
        Files.writeString(archive, "rubbish");
        Files.setLastModifiedTime(archive, Files.getLastModifiedTime(home.resolve("rotops.jar")));

        assertWorks(run("--version"));
    }

    @Test
    @RuntimeBehavior(value = "delivery.share-classes", outcomes = "skipped", evidence = "process")
    void worksWithAJavaThatDoesNotKnowTheOptionsOfTheArchive() throws Exception {
        environment.put("ROTOPS_CACHE", cache.toString());
        Path other =
                Files.createDirectories(directory.resolve("other java/bin")).resolve("java");
        Files.writeString(
                other,
                "#!/bin/sh\ncase \"$*\" in *C1MaxInline* | *ArchiveRelocationMode*) echo Unrecognized >&2; exit 1 ;; esac\n"
                        + "exec '" + JAVA_HOME + "/bin/java' \"$@\"\n");
        assertThat(other.toFile().setExecutable(true)).isTrue();
        environment.put("JAVA_HOME", directory.resolve("other java").toString());

        assertWorks(run("--version"));
        assertWorks(run("--version"));
    }

    /** Java shares no classes of a jar whose path holds a space. */
    private long classesFromArchive() throws Exception {
        Path log = directory.resolve("classes.log");
        environment.put("ROTOPS_JAVA_OPTIONS", "-Xlog:class+load:file=classes.log");
        run("--version");
        environment.remove("ROTOPS_JAVA_OPTIONS");
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("dev.rotops.report") && line.contains("shared objects file (top)"))
                .count();
    }

    private Optional<Path> archive() throws IOException {
        if (!Files.isDirectory(cache)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(file -> file.endsWith("rotops.jsa")).findFirst();
        }
    }

    /** Until the archive fits the jar, and whoever made it has gone. */
    private void awaitArchive() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            assertThat(Instant.now()).as("an archive in " + cache).isBefore(end);
            Thread.sleep(100);
        }
    }

    private boolean isReady() throws IOException {
        Optional<Path> archive = archive();
        return archive.isPresent()
                && !Files.exists(archive.get().resolveSibling("lock"))
                && Files.getLastModifiedTime(archive.get())
                        .equals(Files.getLastModifiedTime(home.resolve("rotops.jar")));
    }
}

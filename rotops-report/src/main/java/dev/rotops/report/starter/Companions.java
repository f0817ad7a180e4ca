package dev.rotops.report.starter;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.BuildDirectory;
import dev.rotops.report.operation.AgentContract;
import dev.rotops.report.workspace.Pom;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Model;

/** What goes with the artifacts: what Git ignores, what CI runs, what coding agents read. */
final class Companions {

    private static final String MARK = "<!-- Written by rotops init. -->";
    private static final String WORKFLOW = ".github/workflows/rotops.yml";
    private static final int OLDEST_JAVA = 17;

    /** Empty where RotOps is not packaged. */
    private static final String VERSION =
            Objects.requireNonNullElse(Companions.class.getPackage().getImplementationVersion(), "");

    private static final String SNAPSHOT = """
                  # RotOps is a snapshot here, which no public repository has. Until a release is used,
                  # install it in a step before this one, from a checkout of its sources:
                  # mvn -B -ntp install -DskipTests
            """;

    private final Path root;

    Companions(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(ArtifactKind.DIRECTORY + "/.gitignore", template("gitignore.txt"));
        if (isTopOfWorkTree()) {
            files.put(WORKFLOW, workflow());
        }
        files.put(agentsFile(), MARK + "\n" + template("agents.md").replace("@command@", command()));
        return files;
    }

    /** What goes with the artifacts and is not written, because it belongs where this command writes nothing. */
    Optional<String> note() {
        return workTree()
                .filter(top -> !top.equals(root) && !Files.exists(top.resolve(WORKFLOW)))
                .map(top ->
                        "CI reads workflows at the top of the git work tree alone, so none was written: let one there, "
                                + String.valueOf(root.relativize(top.resolve(WORKFLOW)))
                                        .replace('\\', '/')
                                + ", run the tests of this module, as by " + command());
    }

    private boolean isTopOfWorkTree() {
        return workTree().filter(top -> !top.equals(root)).isEmpty();
    }

    /** The directory of the git repository around the root; nothing where there is none. */
    private Optional<Path> workTree() {
        for (Path directory = root; directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve(".git"))) {
                return Optional.of(directory);
            }
        }
        return Optional.empty();
    }

    private String workflow() {
        return template("workflow.yml")
                .replace("@java@", String.valueOf(java()))
                .replace("@cache@", isGradle() ? "gradle" : "maven")
                .replace("@snapshot@", isRelease() ? "" : SNAPSHOT)
                .replace("@command@", command())
                .replace("@diff@", isGradle() ? "" : diff());
    }

    /** The command line is a Maven goal as well, and nothing that a Gradle build could run. */
    private String diff() {
        return template("workflow-diff.yml")
                .replace("@maven@", maven())
                .replace("@plugin@", "dev.rotops:rotops-report:" + (VERSION.isEmpty() ? "" : VERSION + ":"));
    }

    private static boolean isRelease() {
        return !VERSION.isEmpty() && !VERSION.endsWith("-SNAPSHOT");
    }

    boolean isGradle() {
        return BuildDirectory.isGradle(root);
    }

    private String command() {
        if (isGradle()) {
            return (exists("gradlew") ? "./gradlew" : "gradle") + " check";
        }
        return maven() + " verify";
    }

    private String maven() {
        return (exists("mvnw") ? "./mvnw" : "mvn") + " -B";
    }

    /** The release that Maven compiles for, as far as the root's project file says it in plain words. */
    private int java() {
        Properties properties =
                Pom.read(root.resolve("pom.xml")).map(Model::getProperties).orElseGet(Properties::new);
        return Stream.of("maven.compiler.release", "java.version", "maven.compiler.target")
                .map(name -> properties.getProperty(name, ""))
                .filter(version -> version.matches("[1-9][0-9]"))
                .map(Integer::valueOf)
                .filter(version -> version > OLDEST_JAVA)
                .findFirst()
                .orElse(OLDEST_JAVA);
    }

    /** A file of the project's own is left alone, and gets a neighbour. */
    private String agentsFile() {
        return exists(AgentContract.INSTRUCTIONS) && !isOurs(root.resolve(AgentContract.INSTRUCTIONS))
                ? AgentContract.OWN_INSTRUCTIONS
                : AgentContract.INSTRUCTIONS;
    }

    private static boolean isOurs(Path file) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).startsWith(MARK);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean exists(String path) {
        return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    private static String template(String name) {
        try (InputStream text = Objects.requireNonNull(Companions.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

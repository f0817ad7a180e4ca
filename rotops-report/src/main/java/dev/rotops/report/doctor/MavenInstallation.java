package dev.rotops.report.doctor;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The Maven that builds a repository, as far as it can be known without running it. */
final class MavenInstallation {

    private static final Pattern BINDING =
            Pattern.compile("org\\.apache\\.maven\\.plugins:maven-surefire-plugin:([\\w.-]+):test");
    private static final Pattern WRAPPER =
            Pattern.compile("(?m)^\\s*distributionUrl\\s*=.*apache-maven-([\\w.-]+?)-bin\\.");
    private static final String BEFORE_3_9 = "2.12.4";

    private MavenInstallation() {}

    /** The version of Surefire that Maven takes where no project file names one, and how that is known. */
    static Optional<SurefireVersion> defaultSurefire(Path root) {
        Optional<String> wrapper = wrapperVersion(root);
        if (wrapper.isPresent()) {
            return VersionNumber.parse(wrapper.get())
                    .filter(version -> version.isBefore(3, 9))
                    .map(version -> SurefireVersion.byDefault(BEFORE_3_9, "Maven " + wrapper.get()));
        }
        return homes().flatMap(home -> core(home).stream())
                .findFirst()
                .flatMap(MavenInstallation::binding)
                .map(version -> SurefireVersion.byDefault(version, "the Maven on this machine"));
    }

    private static Optional<String> wrapperVersion(Path root) {
        Path file = root.resolve(".mvn/wrapper/maven-wrapper.properties");
        try {
            Matcher version = WRAPPER.matcher(
                    Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1) : "");
            return version.find() ? Optional.of(version.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Stream<Path> homes() {
        Stream<String> named = Stream.of(
                        Optional.ofNullable(System.getProperty("maven.home")),
                        Optional.ofNullable(System.getenv("MAVEN_HOME")))
                .flatMap(Optional::stream);
        Stream<Path> onPath = Stream.of(Optional.ofNullable(System.getenv("PATH"))
                        .orElse("")
                        .split(Pattern.quote(File.pathSeparator), -1))
                .filter(directory -> !directory.isEmpty())
                .flatMap(directory -> path(directory).stream())
                .map(directory -> directory.resolve("mvn"))
                .filter(Files::isRegularFile)
                .flatMap(MavenInstallation::home);
        return Stream.concat(named.flatMap(directory -> path(directory).stream()), onPath);
    }

    private static Stream<Path> home(Path mvn) {
        try {
            return Stream.of(mvn.toRealPath().resolve("../..").normalize());
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> core(Path home) {
        Path directory = home.resolve("lib");
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(directory, "maven-core-*.jar")) {
            for (Path jar : jars) {
                return Optional.of(jar);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> binding(Path core) {
        try (ZipFile jar = new ZipFile(core.toFile())) {
            ZipEntry entry = jar.getEntry("META-INF/plexus/default-bindings.xml");
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream input = jar.getInputStream(entry)) {
                Matcher binding = BINDING.matcher(new String(input.readAllBytes(), StandardCharsets.UTF_8));
                return binding.find() ? Optional.of(binding.group(1)) : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

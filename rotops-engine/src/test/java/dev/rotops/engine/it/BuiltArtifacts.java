package dev.rotops.engine.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The poms and jars that the build has just made, in the shape in which users get them. */
final class BuiltArtifacts {

    private final Path reactor;
    private final String version;

    BuiltArtifacts(Path reactor, String version) {
        this.reactor = reactor;
        this.version = version;
    }

    void installInto(Path repository) throws IOException {
        Path annotations = reactor.resolve("rotops-annotations");
        Path engine = reactor.resolve("rotops-engine/target");
        install(reactor.resolve("pom.xml"), repository, "rotops-parent", ".pom");
        install(annotations.resolve("pom.xml"), repository, "rotops-annotations", ".pom");
        install(jar(annotations.resolve("target"), "rotops-annotations"), repository, "rotops-annotations", ".jar");
        install(engine.resolve("dependency-reduced-pom.xml"), repository, "rotops-engine", ".pom");
        install(jar(engine, "rotops-engine"), repository, "rotops-engine", ".jar");
        Path report = reactor.resolve("rotops-report");
        // Built after the engine, whose own tests do without it.
        if (Files.exists(jar(report.resolve("target"), "rotops-report"))) {
            install(report.resolve("pom.xml"), repository, "rotops-report", ".pom");
            install(jar(report.resolve("target"), "rotops-report"), repository, "rotops-report", ".jar");
        }
    }

    private Path jar(Path directory, String artifact) {
        return directory.resolve(artifact + "-" + version + ".jar");
    }

    private void install(Path file, Path repository, String artifact, String suffix) throws IOException {
        Path directory = Files.createDirectories(
                repository.resolve("dev/rotops").resolve(artifact).resolve(version));
        Files.copy(file, directory.resolve(artifact + "-" + version + suffix), StandardCopyOption.REPLACE_EXISTING);
    }
}

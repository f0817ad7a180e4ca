package dev.rotops.engine.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the integration tests work, as the Failsafe configuration of the module says.
 *
 * @param mavenHome the Maven that runs the outer build runs the inner ones, too
 * @param fixtures the directory of the projects that are copied and built
 * @param samples the directory of the samples
 * @param directory the directory to which they are copied
 * @param repository the local repository of the inner builds, with the artifacts under test in it
 * @param version version of the artifacts under test
 */
record Workspace(Path mavenHome, Path fixtures, Path samples, Path directory, Path repository, String version) {

    private static final class Prepared {
        static final Workspace WORKSPACE = prepare();
    }

    /** Returns the workspace, prepared once for all tests of a JVM. */
    static Workspace get() {
        return Prepared.WORKSPACE;
    }

    private static Workspace prepare() {
        Path reactor = Path.of(property("reactorRoot"));
        Path directory = Path.of(property("workDirectory"));
        String version = property("version");
        try {
            // Maven looks for this directory upwards of the project: the inner builds must not find that of RotOps.
            Files.createDirectories(directory.resolve(".mvn"));
            Path repository = LinkedRepository.create(
                    Path.of(property("localRepository")), directory.resolve("repository"), "dev/rotops");
            new BuiltArtifacts(reactor, version).installInto(repository);
            Path fixtures = reactor.resolve("rotops-engine/src/it");
            return new Workspace(
                    Path.of(property("mavenHome")),
                    fixtures,
                    reactor.resolve("samples"),
                    directory,
                    repository,
                    version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(String name) {
        String value = System.getProperty("rotops.it." + name);
        if (value == null) {
            throw new IllegalStateException("These tests run in the build: mvn verify -pl rotops-engine -am");
        }
        return value;
    }
}

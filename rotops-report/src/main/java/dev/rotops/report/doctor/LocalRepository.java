package dev.rotops.report.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The artifacts that Maven has on this machine.
 *
 * @param directory where they are
 */
record LocalRepository(Path directory) {

    Optional<Path> pom(String group, String artifact, String version) {
        return find(group, artifact, version, "pom");
    }

    Optional<Path> jar(String group, String artifact, String version) {
        return find(group, artifact, version, "jar");
    }

    /** Whether Maven has looked for an artifact in vain and remembers it. */
    boolean remembersFailure(String group, String artifact, String version) {
        return place(group, artifact, version)
                .filter(place -> Files.exists(place.resolve(artifact + "-" + version + ".jar.lastUpdated"))
                        || Files.exists(place.resolve(artifact + "-" + version + ".pom.lastUpdated")))
                .isPresent();
    }

    private Optional<Path> find(String group, String artifact, String version, String extension) {
        return place(group, artifact, version)
                .flatMap(place -> Optional.of(place.resolve(artifact + "-" + version + "." + extension))
                        .filter(Files::isRegularFile)
                        .or(() -> snapshot(place, artifact, version, extension)));
    }

    /** A snapshot that was downloaded has a time in its name. */
    private static Optional<Path> snapshot(Path place, String artifact, String version, String extension) {
        String suffix = "-SNAPSHOT";
        if (!version.endsWith(suffix) || !Files.isDirectory(place)) {
            return Optional.empty();
        }
        String start = artifact + "-" + version.substring(0, version.length() - suffix.length()) + "-";
        String end = "." + extension;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place, file -> {
            String name = file.getFileName().toString();
            return name.startsWith(start)
                    && name.endsWith(end)
                    && name.substring(start.length(), name.length() - end.length())
                            .matches("\\d{8}\\.\\d{6}-\\d+");
        })) {
            for (Path file : files) {
                return Optional.of(file);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> place(String group, String artifact, String version) {
        try {
            return Optional.of(
                    directory.resolve(group.replace('.', '/')).resolve(artifact).resolve(version));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

package dev.rotops.report.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A repository in which commands are run. */
record StarterRepository(Path root) {

    StarterRepository file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** All files with their contents. */
    TreeMap<String, String> files() {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            paths.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString())
                    .forEach(path -> files.put(path, text(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    StarterRepository pom(String path, String artifactId, String more) {
        return file(
                path,
                "<project><modelVersion>4.0.0</modelVersion><groupId>shop</groupId><artifactId>" + artifactId
                        + "</artifactId><version>1</version>" + more + "</project>");
    }

    CommandRun run(String... arguments) {
        return CommandRun.of(Stream.concat(Stream.of(arguments), Stream.of("--root", root.toString()))
                .toArray(String[]::new));
    }
}

package dev.rotops.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** A root with artifacts in it, and what is said about them, in the form in which tests like to compare it. */
record ModelDirectory(Path root) {

    /** What is said about one place. */
    record Remark(String place, String message, String remedy) {}

    static String defaultPath(ArtifactKind kind) {
        return ArtifactKind.DIRECTORY + "/" + kind.fileName();
    }

    /** The default path of an artifact, in a directory that exists. */
    Path prepare(ArtifactKind kind) {
        try {
            Files.createDirectories(root.resolve(ArtifactKind.DIRECTORY));
            return root.resolve(defaultPath(kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ModelDirectory write(ArtifactKind kind, String text) {
        return write(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    ModelDirectory write(ArtifactKind kind, byte[] bytes) {
        try {
            Files.write(prepare(kind), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReviewedModel read() {
        return read(Map.of());
    }

    ReviewedModel read(Map<ArtifactKind, String> named) {
        return ReviewedModel.read(new ArtifactFiles(root, named), EnumSet.allOf(ArtifactKind.class));
    }

    static List<Remark> unreadable(ReviewedModel model) {
        return model.unreadable().stream()
                .map(ReviewedModel.Unreadable::problem)
                .map(problem -> new Remark(problem.location().toString(), problem.problem(), problem.remedy()))
                .toList();
    }

    static List<Remark> violations(ReviewedModel model) {
        return model.artifacts().stream()
                .flatMap(artifact -> artifact.violations().stream())
                .map(violation -> new Remark(violation.location().toString(), violation.message(), violation.remedy()))
                .toList();
    }
}

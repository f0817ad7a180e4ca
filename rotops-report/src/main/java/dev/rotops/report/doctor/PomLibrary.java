package dev.rotops.report.doctor;

import dev.rotops.report.workspace.Pom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;

/** Finds the project files that others refer to: in the repository itself, then among what Maven has on this machine. */
final class PomLibrary {

    private static final String PROJECT = "pom.xml";

    private final Path root;
    private final Path present;
    private final LocalRepository repository;
    private final Map<Path, Optional<PomFile>> read = new HashMap<>();

    PomLibrary(Path root, LocalRepository repository) {
        this(root, root, repository);
    }

    /**
     * Reads copies of project files.
     *
     * @param root the directory that stands for the repository's root
     * @param present the repository, with the files that were not copied
     */
    PomLibrary(Path root, Path present, LocalRepository repository) {
        this.root = root;
        this.present = present;
        this.repository = repository;
    }

    /** What a file says to which a project file refers; nothing where it cannot be read. */
    Optional<String> text(Path file) {
        Path normal = file.toAbsolutePath().normalize();
        Path there =
                Files.exists(normal) || !normal.startsWith(root) ? normal : present.resolve(root.relativize(normal));
        try {
            return Files.isRegularFile(there)
                    ? Optional.of(new String(Files.readAllBytes(there), StandardCharsets.ISO_8859_1))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Optional<PomFile> read(Path file) {
        Path normal = file.toAbsolutePath().normalize();
        Optional<PomFile> known = read.get(normal);
        if (known == null) {
            known = Pom.readWithLines(normal).map(model -> new PomFile(normal, name(normal), model, List.of()));
            read.put(normal, known);
        }
        return known;
    }

    Optional<PomFile> parent(PomFile child, Parent parent) {
        return besides(child, parent)
                .or(() -> repository
                        .pom(parent.getGroupId(), parent.getArtifactId(), parent.getVersion())
                        .flatMap(this::read));
    }

    Optional<PomFile> imported(String group, String artifact, String version) {
        return repository.pom(group, artifact, version).flatMap(this::read);
    }

    private Optional<PomFile> besides(PomFile child, Parent parent) {
        String relative = parent.getRelativePath();
        if (relative == null || relative.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = child.path().resolveSibling(relative).normalize();
            return read(Files.isDirectory(path) ? path.resolve(PROJECT) : path)
                    .filter(found -> isMeant(found.model(), parent));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isMeant(Model model, Parent parent) {
        String group = model.getGroupId() == null && model.getParent() != null
                ? model.getParent().getGroupId()
                : model.getGroupId();
        return parent.getArtifactId() != null
                && parent.getArtifactId().equals(model.getArtifactId())
                && parent.getGroupId() != null
                && parent.getGroupId().equals(group);
    }

    /** How to call a file: what Maven keeps of others has a name that says whose it is. */
    String name(Path file) {
        return file.startsWith(root) || file.endsWith(PROJECT)
                ? RootPath.of(root, file)
                : file.getFileName().toString();
    }
}

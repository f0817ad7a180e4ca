package dev.rotops.engine.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of a user's project, for a test to change and to build. */
public final class ConsumerProject {

    /** What RotOps reports of the fixture {@code consumer} as it is. */
    static final List<String> CHECKS = List.of(
            "rotops.orders > orders.place: is declared",
            "rotops.orders > orders.cancel: is declared",
            "rotops.orders > orders.read: is declared",
            "rotops.stock > stock.deliver: is declared",
            "rotops.stock > stock.reserve: is declared",
            "rotops.checks.model > testops/runtime-control-plane.json: is valid",
            "rotops.checks.model > testops/runtime-inventory.json: is valid",
            "rotops.checks.model > testops/runtime-surfaces.json: is valid",
            "rotops.checks.claims > claims: name reviewed behaviors");

    /** How many tests the fixture itself has. */
    static final int OWN_TESTS = 8;

    /** The checks that fail when the project is held against its strict policy, which is one check more. */
    static final String[] STRICT_FAILURES = {
        "rotops.stock > stock.deliver: is declared", "rotops.stock > stock.reserve: is declared"
    };

    private final Path directory;

    private ConsumerProject(Path directory) {
        this.directory = directory;
    }

    /** Copies the fixture {@code consumer} to a directory of this name, with nothing of an earlier copy left in it. */
    public static ConsumerProject copy(String name) {
        return copy("consumer", name);
    }

    public static ConsumerProject copy(String fixture, String name) {
        Path directory = Workspace.get().directory().resolve(name);
        try {
            FileTree.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ConsumerProject(directory).overlay(fixture);
    }

    /** Copies the project, without what was built of it, to a directory of another name. */
    public ConsumerProject copyAs(String name) {
        Path copy = Workspace.get().directory().resolve(name);
        try {
            FileTree.delete(copy);
            FileTree.copy(directory, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ConsumerProject(copy).delete("target");
    }

    /** Two modules with one reviewed model at the root of their build: the first tests orders, the second one stock. */
    public static ConsumerProject withSharedModel(String name) {
        return copy("reactor", name)
                .overlay("consumer", "first")
                .overlay("consumer", "second")
                .edit("first/pom.xml", "<artifactId>consumer<", "<artifactId>first<")
                .edit("second/pom.xml", "<artifactId>consumer<", "<artifactId>second<")
                .overlay("consumer/testops", "testops")
                .delete(
                        "first/testops",
                        "first/src/main/java/com/example/stock",
                        "first/src/test/java/com/example/stock")
                .delete(
                        "second/testops",
                        "second/src/main/java/com/example/orders",
                        "second/src/test/java/com/example/orders",
                        "second/src/test/java/com/example/CalendarTest.java")
                .edit("testops/runtime-control-plane.json", "\"src/", "\"*/src/")
                .edit(
                        "testops/runtime-control-plane.json",
                        "\"*/src/test/java/com/example/stock/Re",
                        "\"second/src/test/java/com/example/stock/Re")
                .edit("testops/runtime-inventory.json", "\"src/", "\"*/src/");
    }

    /** Lays the files of another fixture over those of the project. */
    public ConsumerProject overlay(String fixture) {
        return overlay(fixture, "");
    }

    /** Lays the files of another fixture over those of a directory of the project. */
    public ConsumerProject overlay(String fixture, String subdirectory) {
        try {
            FileTree.copy(Workspace.get().fixtures().resolve(fixture), directory.resolve(subdirectory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Replaces a text that must be there. */
    public ConsumerProject edit(String file, String text, String replacement) {
        try {
            String content = Files.readString(directory.resolve(file));
            if (!content.contains(text)) {
                throw new IllegalArgumentException(file + " does not contain: " + text);
            }
            return write(file, content.replace(text, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ConsumerProject write(String file, String content) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ConsumerProject delete(String... paths) {
        try {
            for (String path : paths) {
                FileTree.delete(directory.resolve(path));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MavenBuild build() {
        return new MavenBuild(directory);
    }

    public Path directory() {
        return directory;
    }
}

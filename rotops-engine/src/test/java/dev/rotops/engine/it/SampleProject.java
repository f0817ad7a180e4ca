package dev.rotops.engine.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A copy of a sample, for a test to break and to build.
 *
 * @param directory where it is
 */
public record SampleProject(Path directory) {

    /** Copies a sample without what was built of it. */
    public static SampleProject copy(String sample, String name) {
        Path directory = Workspace.get().directory().resolve(name);
        try {
            FileTree.delete(directory);
            FileTree.copy(Workspace.get().samples().resolve(sample), directory);
            FileTree.delete(directory.resolve("target"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SampleProject(directory);
    }

    /** Gives the project another name, so that several copies can be modules of one build. */
    public SampleProject named(String name) {
        Path pom = directory.resolve("pom.xml");
        try {
            Files.writeString(
                    pom,
                    Files.readString(pom)
                            .replaceFirst(
                                    "(<artifactId>).+(</artifactId>\\s+<version>.+</version>\\s+<name>).+(</name>)",
                                    "$1" + name + "$2" + name + "$3"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The edits that a sample's {@code BREAK-IT.md} describes. */
    public static List<BreakItEdit> edits(String sample) {
        try {
            return BreakItEdit.read(Workspace.get().samples().resolve(sample).resolve("BREAK-IT.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SampleProject edit(BreakItEdit edit) {
        try {
            edit.applyTo(directory);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MavenBuild build() {
        return new MavenBuild(directory);
    }
}

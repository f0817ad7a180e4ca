package dev.rotops.report.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.model.io.xpp3.MavenXpp3ReaderEx;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** Reads Maven's project files as they stand, without what they inherit. */
public final class Pom {

    private Pom() {}

    /**
     * Reads a project file.
     *
     * @param file a {@code pom.xml}
     * @return what it says; nothing where there is none, or where Maven itself could not read it
     */
    public static Optional<Model> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream input = Files.newInputStream(file)) {
            return Optional.of(new MavenXpp3Reader().read(input, false));
        } catch (IOException | XmlPullParserException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a project file with the lines of its elements, which takes longer.
     *
     * @param file a {@code pom.xml}
     * @return what it says and where; nothing where there is none, or where Maven itself could not read it
     */
    public static Optional<Model> readWithLines(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream input = Files.newInputStream(file)) {
            return Optional.of(new MavenXpp3ReaderEx().read(input, false, new InputSource()));
        } catch (IOException | XmlPullParserException e) {
            return Optional.empty();
        }
    }
}

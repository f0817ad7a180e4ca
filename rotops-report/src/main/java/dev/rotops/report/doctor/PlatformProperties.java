package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What {@code junit-platform.properties} on a module's class path says: it counts where nothing else does. */
final class PlatformProperties {

    static final String FILE = "junit-platform.properties";

    private static final List<String> DIRECTORIES =
            List.of("src/test/resources", "target/test-classes", "build/resources/test");

    private PlatformProperties() {}

    static Optional<BuildSetting> mode(Path root, Path module) {
        return file(module)
                .flatMap(file -> MavenTestSetting.property(text(file), Engine.MODE)
                        .map(mode -> new BuildSetting(Engine.MODE, mode, Location.of(RootPath.of(root, file)))));
    }

    /** Everything that it says, sorted by name; nothing where it cannot be read. */
    static List<BuildSetting> all(Path root, Path module) {
        Optional<Path> file = file(module);
        if (file.isEmpty()) {
            return List.of();
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(file.get())));
        } catch (IOException | IllegalArgumentException e) {
            return List.of();
        }
        Location location = Location.of(RootPath.of(root, file.get()));
        return properties.stringPropertyNames().stream()
                .sorted()
                .map(name -> new BuildSetting(name, properties.getProperty(name).strip(), location))
                .toList();
    }

    private static Optional<Path> file(Path module) {
        return DIRECTORIES.stream()
                .map(directory -> module.resolve(directory).resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}

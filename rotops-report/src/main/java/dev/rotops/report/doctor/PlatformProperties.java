package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code junit-platform.properties} on a module's class path says: it counts where nothing else does. */
final class PlatformProperties {

    private static final String FILE = "junit-platform.properties";
    private static final List<String> DIRECTORIES =
            List.of("src/test/resources", "target/test-classes", "build/resources/test");

    private PlatformProperties() {}

    static Optional<BuildSetting> mode(Path root, Path module) {
        return DIRECTORIES.stream()
                .map(directory -> module.resolve(directory).resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst()
                .flatMap(file -> MavenTestMode.property(text(file))
                        .map(mode -> new BuildSetting(Engine.MODE, mode, Location.of(RootPath.of(root, file)))));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}

package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a repository tells Maven outside its project files.
 *
 * @param properties the properties that {@code .mvn/maven.config} and {@code .mvn/jvm.config} set
 */
record MavenSettings(Map<String, BuildSetting> properties) {

    private static final String DIRECTORY = ".mvn";
    static final String JVM_CONFIG = "jvm.config";
    static final String MAVEN_CONFIG = "maven.config";
    private static final String LOCAL_REPOSITORY = "maven.repo.local";
    private static final Pattern PROPERTY = Pattern.compile("(?:^|\\s)-D([^\\s=]+)(?:=(\\S+))?");
    private static final Pattern SETTING = Pattern.compile("<localRepository>\\s*([^<]+?)\\s*</localRepository>");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    MavenSettings {
        properties = Map.copyOf(properties);
    }

    static MavenSettings of(Path root) {
        Map<String, BuildSetting> properties = new HashMap<>();
        for (String file : List.of(JVM_CONFIG, MAVEN_CONFIG)) {
            Location location = Location.of(DIRECTORY + "/" + file);
            Matcher property = PROPERTY.matcher(text(root.resolve(DIRECTORY).resolve(file)));
            while (property.find()) {
                String value = property.group(2) == null ? "true" : property.group(2);
                properties.put(property.group(1), new BuildSetting(property.group(1), value, location));
            }
        }
        return new MavenSettings(properties);
    }

    /** The directory of downloaded and installed artifacts, in Maven's order of precedence. */
    Path localRepository(Path root) {
        Path home = Path.of(System.getProperty("user.home", ""));
        Optional<String> configured = Optional.ofNullable(System.getProperty(LOCAL_REPOSITORY))
                .or(() -> Optional.ofNullable(properties.get(LOCAL_REPOSITORY)).map(BuildSetting::value))
                .or(() -> setting(home.resolve(".m2/settings.xml"), home));
        try {
            return root.resolve(configured.orElse(home.resolve(".m2/repository").toString()));
        } catch (InvalidPathException e) {
            return home.resolve(".m2/repository");
        }
    }

    private static Optional<String> setting(Path settings, Path home) {
        Matcher setting = SETTING.matcher(COMMENT.matcher(text(settings)).replaceAll(""));
        return setting.find()
                ? Optional.of(setting.group(1).replace("${user.home}", home.toString()))
                : Optional.empty();
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            return "";
        }
    }
}

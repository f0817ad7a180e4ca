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
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a repository tells Maven outside its project files.
 *
 * @param directory what Maven takes for the root of the whole build, and tells as {@code maven.multiModuleProjectDirectory}
 * @param properties the properties that {@code .mvn/maven.config} and {@code .mvn/jvm.config} set
 */
record MavenSettings(Path directory, Map<String, BuildSetting> properties) {

    private static final String DIRECTORY = ".mvn";
    static final String JVM_CONFIG = "jvm.config";
    static final String MAVEN_CONFIG = "maven.config";
    private static final String LOCAL_REPOSITORY = "maven.repo.local";
    private static final Pattern PROPERTY = Pattern.compile("(?:^|\\s)-D([^\\s=]+)(?:=(\\S+))?");
    private static final Pattern COMMENTED_LINE = Pattern.compile("(?m)^#.*$");
    private static final Pattern SETTING = Pattern.compile("<localRepository>\\s*([^<]+?)\\s*</localRepository>");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    MavenSettings {
        properties = Map.copyOf(properties);
    }

    static MavenSettings of(Path root) {
        return of(root, root);
    }

    /**
     * Reads copies of build files.
     *
     * @param root the directory that stands for the repository's root
     * @param present the repository, above which nothing was copied
     */
    static MavenSettings of(Path root, Path present) {
        Path start = root.toAbsolutePath().normalize();
        Path base = present.toAbsolutePath().normalize();
        Path directory = has(start) || has(base) ? start : above(base).orElse(start);
        Map<String, BuildSetting> properties = new HashMap<>();
        for (String file : List.of(JVM_CONFIG, MAVEN_CONFIG)) {
            Path path = directory.resolve(DIRECTORY).resolve(file);
            Location location = Location.of(RootPath.of(directory.equals(start) ? start : base, path));
            Matcher property = PROPERTY.matcher(options(path));
            while (property.find()) {
                String value = property.group(2) == null ? "true" : property.group(2);
                properties.put(property.group(1), new BuildSetting(property.group(1), value, location));
            }
        }
        return new MavenSettings(directory, properties);
    }

    /** What a file says; the JVM's options have no comments. */
    private static String options(Path file) {
        return file.endsWith(JVM_CONFIG)
                ? text(file)
                : COMMENTED_LINE.matcher(text(file)).replaceAll("");
    }

    /** Maven looks for the directory upwards, and takes the nearest. */
    private static Optional<Path> above(Path directory) {
        return Stream.iterate(directory.getParent(), Objects::nonNull, Path::getParent)
                .filter(MavenSettings::has)
                .findFirst();
    }

    private static boolean has(Path directory) {
        return Files.isDirectory(directory.resolve(DIRECTORY));
    }

    /** The directory of downloaded and installed artifacts, in Maven's order of precedence. */
    Path localRepository() {
        Path home = Path.of(System.getProperty("user.home", ""));
        Optional<String> configured = Optional.ofNullable(System.getProperty(LOCAL_REPOSITORY))
                .or(() -> Optional.ofNullable(properties.get(LOCAL_REPOSITORY)).map(BuildSetting::value))
                .or(() -> setting(home.resolve(".m2/settings.xml"), home));
        try {
            return directory.resolve(
                    configured.orElse(home.resolve(".m2/repository").toString()));
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

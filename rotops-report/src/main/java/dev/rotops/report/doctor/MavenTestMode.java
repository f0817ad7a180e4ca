package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Where a plugin of Maven sets {@code rotops.mode} for the tests that it runs.
 *
 * @param parameters the plugin's parameters
 */
record MavenTestMode(TestParameters parameters) {

    private static final List<String> SYSTEM_PROPERTIES = List.of("systemPropertyVariables", "systemProperties");
    private static final Pattern ARGUMENT =
            Pattern.compile("(?:^|\\s)[\"']?-D" + Pattern.quote(Engine.MODE) + "=[\"']?([\\w-]+)");

    /** The setting that counts, in the order in which JUnit and Surefire look. */
    Optional<BuildSetting> find() {
        return parameters
                .element("properties", this::configurationParameters)
                .or(this::userProperty)
                .or(this::systemProperty)
                .or(() -> parameters.element("argLine", this::argument));
    }

    private Optional<BuildSetting> configurationParameters(TestParameters.Element properties) {
        return Optional.ofNullable(properties.dom().getChild("configurationParameters"))
                .flatMap(parameters::text)
                .flatMap(MavenTestMode::property)
                .map(mode -> setting(mode, properties.location()));
    }

    private Optional<BuildSetting> userProperty() {
        return Optional.ofNullable(parameters.lineage().settings().get(Engine.MODE))
                .flatMap(mode -> parameters.lineage().setting(Engine.MODE));
    }

    private Optional<BuildSetting> systemProperty() {
        return SYSTEM_PROPERTIES.stream()
                .flatMap(name -> parameters.element(name, this::variable).stream())
                .findFirst();
    }

    /** {@code <rotops.mode>off</rotops.mode>}, or {@code <property>} with a name and a value. */
    private Optional<BuildSetting> variable(TestParameters.Element properties) {
        return Stream.of(properties.dom().getChildren())
                .filter(child -> Engine.MODE.equals(child.getName())
                        || Engine.MODE.equals(childText(child, "name").orElse("")))
                .flatMap(child -> parameters.text(child).or(() -> childText(child, "value")).stream())
                .map(mode -> setting(mode, properties.location()))
                .findFirst();
    }

    private Optional<String> childText(Xpp3Dom element, String name) {
        return Optional.ofNullable(element.getChild(name)).flatMap(parameters::text);
    }

    private Optional<BuildSetting> argument(TestParameters.Element line) {
        Matcher argument = ARGUMENT.matcher(parameters.text(line.dom()).orElse(""));
        return argument.find() ? Optional.of(setting(argument.group(1), line.location())) : Optional.empty();
    }

    private static BuildSetting setting(String mode, Location location) {
        return new BuildSetting(Engine.MODE, mode, location);
    }

    /** The mode that a text of properties sets. */
    static Optional<String> property(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(properties.getProperty(Engine.MODE));
    }
}

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
 * Where a plugin of Maven sets a configuration parameter for the tests that it runs.
 *
 * @param parameters the plugin's parameters
 * @param name the name of the configuration parameter
 */
record MavenTestSetting(TestParameters parameters, String name) {

    private static final List<String> SYSTEM_PROPERTIES = List.of("systemPropertyVariables", "systemProperties");

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
                .flatMap(text -> property(text, name))
                .map(value -> setting(value, properties.location()));
    }

    private Optional<BuildSetting> userProperty() {
        return Optional.ofNullable(parameters.lineage().settings().get(name));
    }

    private Optional<BuildSetting> systemProperty() {
        return SYSTEM_PROPERTIES.stream()
                .flatMap(element -> parameters.element(element, this::variable).stream())
                .findFirst();
    }

    /** {@code <rotops.mode>off</rotops.mode>}, or {@code <property>} with a name and a value. */
    private Optional<BuildSetting> variable(TestParameters.Element properties) {
        return Stream.of(properties.dom().getChildren())
                .filter(child -> name.equals(child.getName())
                        || name.equals(childText(child, "name").orElse("")))
                .flatMap(child -> parameters.text(child).or(() -> childText(child, "value")).stream())
                .map(value -> setting(value, properties.location()))
                .findFirst();
    }

    private Optional<String> childText(Xpp3Dom element, String child) {
        return Optional.ofNullable(element.getChild(child)).flatMap(parameters::text);
    }

    private Optional<BuildSetting> argument(TestParameters.Element line) {
        Matcher argument = Pattern.compile("(?:^|\\s)[\"']?-D" + Pattern.quote(name) + "=[\"']?([^\\s\"']+)")
                .matcher(parameters.text(line.dom()).orElse(""));
        return argument.find() ? Optional.of(setting(argument.group(1), line.location())) : Optional.empty();
    }

    private BuildSetting setting(String value, Location location) {
        return new BuildSetting(name, value, location);
    }

    /** The value that a text of properties gives to a name. */
    static Optional<String> property(String text, String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(properties.getProperty(name));
    }
}

package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Where a plugin of Maven sets a configuration parameter for the tests that it runs.
 *
 * @param parameters the plugin's parameters
 * @param name the name of the configuration parameter
 */
record MavenTestSetting(TestParameters parameters, String name) {

    private static final String ARGUMENTS = "argLine";

    /** The setting that counts, in the order in which JUnit and Surefire look. */
    Optional<BuildSetting> find() {
        return parameters
                .element("properties")
                .flatMap(this::configurationParameters)
                .or(this::userProperty)
                .or(() -> parameters.element("systemPropertyVariables").flatMap(this::variable))
                .or(() -> parameters.element("systemPropertiesFile").flatMap(this::propertyOfFile))
                .or(() -> parameters.element("systemProperties").flatMap(this::variable))
                .or(() -> environment("_JAVA_OPTIONS"))
                .or(this::argument)
                .or(() -> environment("JDK_JAVA_OPTIONS"))
                .or(() -> environment("JAVA_TOOL_OPTIONS"));
    }

    private Optional<BuildSetting> configurationParameters(Xpp3Dom properties) {
        return Optional.ofNullable(properties.getChild("configurationParameters"))
                .flatMap(element -> parameters
                        .text(element)
                        .flatMap(text -> property(text, name))
                        .map(value -> setting(value, PluginConfiguration.location(element))));
    }

    private Optional<BuildSetting> userProperty() {
        return Optional.ofNullable(parameters.lineage().settings().properties().get(name));
    }

    private Optional<BuildSetting> propertyOfFile(Xpp3Dom element) {
        Optional<Path> file = parameters.text(element).flatMap(parameters.lineage()::file);
        PomLibrary library = parameters.lineage().library();
        return file.flatMap(library::text)
                .flatMap(text -> property(text, name))
                .map(value -> setting(value, Location.of(library.name(file.orElseThrow()))));
    }

    /** {@code <rotops.mode>off</rotops.mode>}, or {@code <property>} with a name and a value. */
    private Optional<BuildSetting> variable(Xpp3Dom properties) {
        return Stream.of(properties.getChildren())
                .filter(child -> name.equals(child.getName())
                        || name.equals(childText(child, "name").orElse("")))
                .flatMap(child -> parameters
                        .text(child)
                        .or(() -> childText(child, "value"))
                        .map(value -> setting(value, PluginConfiguration.location(child)))
                        .stream())
                .findFirst();
    }

    private Optional<String> childText(Xpp3Dom element, String child) {
        return Optional.ofNullable(element.getChild(child)).flatMap(parameters::text);
    }

    private Optional<BuildSetting> argument() {
        Optional<Xpp3Dom> line = parameters.element(ARGUMENTS).filter(MavenTestSetting::saysAnything);
        return line.isPresent()
                ? line.flatMap(this::options)
                : parameters
                        .lineage()
                        .settingAsFarAsKnown(ARGUMENTS)
                        .flatMap(property -> option(property.value(), property.location()));
    }

    /** Java takes options from variables of its environment, too. */
    private Optional<BuildSetting> environment(String variable) {
        return parameters
                .element("environmentVariables")
                .flatMap(variables -> Optional.ofNullable(variables.getChild(variable)))
                .flatMap(this::options);
    }

    private static boolean saysAnything(Xpp3Dom element) {
        return element.getValue() != null && !element.getValue().isBlank();
    }

    private Optional<BuildSetting> options(Xpp3Dom element) {
        return Optional.ofNullable(element.getValue())
                .map(parameters.lineage()::interpolatedAsFarAsKnown)
                .flatMap(text -> option(text, PluginConfiguration.location(element)));
    }

    private Optional<BuildSetting> option(String options, Location location) {
        return new JavaOptions(options, parameters.lineage()).property(name).map(value -> setting(value, location));
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

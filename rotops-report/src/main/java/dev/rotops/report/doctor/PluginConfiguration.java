package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.InputLocation;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What one project file says to a plugin.
 *
 * @param file the project file
 * @param container the plugin or its execution
 */
record PluginConfiguration(PomFile file, ConfigurationContainer container) {

    /** The element of a parameter. */
    Optional<Xpp3Dom> parameter(String name) {
        return container.getConfiguration() instanceof Xpp3Dom configuration
                ? Optional.ofNullable(configuration.getChild(name))
                : Optional.empty();
    }

    Location locate(Xpp3Dom element) {
        return Stream.ofNullable(element.getInputLocation())
                .filter(InputLocation.class::isInstance)
                .map(location -> new Location(file.name(), ((InputLocation) location).getLineNumber(), 0))
                .filter(location -> location.line() > 0)
                .findFirst()
                .orElseGet(() -> file.locate(container, "configuration"));
    }
}

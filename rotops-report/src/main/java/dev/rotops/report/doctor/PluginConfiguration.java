package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    private static final String NAME = "configuration";

    /** Merges configurations as Maven does, each into those that count less. */
    static Xpp3Dom merged(Stream<Xpp3Dom> whatCountsMostFirst) {
        List<Xpp3Dom> configurations = new ArrayList<>(whatCountsMostFirst.toList());
        Collections.reverse(configurations);
        Xpp3Dom merged = new Xpp3Dom(NAME);
        for (Xpp3Dom configuration : configurations) {
            merged = Xpp3Dom.mergeXpp3Dom(new Xpp3Dom(configuration), merged);
        }
        return merged;
    }

    /** Where an element of {@link #elements} stands. */
    static Location location(Xpp3Dom element) {
        return (Location) element.getInputLocation();
    }

    /** The elements of the parameters, which know where they stand. */
    Xpp3Dom elements() {
        if (!(container.getConfiguration() instanceof Xpp3Dom configuration)) {
            return new Xpp3Dom(NAME);
        }
        Xpp3Dom elements = new Xpp3Dom(configuration);
        locate(elements);
        return elements;
    }

    private void locate(Xpp3Dom element) {
        element.setInputLocation(locationOf(element));
        Stream.of(element.getChildren()).forEach(this::locate);
    }

    private Location locationOf(Xpp3Dom element) {
        return Stream.ofNullable(element.getInputLocation())
                .filter(InputLocation.class::isInstance)
                .map(location -> new Location(file.name(), ((InputLocation) location).getLineNumber(), 0))
                .filter(location -> location.line() > 0)
                .findFirst()
                .orElseGet(() -> file.locate(container, NAME));
    }
}

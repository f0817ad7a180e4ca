package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputLocationTracker;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Profile;

/**
 * One of the project files that make up a project.
 *
 * @param path where it is
 * @param name how to call it: its path below the repository, or the coordinates of one that is elsewhere
 * @param model what it says
 */
record PomFile(Path path, String name, Model model) {

    /** Its dependencies, and those of its profiles. */
    List<Dependency> dependencies() {
        return Stream.concat(
                        model.getDependencies().stream(),
                        model.getProfiles().stream()
                                .map(Profile::getDependencies)
                                .flatMap(List::stream))
                .toList();
    }

    List<Dependency> managedDependencies() {
        return model.getDependencyManagement() == null
                ? List.of()
                : model.getDependencyManagement().getDependencies();
    }

    List<Plugin> plugins() {
        Build build = model.getBuild();
        return build == null ? List.of() : build.getPlugins();
    }

    List<Plugin> managedPlugins() {
        Build build = model.getBuild();
        return build == null || build.getPluginManagement() == null
                ? List.of()
                : build.getPluginManagement().getPlugins();
    }

    /** Where an element stands: the line of the named child, else that of the element itself. */
    Location locate(InputLocationTracker element, String child) {
        for (Object key : new Object[] {child, ""}) {
            if (element.getLocation(key) != null && element.getLocation(key).getLineNumber() > 0) {
                return new Location(name, element.getLocation(key).getLineNumber(), 0);
            }
        }
        return Location.of(name);
    }
}

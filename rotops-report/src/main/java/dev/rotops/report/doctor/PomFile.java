package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputLocationTracker;
import org.apache.maven.model.Model;
import org.apache.maven.model.ModelBase;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Profile;

/**
 * One of the project files that make up a project.
 *
 * @param path where it is
 * @param name how to call it: its path from the root of the repository, or the name of one that Maven keeps
 * @param model what it says
 * @param profiles those of its profiles that count, what counts most first
 */
record PomFile(Path path, String name, Model model, List<Profile> profiles) {

    PomFile {
        profiles = List.copyOf(profiles);
    }

    PomFile with(List<Profile> counting) {
        return new PomFile(path, name, model, counting);
    }

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
        return builds().flatMap(build -> build.getPlugins().stream()).toList();
    }

    List<Plugin> managedPlugins() {
        return builds().flatMap(build -> Stream.ofNullable(build.getPluginManagement()))
                .flatMap(management -> management.getPlugins().stream())
                .toList();
    }

    Optional<String> property(String name) {
        return bases().flatMap(base -> Stream.ofNullable(base.getProperties().getProperty(name)))
                .findFirst();
    }

    Location locateProperty(String name) {
        return bases().filter(base -> base.getProperties().containsKey(name))
                .flatMap(base -> Stream.ofNullable(base.getLocation("properties")))
                .flatMap(properties -> Stream.ofNullable(properties.getLocation(name)))
                .map(location -> new Location(this.name, location.getLineNumber(), 0))
                .findFirst()
                .orElseGet(() -> Location.of(this.name));
    }

    /** What it says, its profiles first. */
    private Stream<ModelBase> bases() {
        return Stream.concat(profiles.stream(), Stream.of(model));
    }

    private Stream<BuildBase> builds() {
        return Stream.concat(
                profiles.stream().flatMap(profile -> Stream.ofNullable(profile.getBuild())),
                Stream.ofNullable(model.getBuild()));
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

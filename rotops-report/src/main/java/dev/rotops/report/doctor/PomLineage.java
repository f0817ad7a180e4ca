package dev.rotops.report.doctor;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;

/**
 * A project file and those that it inherits from, the nearest first.
 *
 * @param files they, as far as they are on this machine
 * @param isComplete whether all of them are
 * @param library where further project files are found
 * @param settings what the repository sets outside its project files, which wins over what they set
 */
record PomLineage(List<PomFile> files, boolean isComplete, PomLibrary library, MavenSettings settings) {

    static final int MAXIMUM_DEPTH = 20;
    private static final int MAXIMUM_LENGTH = 100_000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]{1,200})}");

    PomLineage {
        files = List.copyOf(files);
    }

    static PomLineage of(PomFile pom, PomLibrary library, MavenSettings settings) {
        ProfileActivation activation = activation(pom, settings);
        List<PomFile> files = new ArrayList<>();
        Optional<PomFile> next = Optional.of(pom);
        while (next.isPresent() && files.size() < MAXIMUM_DEPTH) {
            PomFile current = next.get();
            files.add(current.with(activation.active(current.model())));
            Parent parent = current.model().getParent();
            if (parent == null) {
                return new PomLineage(files, true, library, settings);
            }
            next = library.parent(current, parent);
        }
        return new PomLineage(files, false, library, settings);
    }

    private static ProfileActivation activation(PomFile pom, MavenSettings settings) {
        return new ProfileActivation(Objects.requireNonNull(pom.path().getParent()), settings);
    }

    /** The same with all profiles of which it is not known whether they are active. */
    PomLineage supposed() {
        ProfileActivation activation = activation(own(), settings);
        return new PomLineage(
                files.stream()
                        .map(file -> file.with(activation.possible(file.model())))
                        .toList(),
                isComplete,
                library,
                settings);
    }

    /** The lineage of a project file that this one imports. */
    Optional<PomLineage> imported(String group, String artifact, String version) {
        return library.imported(group, artifact, version).map(pom -> of(pom, library, settings));
    }

    PomFile own() {
        return files.get(0);
    }

    Path directory() {
        return Objects.requireNonNull(own().path().getParent());
    }

    Optional<Parent> parent() {
        return Optional.ofNullable(own().model().getParent());
    }

    Optional<String> group() {
        return first(Model::getGroupId).or(() -> parent().map(Parent::getGroupId));
    }

    /** A directory of the build, where a project file names it. */
    Optional<Path> build(Function<Build, String> directory) {
        return first(model -> model.getBuild() == null ? null : directory.apply(model.getBuild()))
                .flatMap(this::interpolated)
                .flatMap(this::file);
    }

    /** A text with the values of its properties; absent where one of them is not known. */
    Optional<String> interpolated(String text) {
        String current = text;
        for (int i = 0; current != null && i < MAXIMUM_DEPTH; i++) {
            Matcher placeholder = PLACEHOLDER.matcher(current);
            if (!placeholder.find()) {
                return Optional.of(current.trim());
            }
            Optional<String> value = property(placeholder.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            current = current.substring(0, placeholder.start()) + value.get() + current.substring(placeholder.end());
        }
        return Optional.empty();
    }

    /** A text with the values of its properties, those included that plugins put in late; nothing for those that are not known. */
    String interpolatedAsFarAsKnown(String text) {
        String current = text.replace("@{", "${");
        for (int i = 0; i < MAXIMUM_DEPTH && current.length() < MAXIMUM_LENGTH; i++) {
            Matcher placeholder = PLACEHOLDER.matcher(current);
            if (!placeholder.find()) {
                return current;
            }
            current = placeholder.replaceAll(found ->
                    Matcher.quoteReplacement(property(found.group(1)).orElse("").replace("@{", "${")));
        }
        return current;
    }

    /** A file that a project file names. */
    Optional<Path> file(String path) {
        try {
            return Optional.of(directory().resolve(path.trim()).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A property that somebody sets, and where. */
    Optional<BuildSetting> setting(String name) {
        return setting(name, this::interpolated);
    }

    /** Likewise, without what is not known of its value. */
    Optional<BuildSetting> settingAsFarAsKnown(String name) {
        return setting(name, text -> Optional.of(interpolatedAsFarAsKnown(text)));
    }

    private Optional<BuildSetting> setting(String name, Function<String, Optional<String>> reading) {
        BuildSetting set = settings.properties().get(name);
        if (set != null) {
            return Optional.of(set);
        }
        for (PomFile file : files) {
            Optional<BuildSetting> found = file.property(name)
                    .flatMap(reading)
                    .map(value -> new BuildSetting(name, value, file.locateProperty(name)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> property(String name) {
        return switch (name) {
            case "project.version", "version", "pom.version" ->
                first(Model::getVersion).or(() -> parent().map(Parent::getVersion));
            case "project.groupId", "groupId", "pom.groupId" -> group();
            case "project.parent.version", "parent.version" -> parent().map(Parent::getVersion);
            case "project.parent.groupId" -> parent().map(Parent::getGroupId);
            case "project.artifactId" -> Optional.ofNullable(own().model().getArtifactId());
            case "project.basedir", "basedir" -> Optional.of(directory().toString());
            case "maven.multiModuleProjectDirectory" ->
                Optional.of(settings.directory().toString());
            case "project.build.directory" ->
                Optional.of(build(Build::getDirectory)
                        .orElse(directory().resolve("target"))
                        .toString());
            default ->
                Optional.ofNullable(settings.properties().get(name))
                        .map(BuildSetting::value)
                        .or(() -> files.stream()
                                .flatMap(file -> file.property(name).stream())
                                .findFirst());
        };
    }

    private Optional<String> first(Function<Model, String> property) {
        return files.stream()
                .map(PomFile::model)
                .flatMap(model -> Stream.ofNullable(property.apply(model)))
                .findFirst();
    }
}

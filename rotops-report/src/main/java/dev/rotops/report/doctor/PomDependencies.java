package dev.rotops.report.doctor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.maven.model.Dependency;

/** What a project of Maven depends on, as its project files say. */
record PomDependencies(PomLineage lineage) {

    Optional<Engine> find(String group, String artifact) {
        for (PomFile file : lineage.files()) {
            for (Dependency dependency : file.dependencies()) {
                if (isThat(dependency, group, artifact)) {
                    return Optional.of(new Engine(
                            version(dependency),
                            Optional.of(scope(dependency)),
                            file.locate(dependency, "artifactId")));
                }
            }
        }
        return Optional.empty();
    }

    /** All of them, as {@code group:artifact}. */
    Set<String> names() {
        return names(dependency -> true);
    }

    /** Those that a module passes on to the modules that depend on it. */
    Set<String> passedOn() {
        return names(dependency ->
                !dependency.isOptional() && Set.of("compile", "runtime").contains(scope(dependency)));
    }

    private Set<String> names(Predicate<Dependency> wanted) {
        Set<String> names = new HashSet<>();
        for (PomFile file : lineage.files()) {
            for (Dependency dependency : file.dependencies()) {
                if (wanted.test(dependency)) {
                    names.add(known(dependency.getGroupId()) + ":" + known(dependency.getArtifactId()));
                }
            }
        }
        return names;
    }

    private String known(String text) {
        return lineage.interpolated(text).orElse("?");
    }

    private boolean isThat(Dependency dependency, String group, String artifact) {
        return known(dependency.getGroupId()).equals(group)
                && known(dependency.getArtifactId()).equals(artifact);
    }

    private Optional<String> version(Dependency dependency) {
        return Optional.ofNullable(dependency.getVersion())
                .or(() -> managed(dependency, lineage.files(), 0, Dependency::getVersion))
                .flatMap(lineage::interpolated);
    }

    private String scope(Dependency dependency) {
        return Optional.ofNullable(dependency.getScope())
                .or(() -> managed(dependency, lineage.files(), 0, Dependency::getScope))
                .flatMap(lineage::interpolated)
                .orElse("compile");
    }

    private Optional<String> managed(
            Dependency wanted, List<PomFile> files, int depth, Function<Dependency, String> property) {
        for (PomFile file : files) {
            for (Dependency managed : file.managedDependencies()) {
                if (isThat(managed, known(wanted.getGroupId()), known(wanted.getArtifactId()))) {
                    return Optional.ofNullable(property.apply(managed));
                }
            }
        }
        return depth >= PomLineage.MAXIMUM_DEPTH ? Optional.empty() : imported(wanted, files, depth, property);
    }

    private Optional<String> imported(
            Dependency wanted, List<PomFile> files, int depth, Function<Dependency, String> property) {
        return files.stream()
                .flatMap(file -> file.managedDependencies().stream())
                .filter(managed -> "import".equals(managed.getScope()))
                .flatMap(bom -> lineage.interpolated(bom.getVersion()).stream()
                        .flatMap(version -> lineage.imported(bom.getGroupId(), bom.getArtifactId(), version).stream()))
                .flatMap(bom -> new PomDependencies(bom)
                        .managed(wanted, bom.files(), depth + 1, property).flatMap(bom::interpolated).stream())
                .findFirst();
    }
}

package dev.rotops.report.doctor;

import dev.rotops.engine.model.ArtifactKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the Maven goals of RotOps look for the model, as far as a project says so.
 *
 * @param lineage the project files
 */
record ModelOfGoals(PomLineage lineage) {

    private static final String PREFIX = "rotops.";
    private static final Map<String, String> OPTIONS =
            Map.of("control-plane", "config", "capability-profiles", "capabilities");

    /** The settings of each execution, and of goals that are called by name. */
    List<List<BuildSetting>> settings() {
        MavenPlugin plugin = new MavenPlugin(lineage, Engine.GROUP, Engine.GOALS);
        return Stream.concat(Stream.of("default-cli"), plugin.executions().stream())
                .map(execution -> settings(plugin.parameters(execution)))
                .filter(settings -> !settings.isEmpty())
                .distinct()
                .toList();
    }

    private List<BuildSetting> settings(TestParameters parameters) {
        List<BuildSetting> settings = new ArrayList<>();
        root(parameters).ifPresent(settings::add);
        Optional<BuildSetting> arguments = parameters.value("arguments", PREFIX + "arguments");
        for (ArtifactKind kind : ArtifactKind.values()) {
            String name = name(kind);
            arguments
                    .flatMap(line -> argument(line, name))
                    .or(() -> parameters.value(element(name), name))
                    .map(setting -> new BuildSetting(name, setting.value(), setting.location()))
                    .ifPresent(settings::add);
        }
        return settings;
    }

    /** What Maven is told outside project files tells the root from the module in which the goal runs, whichever that is. */
    private Optional<BuildSetting> root(TestParameters parameters) {
        return parameters
                .value("root", Engine.ROOT)
                .filter(setting ->
                        !setting.equals(lineage.settings().properties().get(Engine.ROOT)))
                .flatMap(setting -> lineage.file(setting.value())
                        .map(Path::toString)
                        .map(path -> new BuildSetting(Engine.ROOT, path, setting.location())));
    }

    private static Optional<BuildSetting> argument(BuildSetting arguments, String name) {
        String plain = name.substring(PREFIX.length());
        return Pattern.compile("(?<!\\S)--" + OPTIONS.getOrDefault(plain, plain)
                        + "(?:=|\\s+)(?:\"([^\"]+)\"|'([^']+)'|([^\\s\"']+))")
                .matcher(arguments.value())
                .results()
                .flatMap(ModelOfGoals::value)
                .reduce((earlier, later) -> later)
                .map(value -> new BuildSetting(name, value, arguments.location()));
    }

    private static Stream<String> value(MatchResult argument) {
        return Stream.of(1, 2, 3).flatMap(group -> Stream.ofNullable(argument.group(group)));
    }

    /** The property that names an artifact to the goals; the tests know most of them, too. */
    static String name(ArtifactKind kind) {
        return kind.parameter().orElseGet(() -> PREFIX + (kind == ArtifactKind.RETROSPECTIVE ? "retro" : kind.word()));
    }

    /** {@code selfCheckPolicy} for {@code rotops.self-check-policy}. */
    private static String element(String name) {
        return Pattern.compile("-(\\w)")
                .matcher(name.substring(PREFIX.length()))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}

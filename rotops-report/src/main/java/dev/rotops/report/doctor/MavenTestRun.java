package dev.rotops.report.doctor;

import dev.rotops.engine.files.Glob;
import dev.rotops.engine.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An execution of Surefire or Failsafe.
 *
 * @param plugin which of them
 * @param phase the phase that it is bound to, where somebody says so
 * @param parameters its parameters
 */
record MavenTestRun(TestPlugin plugin, Optional<BuildSetting> phase, TestParameters parameters) {

    private static final List<String> NAMES_OF_SUREFIRE =
            List.of("**/Test*.java", "**/*Test.java", "**/*Tests.java", "**/*TestCase.java");
    private static final List<String> NAMES_OF_FAILSAFE = List.of("**/IT*.java", "**/*IT.java", "**/*ITCase.java");
    private static final String INCLUDES_FILE = "includesFile";
    private static final String EXCLUDES_FILE = "excludesFile";
    private static final List<String> OTHER_SELECTIONS = List.of("suiteXmlFiles", "dependenciesToScan");

    TestRun read(Optional<BuildSetting> modeOfTests) {
        return new TestRun(
                plugin.lineage().isComplete(),
                skipped(),
                parameters
                        .value("testFailureIgnore", "maven.test.failure.ignore")
                        .filter(BuildSetting::isTrue),
                engineFilter().or(this::classPathFilter).or(this::tagFilter),
                setting(Engine.MODE).or(() -> modeOfTests),
                classes());
    }

    /** A configuration parameter that it hands to the tests. */
    Optional<BuildSetting> setting(String name) {
        return new MavenTestSetting(parameters, name).find();
    }

    private Optional<BuildSetting> skipped() {
        Stream<Optional<BuildSetting>> skips = Stream.of(
                parameters.value("skip", "maven.test.skip"),
                parameters.value("skipTests", "skipTests"),
                parameters.value("skipExec", "maven.test.skip.exec"),
                plugin.isFailsafe() ? parameters.value("skipITs", "skipITs") : Optional.empty());
        return phase.filter(bound -> bound.value().equals("none"))
                .or(() -> skips.flatMap(Optional::stream)
                        .filter(BuildSetting::isTrue)
                        .findFirst());
    }

    private Optional<BuildSetting> engineFilter() {
        Optional<BuildList> excluded = parameters.values("excludeJUnit5Engines", "surefire.excludeJUnit5Engines");
        Optional<BuildList> included = parameters.values("includeJUnit5Engines", "surefire.includeJUnit5Engines");
        return excluded.filter(engines -> engines.values().contains(Engine.ID))
                .map(engines -> engines.as("excludeJUnit5Engines"))
                .or(() -> included.filter(engines -> !engines.values().contains(Engine.ID))
                        .map(engines -> engines.as("includeJUnit5Engines")));
    }

    private Optional<BuildSetting> classPathFilter() {
        return parameters
                .values("classpathDependencyExcludes", "maven.test.dependency.excludes")
                .filter(artifacts -> artifacts.values().stream().anyMatch(MavenTestRun::isForEngine))
                .map(artifacts -> artifacts.as("classpathDependencyExcludes"));
    }

    /** Whether a pattern of group, artifact, type and so on takes the engine; what it does not say may be anything. */
    private static boolean isForEngine(String pattern) {
        String artifact = (Engine.COORDINATES + ":jar").replace(':', '/');
        return Glob.compile(pattern.replace(':', '/') + "{,/**}").matches(artifact);
    }

    private Optional<BuildSetting> tagFilter() {
        Optional<BuildSetting> excluded = parameters.value("excludedGroups", "excludedGroups");
        return excluded.filter(tags -> new TagFilter(tags.value()).isFor(Engine.TAG))
                .or(() -> parameters
                        .value("groups", "groups")
                        .filter(tags -> !new TagFilter(tags.value()).mayBeFor(Engine.TAG)));
    }

    private Optional<ClassFilter> classes() {
        if (OTHER_SELECTIONS.stream().anyMatch(parameters::mentions)
                || isUnreadable(INCLUDES_FILE)
                || isUnreadable(EXCLUDES_FILE)) {
            return Optional.empty();
        }
        Optional<BuildList> named = parameters.values("test", plugin.isFailsafe() ? "it.test" : "test");
        Optional<BuildList> included = named.or(() -> patterns("includes", INCLUDES_FILE));
        Optional<BuildList> excluded = named.isPresent() ? Optional.empty() : patterns("excludes", EXCLUDES_FILE);
        Optional<Location> origin = excluded.map(BuildList::location).or(() -> included.map(BuildList::location));
        return ClassFilter.of(
                included.map(BuildList::values).orElse(plugin.isFailsafe() ? NAMES_OF_FAILSAFE : NAMES_OF_SUREFIRE),
                excluded.map(BuildList::values).orElse(List.of()),
                origin,
                named.filter(MavenTestRun::isOption).isPresent());
    }

    /** Options of every call of Maven reach the tests, as those of the command line do. */
    private static boolean isOption(BuildList named) {
        return named.location().file().endsWith(MavenSettings.MAVEN_CONFIG);
    }

    /** Patterns of the project file, and those of a file that it names. */
    private Optional<BuildList> patterns(String parameter, String file) {
        Optional<BuildList> own = parameters.values(parameter, plugin.property(parameter));
        Optional<BuildList> further = lines(file);
        return further.isEmpty()
                ? own
                : own.map(list -> list.with(further.get())).or(() -> further);
    }

    private boolean isUnreadable(String file) {
        return parameters.mentions(file) && lines(file).isEmpty();
    }

    private Optional<BuildList> lines(String parameter) {
        PomLineage lineage = plugin.lineage();
        return parameters
                .value(parameter, plugin.property(parameter))
                .flatMap(named -> lineage.file(named.value())
                        .flatMap(lineage.library()::text)
                        .map(text -> new BuildList(
                                text.lines()
                                        .filter(line -> !line.startsWith("#"))
                                        .flatMap(line -> TestParameters.parts(line).stream())
                                        .toList(),
                                named.location())));
    }
}
